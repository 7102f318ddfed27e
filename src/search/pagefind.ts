/** The part of Pagefind's browser API that we use; it ships no types of its own. */

export interface PagefindSubResult {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { id: string };
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    sub_results: PagefindSubResult[];
  }>;
}

export type Filters = Record<string, string | string[]>;

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string | null,
    options?: { filters?: Filters },
  ): Promise<{
    results: PagefindResult[];
  }>;
}

let loaded: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind with the index of the page's language, once.
 *
 * @param base where the site is mounted, with both slashes
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loaded ??= (async () => {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({
      baseUrl: base,
      excerptLength: 24,
      // What a page is called, and what people call it, says more than how often a word
      // occurs in it. The keys are those of PagefindMeta.astro.
      ranking: { metaWeights: { title: 4, solves: 2, words: 3, codes: 6, summary: 1, family: 0 } },
    });
    await pagefind.init();
    return pagefind;
  })();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
