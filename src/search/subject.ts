/**
 * Whether a text is about the subject of this site: “my e-mail is blocked” may be, “a logo
 * in my e-mail signature” is not, though the site has all its words. Words are counted when
 * the site is built, in what it says itself and in what people ask of other subjects
 * (naive Bayes); the browser adds up what each word of a question speaks for.
 */
import { loadJson } from '../fetched.ts';
import { stemmerOf } from './stem.ts';
import { fold, informative } from './text.ts';

/**
 * By how much more often words are said of this subject than of others, as the natural
 * logarithm, in halves: their stems, parted by spaces. `{ "4.5": "intun lookout" }`
 */
export type SubjectWords = Record<string, string>;

/** How much a question speaks for the subject of this site: below 0, of another. */
export type Leaning = (words: readonly string[]) => number;

/** A text of this site and what its words count. */
export interface Said {
  text: string;
  weight: number;
}

/** What a word counts that was never said: then the first one that says it proves little. */
const unsaid = 0.5;

/** A word that was said less often, in all, tells nothing. */
const leastSaid = 1.4;

/**
 * @param own what this site says
 * @param others what people ask of other subjects
 * @param locale the language of both, a BCP 47 tag
 * @example await wordsOfTheSubject([{ text: 'Device pending', weight: 1 }], ['Pie'], 'en-US')
 */
export async function wordsOfTheSubject(
  own: readonly Said[],
  others: readonly string[],
  locale: string,
): Promise<SubjectWords> {
  const stem = await stemmerOf(locale);
  const count = (said: readonly Said[]) => {
    const counts = new Map<string, number>();
    for (const { text, weight } of said) {
      for (const word of new Set(informative(text).map(stem))) {
        counts.set(word, (counts.get(word) ?? 0) + weight);
      }
    }
    return { counts, all: [...counts.values()].reduce((sum, times) => sum + times, 0) };
  };
  const here = count(own);
  const elsewhere = count(others.map((text) => ({ text, weight: 1 })));
  const words: Record<string, string[]> = {};
  for (const word of new Set([...here.counts.keys(), ...elsewhere.counts.keys()])) {
    const times = here.counts.get(word) ?? 0;
    const timesElsewhere = elsewhere.counts.get(word) ?? 0;
    const odds =
      Math.log((times + unsaid) / here.all) - Math.log((timesElsewhere + unsaid) / elsewhere.all);
    const rounded = Math.round(odds * 2) / 2;
    if (rounded === 0 || times + timesElsewhere < leastSaid) continue;
    const alike = words[rounded];
    if (alike) alike.push(word);
    else words[rounded] = [word];
  }
  return Object.fromEntries(
    Object.entries(words).map(([odds, alike]) => [odds, alike.sort().join(' ')]),
  );
}

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
    const spoken = asked.map((word) => odds.get(stem(fold(word))) ?? 0);
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
