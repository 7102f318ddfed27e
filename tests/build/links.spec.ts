import { expect, test } from '@playwright/test';
import { locales, localeTags } from '../../src/locales.ts';
import { type BuiltPage, builtPages, idsOf, sitemapPaths } from '../dist.ts';
import { folders, subpath } from '../servers.ts';

const languageOf = (path: string) =>
  localeTags.find((tag) => path.startsWith(`/${locales[tag].path}/`));

for (const [name, base] of [
  ['root', '/'],
  ['subpath', subpath],
] as const) {
  test(`every link and fragment resolves, in the right language (at ${base})`, () => {
    const pages = builtPages(folders[name]);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const ids = new Map(pages.map((page) => [page, idsOf(page)]));
    const broken: string[] = [];
    for (const page of pages) {
      for (const { name: element, attributes } of page.elements) {
        const href = attributes['href'] ?? attributes['action'];
        if (!href || element === 'use' || /^(https?:|mailto:)/.test(href)) continue;
        const url = new URL(href, `http://host${base}${page.path.slice(1)}`);
        if (!url.pathname.startsWith(base)) {
          broken.push(`${page.path}: ${href} leaves ${base}`);
          continue;
        }
        const path = `/${url.pathname.slice(base.length)}`;
        if (/\.[a-z]+$/.test(path)) continue;
        const target: BuiltPage | undefined = byPath.get(path);
        if (!target) broken.push(`${page.path}: no page at ${href}`);
        else if (url.hash && !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)))) {
          broken.push(`${page.path}: no ${url.hash} on ${path}`);
        }
        const wanted = attributes['hreflang'] ?? languageOf(page.path);
        if (wanted && languageOf(path) && languageOf(path) !== wanted) {
          broken.push(`${page.path}: ${href} is in another language than ${wanted}`);
        }
      }
    }
    expect(pages.length).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });
}

test('no id stands twice on a page', () => {
  const doubled = builtPages().flatMap((page) => {
    const ids = page.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${page.path}#${id}`);
  });
  expect(doubled).toEqual([]);
});

test('every page in the sitemap names its other languages, and they name it back', () => {
  const pages = new Map(builtPages().map((page) => [page.path, page]));
  const paths = sitemapPaths();
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    const page = pages.get(path)!;
    const alternates = alternatesOf(page);
    for (const tag of localeTags) {
      const other = pages.get(alternates.get(tag) ?? '');
      expect(other?.lang, `${path} in ${tag}`).toBe(tag);
      expect([...alternatesOf(other!).values()]).toContain(path);
    }
  }
});

test('problems and guides name their neutral link as x-default', () => {
  const articles = builtPages().filter(({ path }) => /\/(scenarios|guides)\/./.test(path));
  expect(articles.length).toBeGreaterThan(20);
  for (const page of articles) {
    expect(alternatesOf(page).get('x-default'), page.path).toMatch(/^\/vig-\d{3}\/$/);
  }
});

test('the nine sections of the page this site replaces live on in each language', () => {
  const legacy = [
    '403-errors',
    'unable-to-sign-in',
    'device-missing-from-lookout-device-list',
    'device-reported-as-pending',
    'device-whos-active-but-has-no-device-id',
    'device-reported-as-disconnected',
    'forcing-a-device-sync',
    'device-has-a-new-user',
    'compliance-remediation-workflows',
  ];
  const pages = new Map(builtPages().map((page) => [page.path, page]));
  for (const tag of localeTags) {
    const page = pages.get(`/${locales[tag].path}/troubleshooting-lookout-integration/`)!;
    expect([...idsOf(page)]).toEqual(expect.arrayContaining(legacy));
  }
});

test('a problem has the same section, cause and step ids in every language', () => {
  const pages = new Map(builtPages().map((page) => [page.path, page]));
  const first = `/${locales[localeTags[0]!].path}/`;
  for (const [path, page] of pages) {
    if (!path.startsWith(first) || !/\/(scenarios|guides)\/./.test(path)) continue;
    for (const tag of localeTags.slice(1)) {
      const other = pages.get(path.replace(first, `/${locales[tag].path}/`))!;
      expect([...idsOf(other)].sort(), path).toEqual([...idsOf(page)].sort());
    }
  }
});

function alternatesOf(page: BuiltPage): Map<string, string> {
  return new Map(
    page.elements.flatMap(({ name, attributes: { rel, hreflang, href } }) =>
      name === 'link' && rel === 'alternate' && hreflang && href
        ? [[hreflang, new URL(href).pathname] as const]
        : [],
    ),
  );
}
