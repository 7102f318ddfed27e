/**
 * Full text over Pagefind's indexes. Pagefind answers a word it does not know with words
 * that begin alike, and a query with one such word with nothing; so each word is asked
 * for by itself, exactly, and a page counts by how much of what was asked it has.
 */
import { type Filters, loadPagefind, type PagefindResult } from './pagefind.ts';
import { informative } from './text.ts';

/** A page in an index, with how well it answers. */
export interface Match {
  result: PagefindResult;
  score: number;
  /** The language of the index it was found in. */
  locale: string;
}

export interface Matches {
  /** Best first. */
  pages: Match[];
  /** How much of what was asked the best page has: 0 to 1, rare words counting more. */
  coverage: number;
  /** Words that the index does not have. */
  unknown: string[];
}

interface Where {
  base: string;
  /** The reader's language. */
  locale: string;
  locales: readonly string[];
  filters?: Filters;
}

/** A page that has less than this of what was asked is no answer; long texts ramble. */
const enough = { short: 0.55, long: 0.3 };

/** With less than this, another language or spelling may do better. */
export const good = 0.8;

/** Words asked for at most, the rarest of a long text. */
const most = 12;

/** In a text longer than this, unknown words are names and noise rather than the question. */
const short = 8;

/** Roughly how many pages an index has: what a word on all of them weighs next to nothing. */
const pages = 53;

/**
 * The pages that have most of a text, in the reader's language, or in another where that
 * has clearly more of it.
 */
export async function fullText(text: string, where: Where): Promise<Matches> {
  const words = informative(text);
  const native = await inIndex(words, where.locale, where);
  if (native.coverage >= good) return native;
  let best = native;
  for (const locale of where.locales) {
    if (locale === where.locale) continue;
    const other = await inIndex(words, locale, where);
    if (other.coverage > best.coverage + 0.15) best = other;
  }
  return best;
}

async function inIndex(
  words: string[],
  locale: string,
  { base, filters = {} }: Where,
): Promise<Matches> {
  if (words.length === 0) return { pages: [], coverage: 0, unknown: [] };
  const pagefind = await loadPagefind(base, locale);
  const asked = await Promise.all(
    words.map(async (word) => {
      const { results } = await pagefind.search(`"${word}"`, { filters });
      return { word, results, weight: Math.log(1 + pages / Math.max(1, results.length)) };
    }),
  );
  const unknown = asked.filter(({ results }) => results.length === 0);
  const known = asked
    .filter(({ results }) => results.length > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most);
  const noise = words.length > short ? 0.25 : 1;
  const total =
    sum(known.map(({ weight }) => weight)) + noise * sum(unknown.map(({ weight }) => weight));

  const tally = new Map<string, { result: PagefindResult; score: number; had: number }>();
  for (const { results, weight } of known) {
    for (const result of results) {
      const page = tally.get(result.id) ?? { result, score: 0, had: 0 };
      tally.set(result.id, { result, score: page.score + result.score, had: page.had + weight });
    }
  }
  // What all words score together tells which page is called that.
  const together = await pagefind.search(known.map(({ word }) => word).join(' '), { filters });
  for (const { id, score } of together.results) {
    const page = tally.get(id);
    if (page) page.score += score;
  }
  const found = [...tally.values()]
    .map(({ result, score, had }) => ({ result, score: score * (had / total) ** 2, locale, had }))
    .filter(({ had }) => had >= total * (words.length > short ? enough.long : enough.short))
    .toSorted((a, b) => b.score - a.score);
  return {
    pages: found,
    coverage: Math.max(0, ...found.map(({ had }) => had / total)),
    unknown: unknown.map(({ word }) => word),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
