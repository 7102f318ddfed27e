/**
 * Full text over Pagefind's indexes. Pagefind answers a word it does not know with words
 * that begin alike, and a query with one such word with nothing; so each word is asked for
 * by itself, in quotes, which finds it in any of its endings and nothing else.
 */
import type { Bodies } from './evidence.ts';
import { type Filters, loadPagefind, loadSlugs, type PagefindResult } from './pagefind.ts';
import { pauser } from './pause.ts';

interface Where {
  base: string;
  /** Whose index. */
  locale: string;
  filters?: Filters | undefined;
  signal?: AbortSignal | undefined;
}

/** What to look for in the texts. */
interface Sought {
  /** Folded. */
  words: readonly string[];
  /** Clauses to find word for word, folded. */
  phrases: readonly string[];
}

/** The texts that have each word; `results` has Pagefind's answers by word and slug. */
export interface FullText {
  bodies: Bodies;
  /** The pages that have each phrase, in the order asked. */
  phrases: ReadonlySet<string>[];
  results: ReadonlyMap<string, ReadonlyMap<string, PagefindResult>>;
  /** The pages that the filters admit; undefined where there are none. */
  admitted: ReadonlySet<string> | undefined;
}

/** Fewer words than this are no phrase. */
const wordsOfAPhrase = 3;

/** @throws when the index cannot be loaded, or the search was given up */
export async function fullText(
  { words, phrases }: Sought,
  { base, locale, filters = {}, signal }: Where,
): Promise<FullText> {
  const [pagefind, slugs] = await Promise.all([
    loadPagefind(base, locale),
    loadSlugs(base, locale),
  ]);
  const slugOf = ({ id }: PagefindResult) => slugs[id] ?? '';
  const bodies = new Map<string, Map<string, number>>();
  const results = new Map<string, Map<string, PagefindResult>>();
  const pause = pauser();
  const exactly = async (text: string) => {
    // A long paste has many words: hear in between that the reader asks something else.
    await pause();
    signal?.throwIfAborted();
    return (await pagefind.search(`"${text}"`)).results;
  };
  for (const word of words) {
    const found = await exactly(word);
    const most = Math.max(...found.map(({ score }) => score), Number.EPSILON);
    bodies.set(word, new Map(found.map((result) => [slugOf(result), result.score / most])));
    results.set(word, new Map(found.map((result) => [slugOf(result), result])));
  }
  const pagesWith: Set<string>[] = [];
  for (const phrase of phrases) {
    const long = phrase.split(' ').length >= wordsOfAPhrase;
    pagesWith.push(new Set(long ? (await exactly(phrase)).map(slugOf) : []));
  }
  const filtered = Object.keys(filters).length > 0;
  const admitted = filtered
    ? new Set((await pagefind.search(null, { filters })).results.map(slugOf))
    : undefined;
  return { bodies, phrases: pagesWith, results, admitted };
}
