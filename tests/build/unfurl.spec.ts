import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ogs from 'open-graph-scraper';
import { cardSize } from '../../src/cards/card.ts';
import { pngSize } from '../../src/cards/png.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { type BuiltPage, builtPages, idsOf, sitemapPaths } from '../dist.ts';
import { folders, subpath } from '../servers.ts';

const builds = [
  ['root', '/'],
  ['subpath', subpath],
] as const;
const isNeutral = (path: string) => path === '/' || /^\/vig-\d+\/$/.test(path);
const isArticle = (path: string) => /\/(scenarios|guides)\/./.test(path);
const languageOf = (path: string) =>
  localeTags.find((tag) => path.startsWith(`/${locales[tag].path}/`));
const underscored = (tag: string | undefined) => tag?.replace('-', '_');

/** The path within the site that an absolute address has. */
function pathIn(base: string, url: string): string {
  const { pathname } = new URL(url);
  expect(pathname.startsWith(base), url).toBe(true);
  return `/${pathname.slice(base.length)}`;
}

for (const [name, base] of builds) {
  test(`an unfurl library reads title, text, address and card of every page (at ${base})`, async () => {
    test.slow();
    const folder = folders[name];
    const listed = new Set(sitemapPaths(folder).map((path) => `/${path.slice(base.length)}`));
    const pages = builtPages(folder).filter(({ path }) => listed.has(path) || isNeutral(path));
    expect(pages.length).toBeGreaterThan(150);
    const titles = new Map(
      pages.map((page) => [page.path, page.html.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]]),
    );
    for (const { path, html } of pages) {
      const { error, result } = await ogs({ html });
      expect(error, path).toBe(false);
      expect(result.ogTitle, path).toBeTruthy();
      expect(result.ogDescription, path).toBeTruthy();
      expect(result.ogSiteName, path).toBe('Vigia');
      expect(result.twitterCard, path).toBe('summary_large_image');
      expect(pathIn(base, result.ogUrl!), path).toBe(path);
      const locale = languageOf(path);
      const spoken = [result.ogLocale, result.ogLocaleAlternate].flat();
      expect(spoken.sort(), path).toEqual(localeTags.map(underscored).sort());
      if (locale) expect(result.ogLocale, path).toBe(underscored(locale));
      if (isArticle(path)) expect(result.ogTitle, path).toBe(decoded(titles.get(path)!));
      expect(result.ogType, path).toBe(isArticle(path) || /vig/.test(path) ? 'article' : 'website');

      const [image] = result.ogImage!;
      expect(image, path).toMatchObject({ width: '1200', height: '630', type: 'png' });
      expect(image!.alt, path).toContain(result.ogTitle);
      const card = pathIn(base, image!.url);
      const code = html.match(/VIG-\d{3}/)?.[0].toLowerCase();
      const expected = isArticle(path) || /vig/.test(path) ? code : 'site';
      expect(card, path).toBe(`/cards/${locale ? `${locales[locale].path}/` : ''}${expected}.png`);
      expect(existsSync(join(folder, card)), card).toBe(true);
    }
  });

  test(`structured data names addresses that exist, and says when and by whom (at ${base})`, () => {
    test.slow();
    const folder = folders[name];
    const pages = new Map(builtPages(folder).map((page) => [page.path, page]));
    const ids = new Map([...pages].map(([path, page]) => [path, idsOf(page)]));
    const articles = [...pages.values()].filter(({ path }) => isArticle(path));
    expect(articles.length).toBeGreaterThan(80);
    const broken: string[] = [];
    for (const page of articles) {
      const graph = graphOf(page);
      const article = graph.find((thing) => thing['@type'] === 'TechArticle')!;
      expect(article, page.path).toMatchObject({
        headline: expect.stringMatching(/./),
        inLanguage: page.lang,
        dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        author: { '@type': 'Organization', name: 'Vigia' },
        publisher: { '@id': expect.stringMatching(/#site$/) },
      });
      expect(pathIn(base, String(article['url'])), page.path).toBe(page.path);
      expect(article['translationOfWork'] ?? article['workTranslation'], page.path).toBeTruthy();
      const trail = graph.find((thing) => thing['@type'] === 'BreadcrumbList')!;
      const positions = (trail['itemListElement'] as { position: number }[]).map(
        (item) => item.position,
      );
      expect(positions).toEqual([1, 2, 3]);
      const howTo = graph.find((thing) => thing['@type'] === 'HowTo');
      expect(howTo !== undefined, page.path).toBe(stepIds(page).length > 0);
      expect(new Set(fragments(howTo).filter((id) => /-\d+$/.test(id))), page.path).toEqual(
        new Set(stepIds(page)),
      );
      for (const url of addressesIn(graph)) {
        if (url.startsWith('https://creativecommons.org/')) continue;
        const { pathname, hash } = new URL(url);
        const path = `/${pathname.slice(base.length)}`;
        const found = path.endsWith('.png') ? existsSync(join(folder, path)) : pages.has(path);
        const named = ['', '#site'].includes(hash) || ids.get(path)?.has(hash.slice(1));
        if (!pathname.startsWith(base) || !found || !named) broken.push(`${page.path}: ${url}`);
      }
    }
    expect(broken).toEqual([]);
  });
}

test('every card is a whole PNG of the size that its tags promise, and light', () => {
  for (const folder of Object.values(folders)) {
    const cards = globSync('cards/**/*.png', { cwd: folder });
    expect(cards.length).toBeGreaterThan(150);
    for (const card of cards) {
      expect(pngSize(readFileSync(join(folder, card))), card).toEqual(cardSize);
      expect(statSync(join(folder, card)).size, card).toBeLessThan(60 * 1024);
    }
  }
});

test('both builds have the same cards, to the byte', () => {
  for (const card of globSync('cards/**/*.png', { cwd: folders.root })) {
    const [one, other] = Object.values(folders).map((folder) => readFileSync(join(folder, card)));
    expect(one!.equals(other!), card).toBe(true);
  }
});

test('the sitemap lists pages, not cards', () => {
  for (const folder of Object.values(folders)) {
    expect(sitemapPaths(folder).filter((path) => path.includes('/cards/'))).toEqual([]);
  }
});

test('a link without a language unfurls in every language', async () => {
  test.slow();
  const pages = new Map(builtPages().map((page) => [page.path, page]));
  const neutral = [...pages.values()].filter(({ path }) => /^\/vig-/.test(path));
  expect(neutral.length).toBeGreaterThan(40);
  for (const { path, html, elements } of neutral) {
    const { result } = await ogs({ html });
    for (const tag of localeTags) {
      const link = elements.find(
        ({ name, attributes }) => name === 'a' && attributes['hreflang'] === tag,
      );
      const { result: there } = await ogs({ html: pages.get(link!.attributes['href']!)!.html });
      expect(result.ogTitle, path).toContain(there.ogTitle);
      expect(result.ogDescription, path).toContain(there.ogDescription);
    }
  }
});

type Thing = Record<string, unknown>;

function graphOf(page: BuiltPage): Thing[] {
  const [, json, ...more] =
    page.html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
  expect(more).toEqual([]);
  const data = JSON.parse(json!) as { '@context': string; '@graph': Thing[] };
  expect(data['@context'], page.path).toBe('https://schema.org');
  return data['@graph'];
}

/** The ids of the numbered steps that the page shows. */
function stepIds(page: BuiltPage): string[] {
  return page.elements.flatMap(({ name, attributes }) =>
    name === 'li' && attributes['classname'] === 'step' ? [attributes['id']!] : [],
  );
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : [];
}

function fragments(value: unknown): string[] {
  return addressesIn(value).map((url) => new URL(url).hash.slice(1));
}

function decoded(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name]!);
}
