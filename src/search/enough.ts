/** When a page has enough of a question to be an answer, and when it is only near. */
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { isOnTheSubject } from './text.ts';

/**
 * A page answers that has so much of the question, at all and once more together in one
 * name of it. Less is enough of a text that rambles, as much of it is about something else,
 * and where the subject is named; a question of few words has to be met in all of them.
 * Fitted to questions about the subject and about others.
 */
const enough = {
  asked: { anything: 0.9, theSubject: 0.6 },
  rambling: { anything: 0.8, theSubject: 0.3 },
  pasted: { anything: 0.6, theSubject: 0.3 },
  fewWords: 0.5,
};

/** A page that misses so much is still near; of a text that rambles, anything may be. */
const nearly = { asked: 0.2, rambling: 0.4, pasted: 0.4 };

/** So many pages are shown where none answers. */
const mostNear = 3;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.3;

/**
 * The pages that answer, or the nearest where none does.
 *
 * @param ranked best first
 * @example answering(rank(weigh(clauses, known), names), question).answered
 */
export function answering(
  ranked: readonly Ranked[],
  question: Question,
): { pages: Ranked[]; answered: boolean } {
  const least = enoughFor(question);
  const pages = having(least, ranked);
  const answered = pages.length > 0;
  return {
    pages: answered ? pages : having(least - nearly[question.manner], ranked).slice(0, mostNear),
    answered,
  };
}

function enoughFor({ clauses, manner }: Question): number {
  const words = [...new Set(clauses.flatMap((clause) => clause.words))];
  const { anything, theSubject } = enough[manner];
  return isOnTheSubject(words) ? theSubject : anything + enough.fewWords / words.length;
}

function having(least: number, ranked: readonly Ranked[]): Ranked[] {
  const pages = ranked.filter(({ coverage, lineShare }) => coverage + lineShare >= least);
  return pages.filter(({ score }) => score >= tail * (pages[0]?.score ?? 0));
}
