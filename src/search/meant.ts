/** Whether a code is meant as this site knows it: every product has a 403. */
import type { Answer } from './directory.ts';
import type { Question } from './question.ts';
import { loadSubject, speakingOf } from './subject.ts';

/** Where the words beside a code speak so little for this subject, another is meant. */
const elsewhere = -0.5;

interface Meant {
  /** Pages that answer. */
  exact: Answer[];
  /** Pages about the same number, for a text that is about something else: near, no answer. */
  doubtful: Answer[];
}

/**
 * @param base where the site is mounted, with both slashes
 * @param locale the reader's
 * @throws when what is known of words cannot be loaded; the next call tries again
 * @example (await meant(read(redact('403 in WordPress'), directory), '/', 'en-US')).exact // []
 */
export async function meant(
  { exact, clauses }: Question,
  base: string,
  locale: string,
): Promise<Meant> {
  if (!exact.some(({ common }) => common)) return { exact, doubtful: [] };
  const { leaning } = await loadSubject(base, locale);
  const words = clauses.map((clause) => clause.words);
  const { whole, clause } = speakingOf(words, leaning);
  const aside = words.length > 0 && Math.max(whole, clause) < elsewhere;
  const isDoubtful = ({ common }: Answer) => aside && common === true;
  return {
    exact: exact.filter((answer) => !isDoubtful(answer)),
    doubtful: exact.filter(isDoubtful),
  };
}
