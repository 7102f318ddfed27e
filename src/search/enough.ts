/** When a page has enough of a question to be an answer, and when it is only near. */
import type { Ranked } from './rank.ts';
import type { Speaking } from './subject.ts';

/**
 * How much it counts that a question speaks for this subject, as a whole and in the clause
 * that does most; how well the best page has it, as a logarithm; and that this page has its
 * words side by side. A logistic regression, on questions about the subject and about
 * others.
 */
const counts = { whole: 0.4, clause: 1.35, score: 1.6, paired: 0.9 };

/** So much is an answer, and so much less is near. */
const enough = 3.75;
const nearly = 2;

/** So many pages are shown where none answers. */
const mostNear = 3;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.3;

/**
 * The pages that answer, or the nearest where none does. Who asks by a name of a page means
 * that page, whatever else goes by the name.
 *
 * @param ranked best first
 * @param speaking how much the question speaks for the subject
 * @param named pages of which the question is a name, by slug
 * @example answering(rank(weigh(clauses, known), names), speaking, new Set()).answered
 */
export function answering(
  ranked: readonly Ranked[],
  speaking: Speaking,
  named: ReadonlySet<string>,
): { pages: Ranked[]; answered: boolean } {
  const [best] = ranked;
  if (!best) return { pages: [], answered: false };
  const sum =
    counts.whole * speaking.whole +
    counts.clause * speaking.clause +
    counts.score * Math.log(best.score) +
    counts.paired * Math.sqrt(best.paired);
  const meant = ranked.filter(({ slug }) => named.has(slug));
  const likewise = ranked.filter(
    ({ slug, score }) => !named.has(slug) && score >= tail * best.score,
  );
  const pages = [...meant, ...likewise];
  if (sum >= enough || meant.length > 0) return { pages, answered: true };
  return { pages: sum >= enough - nearly ? pages.slice(0, mostNear) : [], answered: false };
}
