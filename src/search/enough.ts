/** When a page has enough of a question to be an answer, and when it is only near. */
import type { Ranked } from './rank.ts';
import type { Speaking } from './subject.ts';

/**
 * How much it counts that a question speaks for this subject, as a whole and in the clause
 * that does most; how well the best page has it, as a logarithm; and that this page has its
 * words side by side. A logistic regression, on questions about the subject and about
 * others.
 */
const counts = { whole: 0.56, clause: 1.15, score: 1.65, paired: 0.88 };

/** So much is an answer, and so much less is near. */
const enough = 4;
const nearly = 2;

/** So many pages are shown where none answers. */
const mostNear = 3;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.3;

/**
 * The pages that answer, or the nearest where none does.
 *
 * @param ranked best first
 * @param speaking how much the question speaks for the subject
 * @example answering(rank(weigh(clauses, known), names), speaking).answered
 */
export function answering(
  ranked: readonly Ranked[],
  speaking: Speaking,
): { pages: Ranked[]; answered: boolean } {
  const [best] = ranked;
  if (!best) return { pages: [], answered: false };
  const sum =
    counts.whole * speaking.whole +
    counts.clause * speaking.clause +
    counts.score * Math.log(best.score) +
    counts.paired * Math.sqrt(best.paired);
  const pages = ranked.filter(({ score }) => score >= tail * best.score);
  if (sum >= enough) return { pages, answered: true };
  return { pages: sum >= enough - nearly ? pages.slice(0, mostNear) : [], answered: false };
}
