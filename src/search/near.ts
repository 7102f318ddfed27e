/** Near spellings: for words that no page has. */
import leven from 'leven';
import type MiniSearch from 'minisearch';
import type { Names, Spelling } from './names.ts';
import { soundOf } from './sound.ts';

/** Two slips, of which one may be two letters that changed places: three edits, as MiniSearch counts. */
const mostEdits = 3;

/** Spellings as they are: stems of slips are cut where they should not be. */
const dictionaries = new WeakMap<Names, Promise<MiniSearch<Spelling>>>();

/**
 * What odd words may be slips of, by the word; those that nothing is near to are left out.
 * The library and the dictionary are loaded with the first odd word.
 *
 * @param words folded
 * @example (await slips(['pendnig', 'device'], names)).get('pendnig') // 'pending'
 */
export async function slips(
  words: readonly string[],
  names: Names,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const word of words) {
    const read = asLetters(word).find(names.isSpelled);
    if (read && names.isOdd(word)) found.set(word, read);
  }
  const odd = words.filter((word) => word.length > 2 && !/\d/.test(word) && names.isOdd(word));
  if (odd.length === 0) return found;
  const dictionary = await dictionaryOf(names);
  for (const word of new Set(odd)) {
    const near = dictionary
      .search(word, { fuzzy: mostEdits })
      .map(({ id, count }) => ({ word: String(id), count: Number(count) }))
      .sort((a, b) => b.count - a.count);
    const meant = nearest(
      word,
      near.map((spelling) => spelling.word),
    );
    if (meant) found.set(word, meant);
  }
  return found;
}

/**
 * What a word may be in which digits were read for letters, as from a picture of a screen.
 *
 * @example asLetters('activati0n') // ['activation']
 */
function asLetters(word: string): string[] {
  if (!/^(?=\p{L}*[01])[\p{L}01]{4,}$/u.test(word) || !/\p{L}.*\p{L}/u.test(word)) return [];
  const read = word.replaceAll('0', 'o');
  return [...new Set([read.replaceAll('1', 'i'), read.replaceAll('1', 'l')])];
}

function dictionaryOf(names: Names): Promise<MiniSearch<Spelling>> {
  let dictionary = dictionaries.get(names);
  if (!dictionary) {
    dictionary = makeDictionary(names);
    dictionaries.set(names, dictionary);
    dictionary.catch(() => dictionaries.delete(names));
  }
  return dictionary;
}

async function makeDictionary({ spellings }: Names): Promise<MiniSearch<Spelling>> {
  const { default: MiniSearch } = await import('minisearch');
  const dictionary = new MiniSearch<Spelling>({
    idField: 'word',
    fields: ['word'],
    storeFields: ['count'],
  });
  // A word of three letters is one letter away from too many others.
  const telling = spellings.filter(({ word }) => word.length > 3);
  await dictionary.addAllAsync(telling, { chunkSize: 200 });
  return dictionary;
}

/** From so many letters on, a word may have two slips. */
const long = 9;

/**
 * The word that a mistyped one stands for, or undefined where none is near: one slip in a
 * word, two in a long one. Two letters that changed places are one slip, and so are all that
 * sound like the right ones.
 *
 * @param words the candidates, the most used first
 * @example nearest('pendnig', ['sending', 'pending']) // 'pending'
 */
export function nearest(mistyped: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = distanceBetween(word, mistyped);
    const most = Math.max(word.length, mistyped.length) < long ? 1 : 2;
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { word, distance };
    }
  }
  return best?.word;
}

/** In slips; to write a word as it sounds is one. */
function distanceBetween(word: string, mistyped: string): number {
  const written = startingAlike(word, mistyped);
  return written <= 1
    ? written
    : Math.min(written, 1 + startingAlike(soundOf(word), soundOf(mistyped)));
}

/** The first letter is seldom the wrong one. */
function startingAlike(word: string, mistyped: string): number {
  return slipsBetween(word, mistyped) + (word[0] === mistyped[0] ? 0 : 1);
}

function slipsBetween(word: string, mistyped: string): number {
  const swaps = Array.from({ length: mistyped.length - 1 }, (_, at) => swappedAt(mistyped, at));
  return Math.min(leven(word, mistyped), ...swaps.map((swapped) => 1 + leven(word, swapped)));
}

function swappedAt(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
