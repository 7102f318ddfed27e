/**
 * Which words people say of a page that none of its names has: “ghost” of a device that was
 * wiped. Counted when the site is built, from the questions of `content/asked/this-subject`.
 */
import { timesSaid } from './times-said.ts';

/** A page, as people ask for it and as it is called. */
export interface Spoken {
  /** Of its code: `203`. */
  number: string;
  asked: readonly string[];
  /** All of them: titles, messages and so on. */
  names: readonly string[];
}

/** Said once, a word has to be said of few other pages; said often, still more of this one. */
const leastWorth = 1.5;

/** So many words a page tell the most; more make the page more likely whatever is asked. */
const mostOfAPage = 40;

/**
 * By word, the numbers of the pages that it is said of more than of others.
 *
 * @param stem of the language of all
 * @param tells whether a stem is worth looking at
 * @example saidOf([{ number: '208', asked: ['a ghost'], names: [] }, …], stem, tells).get('ghost') // ['208']
 */
export function saidOf(
  pages: readonly Spoken[],
  stem: (word: string) => string,
  tells: (word: string) => boolean,
): Map<string, string[]> {
  const counts = (texts: readonly string[]) =>
    timesSaid(
      texts.map((text) => ({ text, weight: 1 })),
      stem,
    );
  const everything = pages.flatMap(({ asked }) => asked);
  const ofAny = counts(everything);
  const said = new Map<string, string[]>();
  for (const { number, asked, names } of pages) {
    const named = counts(names);
    const telling = [...counts(asked)]
      .filter(([word]) => !named.has(word) && !/^\d+$/.test(word) && tells(word))
      .map(([word, times]) => {
        const share = times / asked.length;
        const shareOfAny = ofAny.get(word)! / everything.length;
        return { word, worth: times * Math.log(share / shareOfAny) };
      })
      .filter(({ worth }) => worth > leastWorth)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, mostOfAPage);
    for (const { word } of telling) said.set(word, [...(said.get(word) ?? []), number]);
  }
  return said;
}
