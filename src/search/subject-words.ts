/**
 * Which words are said of this site's subject and which of others (naive Bayes). Counted
 * when the site is built, with words cut and stemmed as the browser does it.
 */
import { stemmerOf } from './stem.ts';
import { informative } from './text.ts';

/**
 * By how much more often words are said of this subject than of others, as the natural
 * logarithm, in halves: their stems, parted by spaces. `{ "4.5": "intun lookout" }`
 */
export type SubjectWords = Record<string, string>;

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
