/**
 * Whether a text is about the subject of this site: “my e-mail is blocked” may be, “a logo
 * in my e-mail signature” is not, though the site has all its words. Each word of a
 * question speaks for this subject or for others, as counted in subject-words.ts.
 */
import { loadJson } from '../fetched.ts';
import { stemmerOf } from './stem.ts';
import type { SubjectWords } from './subject-words.ts';

/** How much the folded words of a question speak for this subject: below 0, for another. */
export type Leaning = (words: readonly string[]) => number;

/**
 * @param words as `wordsOfTheSubject` counted them
 * @param stem of the same language
 * @example leaningOf({ '4': 'pend', '-6': 'pie' }, stem)(['pending']) // 4
 */
export function leaningOf(words: SubjectWords, stem: (word: string) => string): Leaning {
  const odds = new Map(
    Object.entries(words).flatMap(([odds, alike]) =>
      alike.split(' ').map((word) => [word, Number(odds)] as const),
    ),
  );
  return (asked) => {
    const spoken = asked.map((word) => odds.get(stem(word)) ?? 0);
    // Words of one text are not independent: twice as many don't say twice as much.
    return spoken.reduce((sum, each) => sum + each, 0) / Math.sqrt(Math.max(1, asked.length));
  };
}

const loaded = new WeakMap<SubjectWords, Leaning>();

/** @throws when it cannot be loaded; the next call tries again */
export async function loadLeaning(base: string, locale: string): Promise<Leaning> {
  const [words, stem] = await Promise.all([
    loadJson<SubjectWords>(`${base}${locale.toLowerCase()}/subject.json`),
    stemmerOf(locale),
  ]);
  const leaning = loaded.get(words) ?? leaningOf(words, stem);
  loaded.set(words, leaning);
  return leaning;
}
