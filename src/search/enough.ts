/** When a page has enough of a question to be an answer, and when it is only near. */
import { leadOf, type Ranked } from './rank.ts';
import type { Speaking } from './subject.ts';

/**
 * How much it counts that a question speaks for this subject, as a whole and in the clause
 * that does most; how well the best page has it; how likely that page is by its names; how
 * far ahead of the next it is; how many words there are, known or not: the more, the smaller
 * the part that a page can have; and that it has all of a brief question, which has no room
 * to name the subject. All but the first two and the last as logarithms. A logistic
 * regression, on questions about the subject and on questions about other subjects.
 */
const counts = {
  whole: 0.95,
  clause: 0.95,
  score: 1.7,
  likely: 0.6,
  lead: 0.9,
  words: 1.4,
  brief: 2,
};

/** What a question has to come to. */
const enough = 2.8;

/** Further ahead than this says no more: a logarithm, of twenty times the score. */
const mostLead = 3;

/** So far below 0 the odds may be for pages to be near. */
const nearly = 3;

/** So many pages are shown where none answers. */
const mostNear = 3;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.2;

/** What is known of a question, beside the pages that have it. */
export interface Asked {
  speaking: Speaking;
  /** How many words of it can tell pages apart. */
  words: number;
  /** Pages of which it is a name, or that lead to a menu or button of that name, by slug. */
  named: ReadonlySet<string>;
}

/** Pages, and whether they answer. */
export interface Answering {
  /** Those that answer, best first, or the nearest. */
  pages: Ranked[];
  /** That the best one answers, as the logarithm of the odds: it does from 0 on. */
  odds: number;
}

/**
 * The pages that answer, or the nearest where none does. Who asks by a name of a page means
 * that page, whatever else goes by the name.
 *
 * @param ranked best first
 * @example answering(rank(weigh(clauses, known), names), { speaking, words: 2, named }).odds
 */
export function answering(ranked: readonly Ranked[], { speaking, words, named }: Asked): Answering {
  const [best] = ranked;
  if (!best) return { pages: [], odds: Number.NEGATIVE_INFINITY };
  const odds =
    counts.whole * speaking.whole +
    counts.clause * speaking.clause +
    counts.score * Math.log(best.score) +
    counts.likely * Math.log(best.likely) +
    counts.lead * Math.min(mostLead, Math.log(leadOf(ranked))) +
    counts.words * Math.log(words) +
    counts.brief * best.coverage * brevity(words) -
    enough;
  const meant = ranked.filter(({ slug }) => named.has(slug));
  const likewise = ranked.filter(
    ({ slug, score }) => !named.has(slug) && score >= tail * best.score,
  );
  const pages = [...meant, ...likewise];
  if (meant.length > 0) return { pages, odds: Number.POSITIVE_INFINITY };
  if (odds >= 0) return { pages, odds };
  return { pages: odds >= -nearly ? pages.slice(0, mostNear) : [], odds };
}

/** 1 for a single word, towards 0 the more there are. */
function brevity(words: number): number {
  return Math.exp((1 - words) / 2);
}
