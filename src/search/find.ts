/** From what a reader typed to pages, best first. */
import {
  type Filters,
  loadPagefind,
  type PagefindResult,
  type PagefindSubResult,
} from './pagefind.ts';

/** A page that answers, with the section of it that matched. */
export interface Found {
  kind: 'problem' | 'guide';
  slug: string;
  code: string;
  title: string;
  family: string;
  /** Leads to the section that matched, or to the top where the title did. */
  url: string;
  /** The title of that section, when it is not the page's own. */
  section: string | undefined;
  /** What matched in that section: HTML made by Pagefind, escaped, matches in <mark>. */
  excerpt?: string;
  /** What the page is about, where it matched as a whole. */
  summary?: string;
}

/**
 * Searches the index of the page's language.
 *
 * @param query as typed; an empty one finds nothing
 * @returns how many pages match, and the best of them, each loaded when it is asked for:
 *   the first can be shown before the others have arrived
 * @throws when the index cannot be loaded
 * @example const { results } = await find('403', options); const best = await results[0]?.();
 */
export async function find(
  query: string,
  { base, limit, filters = {} }: { base: string; limit: number; filters?: Filters },
): Promise<{ total: number; results: (() => Promise<Found>)[] }> {
  const pagefind = await loadPagefind(base);
  if (!query.trim()) return { total: 0, results: [] };
  const { results } = await pagefind.search(query, { filters });
  return {
    total: results.length,
    results: results.slice(0, limit).map((result) => () => load(result)),
  };
}

async function load(result: PagefindResult): Promise<Found> {
  const { url, meta, sub_results } = await result.data();
  const section = deepest(sub_results, meta['title'] ?? '');
  return {
    kind: meta['kind'] === 'guide' ? 'guide' : 'problem',
    slug: meta['slug'] ?? '',
    code: meta['code'] ?? '',
    title: meta['title'] ?? '',
    family: meta['family'] ?? '',
    url: section?.url ?? url,
    section: section?.title,
    ...(section ? { excerpt: section.excerpt } : { summary: meta['summary'] ?? '' }),
  };
}

/** The best matching section, unless the page's title matched as well. */
function deepest(sections: PagefindSubResult[], title: string): PagefindSubResult | undefined {
  const [best] = sections;
  return best?.anchor && best.title !== title ? best : undefined;
}
