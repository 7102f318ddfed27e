/**
 * Which words are said of this site's subject and which of others (naive Bayes). Counted
 * when the site is built, with words cut and stemmed as the browser does it.
 */
import { type Spoken, saidOf } from './said-words.ts';
import { stemmerOf } from './stem.ts';
import { informative } from './text.ts';
import { timesSaid, type Weighed } from './times-said.ts';

/**
 * By how much more often words are said of this subject than of others, as the natural
 * logarithm, in halves: their stems, parted by spaces; after some, the numbers of the pages
 * that they are said of. `{ "4.5": "intun lookout", "1": "ghost:208,209" }`
 */
export type SubjectWords = Record<string, string>;

/** What a word counts that was never said: then the first one that says it proves little. */
const unsaid = 0.5;

/** A word that was said less often, in all, is left out: thousands of them tell little. */
const leastSaid = 2.4;

/**
 * What a word has to tell: how much it leans, times the root of how often it was said. A few
 * may say it a little more often on one side by chance.
 */
const leastTelling = 3;

/** What a word that nobody was heard to say counts of what its most telling synonym does. */
const likewise = 0.5;

/**
 * @param own what this site says
 * @param others what people ask of other subjects
 * @param synonyms rows of words that people use for one another
 * @param locale the language of all, a BCP 47 tag
 * @param pages what people ask of each page, and what it is called
 * @example await wordsOfTheSubject([{ text: 'Device pending', weight: 1 }], ['Pie'], [], 'en-US')
 */
export async function wordsOfTheSubject(
  own: readonly Weighed[],
  others: readonly string[],
  synonyms: readonly (readonly string[])[],
  locale: string,
  pages: readonly Spoken[] = [],
): Promise<SubjectWords> {
  const stem = await stemmerOf(locale);
  const here = timesSaid(own, stem);
  const elsewhere = timesSaid(
    others.map((text) => ({ text, weight: 1 })),
    stem,
  );
  const all = sum(here);
  const allElsewhere = sum(elsewhere);
  const odds = new Map<string, number>();
  for (const word of new Set([...here.keys(), ...elsewhere.keys()])) {
    const times = here.get(word) ?? 0;
    const timesElsewhere = elsewhere.get(word) ?? 0;
    if (times + timesElsewhere < leastSaid) continue;
    const share = (times + unsaid) / all;
    const shareElsewhere = (timesElsewhere + unsaid) / allElsewhere;
    const leaning = Math.log(share) - Math.log(shareElsewhere);
    if (Math.abs(leaning) * Math.sqrt(times + timesElsewhere) < leastTelling) continue;
    odds.set(word, leaning);
  }
  const rows = synonyms.map((row) => row.flatMap((word) => informative(word)).map(stem));
  // Not what other synonyms were just given.
  const heard = new Map(odds);
  for (const row of rows) {
    const most = Math.max(0, ...row.map((word) => heard.get(word) ?? 0));
    for (const word of row) {
      if (here.has(word) || elsewhere.has(word)) continue;
      odds.set(word, Math.max(odds.get(word) ?? 0, likewise * most));
    }
  }
  const inHalves = Map.groupBy(odds.keys(), (word) => Math.round((odds.get(word) ?? 0) * 2) / 2);
  inHalves.delete(0);
  const telling = new Set([...inHalves.values()].flat());
  const said = saidOf(pages, stem, (word) => telling.has(word));
  const withPages = (word: string) => [word, said.get(word)?.join()].filter(Boolean).join(':');
  return Object.fromEntries(
    [...inHalves].map(([odds, alike]) => [odds, alike.sort().map(withPages).join(' ')]),
  );
}

function sum(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, number) => sum + number, 0);
}
