/** Whether a code is meant as this site knows it: every product has a 403. */
import type { Answer } from './directory.ts';
import type { Where } from './hits.ts';
import { isWrittenIn, type Question } from './question.ts';
import { loadLeaning, speakingOf } from './subject.ts';

/** Where the words beside a code speak so little for this subject, another is meant. */
const aside = -0.5;

interface Meant {
  /** Pages that answer. */
  exact: Answer[];
  /** Pages about the same number, for a text that is about something else: near, no answer. */
  doubtful: Answer[];
}

/**
 * Parts the pages that document a code of a text into those that answer it and those that have
 * a common number with it, and nothing else.
 *
 * @throws when what is known of words cannot be loaded; the next call tries again
 * @example (await meant(read(redact('403 in WordPress'), directory), where)).exact // []
 */
export async function meant(question: Question, { base, locale, locales }: Where): Promise<Meant> {
  const { exact, clauses } = question;
  if (!exact.some(({ common }) => common)) return { exact, doubtful: [] };
  const written = locales.filter((other) => isWrittenIn(question, other));
  const leaning = await loadLeaning(base, [...new Set([...written, locale])]);
  const words = clauses.map((clause) => clause.words);
  const { whole, clause } = speakingOf(words, leaning);
  const doubted = Math.max(whole, clause) < aside;
  return {
    exact: exact.filter(({ common }) => !(common && doubted)),
    doubtful: exact.filter(({ common }) => common && doubted),
  };
}
