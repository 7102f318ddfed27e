/**
 * Whether a text is about the subject of this site: “my e-mail is blocked” may be, “a logo
 * in my e-mail signature” is not, though the site has all its words. Each word of a
 * question speaks for this subject or for others, as counted in subject-words.ts.
 */
import { loaderOf } from './loader.ts';
import type { SubjectWords } from './subject-words.ts';

/**
 * How much a folded word speaks for this subject; below 0, for another; undefined for one
 * that says nothing, or that nobody was heard to say.
 */
export type Leaning = (word: string) => number | undefined;

/** How much a question does: all of it, and the clause that does most. */
export interface Speaking {
  whole: number;
  clause: number;
}

/** Beyond this, more says no more. */
const most = 8;

/** The numbers of the pages that a word is said of, by its stem. */
export type PagesByWord = ReadonlyMap<string, readonly string[]>;

/** What is known of the words of a language. */
export interface Subject {
  leaning: Leaning;
  said: PagesByWord;
}

/**
 * @param words as `wordsOfTheSubject` counted them
 * @param stem of the same language
 * @example subjectIn({ '4': 'pend', '-6': 'pie' }, stem).leaning('pending') // 4
 */
export function subjectIn(words: SubjectWords, stem: (word: string) => string): Subject {
  const odds = new Map<string, number>();
  const said = new Map<string, string[]>();
  for (const [odd, alike] of Object.entries(words)) {
    for (const written of alike.split(' ')) {
      const [word = '', pages] = written.split(':');
      odds.set(word, Number(odd));
      if (pages) said.set(word, pages.split(','));
    }
  }
  return { leaning: (word) => odds.get(stem(word)), said };
}

/**
 * @param clauses the words of each, folded
 * @example speakingOf([['printer', 'jams'], ['device', 'pending']], leaning).clause // 2.8
 */
export function speakingOf(clauses: readonly (readonly string[])[], leaning: Leaning): Speaking {
  const together = (words: readonly string[]) => {
    const sum = words.reduce((sum, word) => sum + (leaning(word) ?? 0), 0);
    // Words of one text are not independent: twice as many don't say twice as much.
    return Math.max(-most, Math.min(most, sum / Math.sqrt(Math.max(1, words.length))));
  };
  return {
    whole: together([...new Set(clauses.flat())]),
    clause: Math.max(-most, ...clauses.map(together)),
  };
}

/** What is known of the words of a language. */
export const loadSubject = loaderOf('subject.json', subjectIn);

/**
 * How much words speak for this subject, as the first of some languages knows that knows them.
 *
 * @param base where the site is mounted, with both slashes
 * @throws when it cannot be loaded; the next call tries again
 * @example (await loadLeaning('/', ['pt-BR', 'en-US']))('pending') // 4
 */
export async function loadLeaning(base: string, locales: readonly string[]): Promise<Leaning> {
  const subjects = await Promise.all(locales.map((locale) => loadSubject(base, locale)));
  return (word) => {
    for (const { leaning } of subjects) {
      const said = leaning(word);
      if (said !== undefined) return said;
    }
    return undefined;
  };
}
