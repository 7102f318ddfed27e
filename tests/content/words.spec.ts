import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { nextCode } from '../../scripts/new.ts';
import { byLetter } from '../../src/catalog/messages.ts';
import { numbersIn } from '../../src/catalog/outline.ts';
import { parseTarget } from '../../src/catalog/targets.ts';
import { chooseLocale } from '../../src/components/chrome/negotiate.ts';
import { fit } from '../../src/components/page/handbook.ts';
import { linesOf } from '../../src/components/pictures/lines.ts';
import { say } from '../../src/i18n/browser.ts';
import { formatDate, formatDuration, formatList } from '../../src/i18n/format.ts';
import { browserWords, parts, stringsFor, translator } from '../../src/i18n/index.ts';
import { tighten } from '../../src/integrations/tight-policy.ts';
import { localeOf, localeTags } from '../../src/locales.ts';

const available = ['pt-BR', 'en-US'];

test('a reader gets their own language, a variant of it, or the default', () => {
  expect(chooseLocale(['en-US'], available)).toBe('en-US');
  expect(chooseLocale(['pt-PT'], available)).toBe('pt-BR');
  expect(chooseLocale(['en-Latn-GB'], available)).toBe('en-US');
  expect(chooseLocale(['fr-FR', 'EN'], available)).toBe('en-US');
  expect(chooseLocale(['fr-FR'], available)).toBe('pt-BR');
  expect(chooseLocale([], available)).toBe('pt-BR');
});

test('a saved language goes before those of the browser', () => {
  expect(chooseLocale(['pt-BR', 'en-US'], available)).toBe('pt-BR');
});

test('numbers read the same whatever the language writes between digits', () => {
  expect(numbersIn('1.000 vezes, 6,5 horas', 'pt-BR')).toEqual(
    numbersIn('1,000 times, 6.5 hours', 'en-US'),
  );
  expect(numbersIn('iOS 17.0 e 5.0.5421.0', 'pt-BR')).toEqual(['17.0', '5.0.5421.0']);
});

test('a link target is a kind, a name and perhaps a section; anything else is none', () => {
  expect(parseTarget('guide:activate-ios#open-2')).toEqual({
    kind: 'guide',
    id: 'activate-ios',
    fragment: 'open-2',
  });
  expect(parseTarget('/guides/activate-ios/')).toBeUndefined();
  expect(parseTarget('https://example.com/')).toBeUndefined();
});

test('plural forms follow each language, at build time and in the browser alike', () => {
  for (const locale of localeTags) {
    const words = JSON.parse(stringsFor(locale, 'search.count'));
    for (const count of [0, 1, 2, 1_000_000]) {
      const built = translator(locale)('search.count', { count });
      expect(say(words, 'search.count', { count }, locale)).toBe(built);
    }
  }
  expect(translator('pt-BR')('search.count', { count: 0 })).toBe('0 resultado');
  expect(translator('en-US')('search.count', { count: 0 })).toBe('0 results');
});

test('whatever the scripts of a part say is in the words that they load', () => {
  const spoken = /'((?:search|ticket|reply|feedback|changes)\.[a-z.]+)'/g;
  for (const part of parts) {
    const keys = Object.keys(browserWords('en-US', part)).map((key) => key.replace(/_\w+$/, ''));
    const sources = globSync(`src/${part}/**/*.ts`).map((file) => readFileSync(file, 'utf8'));
    const said = sources.flatMap((text) => [...text.matchAll(spoken)].map(([, key]) => key!));
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((key) => !keys.includes(key))).toEqual([]);
  }
});

test('dates, durations and lists are written as the language writes them', () => {
  expect(formatDate('2026-11-23', 'en-US')).toBe('Nov 23, 2026');
  expect(formatDate('2026-11-23', 'pt-BR')).toBe('23 de nov. de 2026');
  expect(formatDate('2017', 'pt-BR')).toBe('2017');
  expect(formatDuration('PT5M', 'pt-BR')).toBe('5 minutos');
  expect(formatDuration('P1DT2H', 'en-US')).toBe('1 day, 2 hours');
  expect(() => formatDuration('5 min', 'en-US')).toThrow('PT5M');
  expect(formatList(['a', 'b', 'c'], 'pt-BR', 'or')).toBe('a, b ou c');
});

test('a path segment stands for a locale in any case, an unknown one for none', () => {
  expect(localeOf('PT-br')).toBe('pt-BR');
  expect(localeOf('fr')).toBeUndefined();
});

test('a new page gets the number after the highest ever used in its family', () => {
  expect(nextCode(['VIG-201', 'VIG-204', 'VIG-310'], 'device-status')).toBe('VIG-205');
  expect(nextCode([], 'app')).toBe('VIG-420');
  expect(() => nextCode(['VIG-999'], 'guides')).toThrow('full');
});

test('messages stand under their first letter, whatever its accent or quotes', () => {
  const message = {
    texts: [
      { text: '“Última” vez', lang: 'pt-BR' },
      { text: '403', lang: 'en-US' },
    ],
  };
  const letters = byLetter([{ message, page: {} } as never], 'pt-BR').map(([letter]) => letter);
  expect(letters).toEqual(['#', 'U']);
});

test('a drawn text is broken between words', () => {
  expect(linesOf('one two three', 8)).toEqual(['one two', 'three']);
  expect(linesOf('unbreakable', 4)).toEqual(['unbreakable']);
});

test('a page fits into the handbook: ids, ranks and links follow its code', () => {
  const targets = new Map([['/en-us/guides/activate-ios/', 'vig-905']]);
  const html =
    '<h2 id="verify">A</h2><a class="x" href="#verify">B</a><a href="/en-us/guides/activate-ios/#open-2">C</a><a href="https://a.b/">D</a>';
  expect(fit(html, 'vig-201', targets)).toBe(
    '<h3 id="vig-201-verify">A</h3><a class="x" href="#vig-201-verify">B</a><a href="#vig-905-open-2">C</a><a href="https://a.b/">D</a>',
  );
});

test('a page’s policy keeps the hashes of its own inline code only', () => {
  const hash = createHash('sha256').update('a()').digest('base64');
  const html = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-${hash}' 'sha256-other=';"><script>a()</script>`;
  expect(tighten(html)).toContain(`script-src 'self' 'sha256-${hash}';`);
});
