/** When a page has enough of a question to be an answer, and when it is only near. */
import { leadOf, type Ranked } from './rank.ts';

/**
 * How much it counts that a question speaks for this subject; that it is like questions heard
 * of it; how well the best page has it; how many words there are, known or not: the more, the
 * smaller the part that a page can have; and that the page has all of a brief question, which
 * has no room to name the subject. Score and words as logarithms. A logistic regression, on
 * questions about the subject and on questions about other subjects.
 */
const counts = {
  speaking: 1.5,
  heard: 29,
  score: 2.1,
  words: 4.7,
  brief: 21,
};

/** What a question has to come to. */
const enough = 11.4;

/** Beyond such odds, what people were heard to ask seldom turns whether a page answers. */
const mostHeard = 4;

/** A page that scores so many times what the next one does nearly always stays the first. */
const clear = 2;

/** So far below 0 the odds may be for pages to be near. */
const nearly = 4;

/** So many pages are shown where none answers. */
const mostNear = 3;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.1;

/** What is known of a question, beside the pages that have it. */
export interface Asked {
  /** How much all of it speaks for this subject. */
  speaking: number;
  /** How much more it is like questions of this subject, as `Likeness`; 0 before they are loaded. */
  heard: number;
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
 * @example answering(rank(weigh(clauses, known), names), { speaking, heard, words: 2, named }).odds
 */
export function answering(
  ranked: readonly Ranked[],
  { speaking, heard, words, named }: Asked,
): Answering {
  const [best] = ranked;
  if (!best) return { pages: [], odds: Number.NEGATIVE_INFINITY };
  const odds =
    counts.speaking * speaking +
    counts.heard * heard +
    counts.score * Math.log(best.score) +
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

/**
 * Whether the questions that people were heard to ask, where they are not loaded, could change
 * whether a page answers, or which.
 *
 * @example isOpen(answering(ranked, { ...asked, heard: 0 }))
 */
export function isOpen({ pages, odds }: Answering): boolean {
  if (odds === Number.POSITIVE_INFINITY) return false;
  return Math.abs(odds) < mostHeard || (odds >= 0 && leadOf(pages) < clear);
}

/** 1 for a single word, towards 0 the more there are. */
function brevity(words: number): number {
  return Math.exp((1 - words) / 2);
}
