import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { checkContent } from '../../src/checks/index.ts';
import { formatLedger, ledgerFile, parseLedger, readLedger } from '../../src/checks/ledger/file.ts';
import { replay } from '../../src/checks/ledger/replay.ts';
import { readPage, type Site, type SitePage } from '../../src/checks/ledger/site.ts';
import { inDamaged } from './project.ts';

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
