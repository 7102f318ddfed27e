/** The part of Pagefind's browser API that we use; it ships no types of its own. */
import { loadJson } from '../fetched.ts';

interface PagefindSubResult {
  title: string;
  url: string;
  plain_excerpt: string;
  anchor?: { id: string };
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    url: string;
    meta: Record<string, string>;
    sub_results: PagefindSubResult[];
  }>;
}

export type Filters = Record<string, string | string[]>;

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: Filters },
  ): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule extends Pagefind {
  createInstance(options: { noWorker: boolean }): Pagefind;
}

const loaded = new Map<string, Promise<Pagefind>>();

/**
 * Loads Pagefind with the index of a language, once.
 *
 * @param base where the site is mounted, with both slashes
 * @param locale whose index to search
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadPagefind(base: string, locale: string): Promise<Pagefind> {
  let pagefind = loaded.get(locale);
  if (!pagefind) {
    pagefind = load(base, locale);
    loaded.set(locale, pagefind);
    pagefind.catch(() => loaded.delete(locale));
  }
  return pagefind;
}

/**
 * Which page each result of a language's index stands for: slugs by result id.
 *
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadSlugs(base: string, locale: string): Promise<Record<string, string>> {
  return loadJson(`${base}pagefind/pages-${locale.toLowerCase()}.json`);
}

async function load(base: string, locale: string): Promise<Pagefind> {
  // A copy of the module for each language: its WebAssembly state is shared by all
  // instances of one, and the second language would read the first one's index.
  const url = `${base}pagefind/pagefind.js?${locale.toLowerCase()}`;
  const module: PagefindModule = await import(/* @vite-ignore */ url);
  const pagefind = inLanguage(locale, () =>
    // The search is in a worker already.
    module.createInstance({ noWorker: true }),
  );
  await pagefind.options({
    baseUrl: base,
    excerptLength: 24,
    excerptEllipsis: '…',
    // What a page is called, and what people call it, says more than how often a word
    // occurs in it. The keys are those of PagefindMeta.astro.
    ranking: { metaWeights: { title: 4, solves: 2, codes: 6, summary: 1, family: 0 } },
  });
  await pagefind.init();
  return pagefind;
}

/**
 * Pagefind takes the language of an instance from the page, at the moment it is made, and
 * offers no other way (1.6). A worker has no page: it is shown one that has a language.
 */
function inLanguage<T>(locale: string, make: () => T): T {
  const scope = globalThis as { document?: unknown };
  scope.document = { querySelector: () => ({ getAttribute: () => locale }) };
  try {
    return make();
  } finally {
    delete scope.document;
  }
}
