import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type HastNode, htmlToHast } from 'satteri';
import { browserWords } from '../../src/i18n/index.ts';
import { localeTags } from '../../src/locales.ts';
import { type Choices, canRequest, compose, defaults, itemsOf } from '../../src/ticket/compose.ts';
import { escapeMarkdown } from '../../src/ticket/escape.ts';
import { toHtml, toPlain } from '../../src/ticket/markdown.ts';
import { parseTwin, partsOf } from '../../src/ticket/twin.ts';

const text = readFileSync(new URL('./twin.txt', import.meta.url), 'utf8');
const twin = parseTwin(text);
const words = browserWords('en-US', 'ticket');
const choose = (choices: Partial<Choices> = {}): Choices => ({
  kind: 'solution',
  reader: 'user',
  greeting: '',
  number: '',
  items: defaults(twin),
  ...choices,
});

test('a twin is read into sections, causes with their roles, and steps', () => {
  expect(twin).toMatchObject({
    code: 'VIG-101',
    lang: 'en-US',
    title: '403 error when you open the console',
    summary: 'The account is in no group that Lookout lets in.',
    links: { neutral: 'https://vigia.example/vig-101/' },
  });
  expect(partsOf(twin).map(({ id, by }) => [id, ...by].join(' '))).toEqual([
    'symptom',
    'cause',
    'not-in-group groups-admin entra-admin',
    'not-enrolled device-user',
    'verify',
    'escalate',
    'collect',
    'never-send',
    'sources',
  ]);
  expect(twin.sections[1]?.parts[0]?.blocks).toEqual([
    { kind: 'text', text: 'The console admits only members.' },
    { kind: 'step', n: 1, text: expect.stringMatching(/^Find the/) },
    { kind: 'step', n: 2, text: 'Open **Groups › All groups**:\n- the first\n- the second' },
    { kind: 'step', n: 3, text: 'Sign in again at `aad.lookout.com`.' },
  ]);
});

test('a server’s error page is not taken for a twin', () => {
  expect(() => parseTwin('<!doctype html><h1>Not found</h1>')).toThrow('not a text twin');
  expect(() => parseTwin('---\ntitle: x\n---\n')).toThrow('lacks');
});

test('a reply begins as summary, steps of the likeliest cause, how to know, and link', () => {
  expect(compose(twin, choose({ reader: 'admin' }), words)).toBe(
    `**403 error when you open the console** (VIG-101)

The account is in no group that Lookout lets in.

**The account is in no access group**

1. Find the [Object ID](https://vigia.example/en-us/guides/consent/#entra-ids); or write to [support@lookout.com](mailto:support@lookout.com).
2. Open **Groups › All groups**:
   - the first
   - the second
3. Sign in again at \`aad.lookout.com\`.

**How to know it worked**

The console opens.

${words['reply.text.more']?.replace('{{link}}', '<https://vigia.example/vig-101/>')}
`,
  );
});

test('an agent who comes from a cause or step gets the steps of that cause', () => {
  for (const place of ['not-enrolled-2', 'not-enrolled-1']) {
    const chosen = [...defaults(twin, place)];
    expect(chosen).toContain('not-enrolled-2');
    expect(chosen).not.toContain('not-in-group-1');
  }
  expect([...defaults(twin, 'verify')]).toContain('not-in-group-1');
});

test('steps that need an administrator are marked for an end user, and only for them', () => {
  const items = new Set(itemsOf(twin).map(({ id }) => id));
  const note = words['reply.text.admin']!;
  const marked = (reader: Choices['reader']) =>
    compose(twin, choose({ reader, items }), words).split(note).length - 1;
  expect(marked('user')).toBe(1);
  expect(marked('admin')).toBe(0);
  const own = compose(twin, choose({ items: new Set(['not-enrolled-1']) }), words);
  expect(own).not.toContain(note);
});

test('steps left out leave no gap in the numbers', () => {
  const items = new Set(['not-in-group-1', 'not-in-group-3']);
  const plain = toPlain(compose(twin, choose({ items }), words));
  expect(plain).toMatch(/^1\. Find .*\n2\. Sign in/m);
  expect(plain).not.toContain('All groups');
});

test('a warning goes wherever the steps beside it go', () => {
  const reply = compose(twin, choose({ items: new Set(['not-enrolled-2']) }), words);
  expect(reply).toContain('> Back up first.');
  expect(reply).toContain('1. Remove the profile.');
  expect(compose(twin, choose({ items: new Set(['verify']) }), words)).not.toContain('Back up');
});

test('a request asks for what to collect and says what never to send', () => {
  expect(canRequest(twin)).toBe(true);
  const asked = compose(twin, choose({ kind: 'request', items: new Set() }), words);
  expect(asked).toContain('- The Object ID');
  expect(asked).toContain('- Passwords');
  expect(asked).not.toContain('Sign in again');
  expect(itemsOf(twin).map(({ id }) => id)).not.toContain('collect');
});

test('plain text has numbers, addresses beside their words, and no marks', () => {
  const items = new Set(itemsOf(twin).map(({ id }) => id));
  const plain = toPlain(compose(twin, choose({ items }), words));
  expect(plain).toContain(
    '1. Find the Object ID (https://vigia.example/en-us/guides/consent/#entra-ids); or write to support@lookout.com.\n2. Open Groups › All groups:\n   - the first\n   - the second\n3. Sign in',
  );
  expect(plain).not.toMatch(/\*\*|`|\]\(|<!--/);
  expect(toPlain('| a | b |\n|--|--|\n| 1 | 2 |')).toBe('a | b\n1 | 2');
  expect(toPlain('a &lt; b')).toBe('a < b');
});

test('rich text is bare HTML', () => {
  expect(toHtml('**a** [b](https://c.example/?d=1&e=2)')).toBe(
    '<p><strong>a</strong> <a href="https://c.example/?d=1&#38;e=2">b</a></p>\n',
  );
  expect(toHtml('1. a\n2. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n');
});

test('HTML and unsafe addresses in a text come out as text', () => {
  expect(toHtml('<img src=x onerror=alert(1)>')).not.toContain('<img');
  expect(toHtml('a <script>b</script>')).not.toContain('<script');
  expect(toHtml('[a](javascript:alert(1))')).toBe('<p>a</p>\n');
  expect(toHtml('![a](https://b.example/c.png)')).toBe('<p>a</p>\n');
});

/** Elements and text of an HTML text, by a parser that is not the one that made it. */
function read(html: string): { names: string[]; text: string } {
  const names: string[] = [];
  let found = '';
  const visit = (node: HastNode) => {
    if (node.type === 'element') names.push(node.tagName);
    if (node.type === 'text') found += node.value;
    if ('children' in node) for (const child of node.children as HastNode[]) visit(child);
  };
  visit(htmlToHast(html));
  return { names: names.filter((name) => !/^(html|head|body)$/.test(name)), text: found.trim() };
}

/** What people type, with the signs that Markdown and HTML give a meaning to. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'*_`~[]()<>!#+-=|\\&:;/@.$^{}"\''.split(''),
        ...[
          '\n',
          '\t',
          '    ',
          '\r\n',
          '1. ',
          '- ',
          '# ',
          '---',
          '```',
          '~~~',
          '> ',
          '](',
          '![',
          '<!--',
        ],
        ...[
          'https://evil.example',
          'HTTP://a.b',
          'www.evil.example',
          'a@evil.example',
          'javascript:',
        ],
        ...[
          '<script>',
          '</p>',
          '<img src=x onerror=alert(1)>',
          '&lt;',
          '&#x3c;',
          '[x]: http://a.b',
        ],
        ...['$1', '{{number}}', 'ftp://c.d', 'mailto:a@b.co', '\u2028', '\u202e', '\u0000'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('Ana', 'Olá', '4711', ' '),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const asShown = (typed: string) => typed.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

test('whatever is typed as a greeting shows as typed, in one paragraph without markup', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const { names, text } = read(toHtml(escapeMarkdown(typed)));
      const shown = asShown(typed);
      expect(names).toEqual(shown ? ['p'] : []);
      expect(text).toBe(shown);
      expect(toPlain(escapeMarkdown(typed))).toBe(shown);
    }),
    { numRuns: 1000 },
  );
});

test('no greeting or ticket number changes what else a reply is made of', () => {
  const plainReply = read(toHtml(compose(twin, choose({ greeting: 'A', number: '1' }), words)));
  for (const locale of localeTags) {
    fc.assert(
      fc.property(hostile, hostile, (greeting, number) => {
        fc.pre(asShown(greeting) !== '' && asShown(number) !== '');
        const reply = compose(twin, choose({ greeting, number }), browserWords(locale, 'ticket'));
        expect(read(toHtml(reply)).names).toEqual(plainReply.names);
      }),
      { numRuns: 200 },
    );
  }
});

test('a reply in every language is complete: no key, no gap', () => {
  for (const locale of localeTags) {
    const all = browserWords(locale, 'ticket');
    for (const kind of ['solution', 'request'] as const) {
      const reply = compose(twin, choose({ kind, greeting: 'A', number: '1' }), all);
      expect(reply).not.toMatch(/reply\.text|\{\{|undefined/);
    }
  }
});
