import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/catalog/read.ts';
import { readLedger } from '../../src/checks/ledger/file.ts';
import { permanentLinks } from '../../src/checks/ledger/permanent.ts';
import { replay } from '../../src/checks/ledger/replay.ts';
import { readSite } from '../../src/checks/ledger/site.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { builtPages, sitemapPaths } from '../dist.ts';
import { oldLinks, once, removed, renamedProject, today } from '../renamed.ts';
import { folders, ports, subpath } from '../servers.ts';

const origin = (name: keyof typeof ports) => `http://localhost:${ports[name]}`;

for (const [name, base] of [
  ['root', '/'],
  ['subpath', subpath],
] as const) {
  test(`everything ever published resolves in one hop at most (at ${base})`, () => {
    const site = readSite(folders[name], base);
    const { links, problems } = readLedger('.');
    expect(problems).toEqual([]);
    expect(links.size).toBeGreaterThan(4000);
    expect([...links.keys()].filter((link) => replay(link, site))).toEqual([]);
  });
}

test('everything this site promises is in the ledger (else: npm run links:publish)', () => {
  const { links } = readLedger('.');
  const promised = permanentLinks(readContent('.'), readSite(folders.root, '/'));
  expect(promised.filter((link) => !links.has(link))).toEqual([]);
});

test('the ledger holds sections, causes, steps, messages, terms, answers and old sections', () => {
  const { links } = readLedger('.');
  for (const link of [
    '/vig-101/',
    '/vig-101/#not-in-group-2',
    '/pt-br/scenarios/console-403-not-authorized/#message-not-authorized',
    '/en-us/guides/activate-ios/#parts',
    '/en-us/glossary/#wipe',
    '/pt-br/troubleshooting-lookout-integration/#403-errors',
    '/pt-br/scenarios/#connector',
  ]) {
    expect(links.has(link), link).toBe(true);
  }
  expect([...links.keys()].some((link) => link.startsWith('/pt-br/triage/'))).toBe(true);
});

test('a site without renamed pages ships no redirect and no script for them', () => {
  expect(JSON.parse(readFileSync(join(folders.root, 'redirects.json'), 'utf8')).moved).toEqual({});
  const scripted = builtPages().filter(({ html }) => /FormerIds|Forward\.astro/.test(html));
  expect(scripted.map(({ path }) => path)).toEqual([]);
});

test.describe('where things were renamed and removed', () => {
  const site = () => readSite(folders.renamed, '/');

  test('every old address resolves in one hop at most', () => {
    const { links } = readLedger(renamedProject);
    const built = site();
    expect(oldLinks().filter((link) => !links.has(link))).toEqual([]);
    expect([...links.keys()].filter((link) => replay(link, built))).toEqual([]);
  });

  test('without them, each would be missed', () => {
    const built = readSite(folders.root, '/');
    expect(oldLinks().filter((link) => !replay(link, built))).toEqual(
      localeTags.flatMap((tag) =>
        ['', '#verify'].map((id) => `/${locales[tag].path}/scenarios/${today.slug}/${id}`),
      ),
    );
  });

  test('old addresses are found by no search engine, and name the new one', () => {
    const pages = builtPages(folders.renamed);
    const old = pages.filter(({ path }) =>
      [once.slug, once.code.toLowerCase(), removed.slug, removed.code.toLowerCase()].some((name) =>
        path.includes(`/${name}/`),
      ),
    );
    expect(old).toHaveLength(2 * localeTags.length + 2);
    const listed = sitemapPaths(folders.renamed);
    for (const { path, html, elements } of old) {
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(listed, path).not.toContain(path);
      if (!path.includes(once.slug)) continue;
      const canonical = elements.find(({ attributes }) => attributes['rel'] === 'canonical');
      expect(canonical?.attributes['href'], path).toContain(`/scenarios/${today.slug}/`);
    }
  });

  test('a former code leads straight to the page, not to another link', () => {
    expect(site().pages.get(`/${once.code.toLowerCase()}/`)).toMatchObject({
      kind: 'choice',
      to: localeTags.map((tag) => `/${locales[tag].path}/scenarios/${today.slug}/`),
    });
  });

  test('a server that reads the rules answers with 301, query kept', async ({ request }) => {
    for (const tag of localeTags) {
      const start = `${origin('renamed')}/${locales[tag].path}`;
      for (const slash of ['', '/']) {
        const answer = await request.get(`${start}/scenarios/${once.slug}${slash}?r=1`, {
          maxRedirects: 0,
        });
        expect(answer.status()).toBe(301);
        expect(answer.headers()['location']).toBe(
          `/${locales[tag].path}/scenarios/${today.slug}/?r=1`,
        );
      }
    }
  });
});

test('codes in any form are sent to their link by the server, in one hop', async ({ request }) => {
  for (const [at, base] of [
    [origin('root'), '/'],
    [origin('subpath'), subpath],
  ] as const) {
    for (const typed of ['VIG-101', 'vig-101', 'Vig101/', '101', '101/', 'VIG-101/']) {
      const answer = await request.get(`${at}${base}${typed}?a=b`, { maxRedirects: 0 });
      expect(answer.status(), typed).toBe(301);
      expect(answer.headers()['location'], typed).toBe(`${base}vig-101/?a=b`);
    }
    for (const wrong of ['VIG-999', '403', 'vig-101/x', 'nothing']) {
      const answer = await request.get(`${at}${base}${wrong}`, { maxRedirects: 0 });
      expect(answer.status(), wrong).toBe(404);
    }
  }
});
