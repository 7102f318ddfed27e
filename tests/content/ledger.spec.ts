import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { nextCode, ownerOf, usedCodes } from '../../scripts/new.ts';
import { readContent } from '../../src/catalog/read.ts';
import { checkContent } from '../../src/checks/index.ts';
import { formatLedger, ledgerFile, parseLedger, readLedger } from '../../src/checks/ledger/file.ts';
import { checkLedger } from '../../src/checks/ledger/index.ts';
import { replay } from '../../src/checks/ledger/replay.ts';
import { readPage, type Site, type SitePage } from '../../src/checks/ledger/site.ts';
import { inDamaged, scenario } from './project.ts';

const link = fc.stringMatching(/^\/([a-z0-9-]{1,6}\/){0,3}(#[a-z0-9-]{1,8})?$/);

test.describe('the ledger as a file', () => {
  test('what is written is read back, sorted, each address once, and is JSON', () => {
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const text = formatLedger([...links, ...links]);
        const { links: read, problems } = parseLedger(text);
        expect(problems).toEqual([]);
        expect([...read.keys()]).toEqual([...new Set(links)].sort());
        expect(JSON.parse(text).links.slice(0, -1)).toEqual([...read.keys()]);
        expect(formatLedger(read.keys())).toBe(text);
      }),
    );
  });

  for (const [what, damage, line, says] of [
    ['a conflict mark', ['    "/b/",', '<<<<<<< HEAD\n    "/b/",'], 5, /keep every line/],
    ['a line that is no address', ['"/b/"', '"b"'], 5, /Restore the line/],
    ['a file that was cut off', ['    "end"\n  ]\n}\n', ''], 5, /git checkout/],
  ] as const) {
    test(`${what} is reported with its line and cure, and stops publishing`, () => {
      const text = formatLedger(['/a/', '/b/']).replace(damage[0], damage[1]);
      inDamaged({ [ledgerFile]: text }, (root) => {
        const [problem, ...others] = checkContent(root);
        expect(others).toEqual([]);
        expect(problem).toMatchObject({ file: ledgerFile, line, rule: 'ledger' });
        expect(problem?.mend).toMatch(says);
        const run = () =>
          execFileSync(process.execPath, [join(import.meta.dirname, publishScript)], {
            cwd: root,
            stdio: 'pipe',
          });
        expect(run).toThrow(/Nothing was written/);
        expect(readFileSync(join(root, ledgerFile), 'utf8')).toBe(text);
      });
    });
  }
});

const publishScript = '../../scripts/links-publish.ts';

test.describe('in git', () => {
  let repo: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: repo,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const write = (links: string[]) => writeFileSync(join(repo, ledgerFile), formatLedger(links));
  const commit = (links: string[]) => {
    write(links);
    git('add', '-A');
    git('commit', '-qm', 'publish');
  };

  test.beforeEach(() => {
    repo = mkdtempSync(join(tmpdir(), 'vigia-'));
    git('init', '-qb', 'main');
    execFileSync('mkdir', ['content'], { cwd: repo });
    writeFileSync(join(repo, '.gitattributes'), readFileSync('.gitattributes'));
    commit(['/a/', '/c/', '/z/']);
  });
  test.afterEach(() => rmSync(repo, { recursive: true }));

  test('two branches that both publish merge without a conflict, whatever they publish', () => {
    const published = fc.array(link, { maxLength: 8 });
    fc.assert(
      fc.property(published, published, (ours, theirs) => {
        const start = ['/a/', '/c/', '/z/'];
        git('checkout', '-qB', 'ours', 'main');
        commit([...start, '/ours/', ...ours]);
        git('checkout', '-qB', 'theirs', 'main');
        commit([...start, '/theirs/', ...theirs]);
        git('merge', '-q', '-m', 'merge', 'ours');
        const text = readFileSync(join(repo, ledgerFile), 'utf8');
        const { links, problems } = parseLedger(text);
        expect(problems).toEqual([]);
        expect(() => JSON.parse(text)).not.toThrow();
        const all = new Set([...start, '/ours/', '/theirs/', ...ours, ...theirs]);
        expect([...links.keys()].sort()).toEqual([...all].sort());
      }),
      { numRuns: 12 },
    );
  });

  test('an address that was taken out is missed, before and after the commit', () => {
    const lost = () => checkContent(repo).filter(({ rule }) => rule === 'ledger');
    expect(lost()).toEqual([]);
    write(['/a/', '/z/']);
    expect(lost()[0]).toMatchObject({ line: 5, wrong: expect.stringContaining('/c/ was pub') });
    commit(['/a/', '/z/']);
    expect(lost()[0]?.mend).toMatch(/git checkout HEAD\^1/);
  });

  test('rewritten history, or none at all, changes nothing', () => {
    git('checkout', '-q', '--orphan', 'fresh');
    git('commit', '-qm', 'start again');
    expect(checkContent(repo).filter(({ rule }) => rule === 'ledger')).toEqual([]);
    rmSync(join(repo, '.git'), { recursive: true });
    expect(checkContent(repo).filter(({ rule }) => rule === 'ledger')).toEqual([]);
    expect([...readLedger(repo).links.keys()]).toEqual(['/a/', '/c/', '/z/']);
  });
});

test.describe('the replay', () => {
  const page = (part: Partial<SitePage> = {}): SitePage => ({
    kind: 'page',
    ids: new Set(['verify']),
    to: [],
    ...part,
  });
  const site: Site = {
    pages: new Map([
      ['/new/', page()],
      ['/old/', page({ kind: 'forward', to: ['/new/'] })],
      ['/older/', page({ kind: 'forward', to: ['/old/'] })],
      ['/lost/', page({ kind: 'forward', to: ['/nowhere/'] })],
      ['/vig-201/', page({ kind: 'choice', to: ['/new/', '/bare/'] })],
      ['/bare/', page({ ids: new Set() })],
      ['/gone/', page({ kind: 'gone', ids: new Set() })],
    ]),
    files: new Set(['/codes.json']),
  };
  for (const [address, outcome] of [
    ['/new/#verify', undefined],
    ['/old/#verify', undefined],
    ['/codes.json', undefined],
    ['/gone/#whatever', undefined],
    ['/vig-201/', undefined],
    ['/new/#other', 'no-fragment'],
    ['/old/#other', 'no-fragment'],
    ['/vig-201/#verify', 'no-fragment'],
    ['/older/', 'chain'],
    ['/lost/', 'dead-end'],
    ['/never/', 'gone'],
  ] as const) {
    test(`${address} ${outcome ? `fails: ${outcome}` : 'resolves in one hop at most'}`, () => {
      expect(replay(address, site)).toBe(outcome);
    });
  }

  test('a page says what it is, under any base', () => {
    expect(readPage('<main class="x" data-forward><a href="/help/b/" data-to>', '/help/')).toEqual({
      kind: 'forward',
      ids: new Set(),
      to: ['/b/'],
    });
    expect(readPage('<main id="content"><a href="/b/" hreflang="x">', '/').kind).toBe('page');
    expect(readPage('<section data-gone aria-label="">', '/').kind).toBe('gone');
  });
});

test.describe('a published address that is gone', () => {
  const living = ['app-not-opened', 'app-not-opened-1', 'app-not-opened-2', 'message-pending'];

  /** What an author is told about a ledger, where only today's pages are built. */
  const told = (links: string[]) =>
    inDamaged({}, (root) => {
      const ids = new Set([...living, 'symptom', 'cause', 'verify', 'escalate']);
      const article: SitePage = { kind: 'page', ids, to: [] };
      const at = (locale: string) => `/${locale}/scenarios/device-waits/`;
      const site: Site = {
        pages: new Map([
          [at('pt-br'), article],
          [at('en-us'), article],
          ['/vig-201/', { kind: 'choice', ids: new Set(), to: [at('pt-br'), at('en-us')] }],
          ['/pt-br/triage/list/', { ...article, ids: new Set() }],
        ]),
        files: new Set(),
      };
      const ledger = parseLedger(formatLedger(links));
      const problems = checkLedger(ledger, readContent(root), site);
      return problems.map(({ wrong, mend }) => `${wrong}\n${mend}`);
    });
  const published = (path: string, ids: string[]) => [path, ...ids.map((id) => `${path}#${id}`)];

  test('because of a new slug: the page with the same code is told to keep the old one', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-pends/', living),
      ...published('/vig-201/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toContain(scenario);
    expect(problem).toMatch(/formerly:\n\s+slugs:\n\s+- device-pends/);
  });

  test('because of a new code: the page with the same slug is told to keep the old one', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-waits/', living),
      ...published('/vig-209/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/formerly:\n\s+codes:\n\s+- VIG-209/);
  });

  test('because of both: the page made of the same causes is told to keep both', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-pends/', living),
      ...published('/vig-209/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/slugs:\n\s+- device-pends\n\s+codes:\n\s+- VIG-209/);
  });

  test('because of a renamed cause: its new id is proposed once, and its steps follow', () => {
    const path = '/pt-br/scenarios/device-waits/';
    const [problem, ...others] = told([
      ...published(path, ['verify', 'app-not-open', 'app-not-open-1', 'app-not-open-2']),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/ids:\n\s+app-not-open: app-not-opened\n\n/);
  });

  test('because a step was dropped: the last step that is left is proposed', () => {
    const [problem] = told(published('/vig-201/', ['app-not-opened-3']));
    expect(problem).toMatch(/app-not-opened-3: app-not-opened-2/);
  });

  test('because the page was removed: a tombstone is drafted, with code and slug', () => {
    const ids = ['battery-dead', 'battery-dead-1'];
    const [problem, ...others] = told([
      ...published('/vig-201/', living),
      ...published('/pt-br/scenarios/device-waits/', living),
      ...published('/en-us/scenarios/device-waits/', living),
      ...published('/en-us/scenarios/device-dead/', ids),
      ...published('/vig-202/', ids),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/VIG-202:\n\s+type: scenario\n\s+slug: device-dead\n/);
    expect(problem).toMatch(/pt-BR: …/);
  });

  test('because an answer was renamed: the line for moved.yaml is proposed', () => {
    const [problem] = told(['/pt-br/triage/lists/', '/pt-br/triage/list/']);
    expect(problem).toContain('content/moved.yaml');
    expect(problem).toContain('/triage/lists/: /triage/list/');
  });

  test('and is a file: the site is told to build it again', () => {
    expect(told(['/codes.csv'])[0]).toMatch(/build \/codes\.csv again/);
  });
});

test.describe('names that were given up', () => {
  const tombstones = `VIG-205:
  type: scenario
  slug: device-lost
  on: 2026-11-24
  why: { en-US: It was about an app that is gone., pt-BR: Era sobre um aplicativo que acabou. }
  to: [scenario:device-waits#verify]
`;
  const formerly = (yaml: string): [string, string] => [
    'verified: 2026-11-23\n',
    `verified: 2026-11-23\nformerly:\n  ${yaml}\n`,
  ];

  test('are accepted where they lead to something that lives', () => {
    const damage = {
      'content/tombstones.yaml': tombstones,
      'content/moved.yaml': '/triage/old/: /triage/list/\n/glossary/#old: /glossary/#pending\n',
      [scenario]: formerly('slugs: [old]\n  codes: [VIG-204]\n  ids: { old: app-not-opened }'),
    };
    expect(inDamaged(damage, checkContent)).toEqual([]);
  });

  for (const [promise, damage, says] of [
    [
      'a former slug that is another page’s today is refused',
      { [scenario]: formerly('slugs: [device-waits]') },
      /slug of a scenario of today/,
    ],
    [
      'a former code that is another page’s today is refused',
      { [scenario]: formerly('codes: [VIG-901]') },
      /VIG-901 already belongs to/,
    ],
    [
      'a code with a tombstone is never given out again',
      { 'content/tombstones.yaml': tombstones.replace('205', '201') },
      /VIG-201 already belongs to content\/tombstones/,
    ],
    [
      'a former id that is a section of today is refused',
      { [scenario]: formerly('ids: { verify: app-not-opened }') },
      /#verify is a section of today/,
    ],
    [
      'a former id that leads nowhere is answered with the nearest id',
      { [scenario]: formerly('ids: { old: app-not-open }') },
      /not on this page.*Did you mean app-not-opened\?/s,
    ],
    [
      'a tombstone for a page that is still there is refused',
      { 'content/tombstones.yaml': tombstones.replace('device-lost', 'device-waits') },
      /still there/,
    ],
    [
      'a tombstone that leads nowhere is answered with the nearest page',
      { 'content/tombstones.yaml': tombstones.replace('device-waits', 'device-wait') },
      /no page of this site.*device-waits/s,
    ],
    [
      'a tombstone that lacks a language is refused',
      { 'content/tombstones.yaml': tombstones.replace(/, pt-BR: .* \}/, ' }') },
      /why\.pt-BR/,
    ],
    [
      'an address that leads to one that moved itself is told the last place',
      { 'content/moved.yaml': '/triage/a/: /triage/b/\n/triage/b/: /triage/list/\n' },
      /Name the last place: \/triage\/list\//,
    ],
    [
      'a section cannot move to another page',
      { 'content/moved.yaml': '/glossary/#a: /labels/#a\n' },
      /cannot lead to/,
    ],
  ] as const) {
    test(promise, () => {
      const problems = inDamaged(damage as Record<string, string>, checkContent);
      expect(problems.map(({ wrong, mend }) => `${wrong}\n${mend}`).join('\n')).toMatch(says);
    });
  }

  test('are given to no new page', () => {
    const damage = {
      'content/tombstones.yaml': tombstones,
      [scenario]: formerly('slugs: [old]\n  codes: [VIG-204]'),
    };
    inDamaged(damage, (root) => {
      const content = readContent(root);
      expect(nextCode(usedCodes(content), 'device-status')).toBe('VIG-206');
      expect(ownerOf(content, 'scenario', 'device-lost')).toBe('a removed scenario');
      expect(ownerOf(content, 'scenario', 'old')).toBe('device-waits');
      expect(ownerOf(content, 'scenario', 'fresh')).toBeUndefined();
    });
  });
});
