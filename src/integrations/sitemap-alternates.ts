import type { SitemapItem } from '@astrojs/sitemap';
import { forwards } from '../catalog/moved.ts';
import { readContent } from '../catalog/read.ts';
import { locales, localeTags } from '../locales.ts';

/** Pages, by their address after the locale, that are only ways to others. */
const unlisted = /^(search\/|triage\/.+)$/;

/**
 * Adds to each page in the sitemap the same page in every language, and as `x-default`
 * the link without a language, where there is one. Pages that are only ways to others
 * (neutral links, search, answers on the way to a problem, addresses that moved) are left out.
 *
 * @param root the project folder
 */
export function withAlternates(root: string): (item: SitemapItem) => SitemapItem | undefined {
  const { entries, moved, tombstones } = readContent(root);
  const named = entries.map(({ type, slug, facts }) => ({ type, slug, ...facts.value }));
  const gone = new Set([
    ...forwards(named, moved.value).map(({ from }) => from.slice(1)),
    ...Object.values(tombstones.value).map(({ type, slug }) => `${type}s/${slug}/`),
  ]);
  const codes = new Map(
    entries.map((entry) => [`${entry.type}s/${entry.slug}/`, entry.facts.value.code.toLowerCase()]),
  );
  const paths = Object.values(locales).map(({ path }) => path);
  const pattern = new RegExp(`^(.*/)(?:${paths.join('|')})/(.*)$`);

  return (item) => {
    const [, start, rest] = pattern.exec(item.url) ?? [];
    if (start === undefined || rest === undefined || unlisted.test(rest)) return undefined;
    if (gone.has(rest)) return undefined;
    const links = localeTags.map((tag) => ({
      lang: tag as string,
      url: `${start}${locales[tag].path}/${rest}`,
    }));
    const code = codes.get(rest);
    if (code) links.push({ lang: 'x-default', url: `${start}${code}/` });
    if (rest === '') links.push({ lang: 'x-default', url: start });
    return { ...item, links };
  };
}
