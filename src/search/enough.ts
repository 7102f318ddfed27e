/** When a page has enough of a question to be an answer, and when it is only near. */
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { isOnTheSubject } from './text.ts';

/**
 * A page answers that has so much of the question, at all and once more together in one
 * name of it. Less is enough of a text that rambles, as much of it is about something else;
 * a question of few words has to be met in all of them. Fitted to questions about the
 * subject and about others.
 */
const enough = { asked: 0.95, rambling: 0.65, pasted: 0.5, fewWords: 0.75 };

/** How much less is enough where the words are those of the subject, and more where not. */
const leans = { named: 0.3, each: 0.12, most: 8 };

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
 * @param leaning how much the question speaks for the subject, see subject.ts
 * @example answering(rank(weigh(clauses, known), names), question, leaning(words)).answered
 */
export function answering(
  ranked: readonly Ranked[],
  question: Question,
  leaning: number,
): { pages: Ranked[]; answered: boolean } {
  const least = enoughFor(question, leaning);
  const pages = having(least, ranked);
  const answered = pages.length > 0;
  return {
    pages: answered ? pages : having(least - nearly[question.manner], ranked).slice(0, mostNear),
    answered,
  };
}

function enoughFor({ clauses, manner }: Question, leaning: number): number {
  const words = [...new Set(clauses.flatMap((clause) => clause.words))];
  const named = isOnTheSubject(words) ? leans.named : 0;
  const leant = leans.each * Math.max(-leans.most, Math.min(leans.most, leaning));
  return enough[manner] + enough.fewWords / words.length - named - leant;
}

function having(least: number, ranked: readonly Ranked[]): Ranked[] {
  const pages = ranked.filter(({ coverage, lineShare }) => coverage + lineShare >= least);
  return pages.filter(({ score }) => score >= tail * (pages[0]?.score ?? 0));
}
