/** Near spellings: for words that no page has. */
import leven from 'leven';
import { informative } from './text.ts';

let loaded: Promise<string[]> | undefined;

/** The words that pages use, folded, the most used first. */
function loadWords(base: string): Promise<string[]> {
  loaded ??= fetch(`${base}words.json`).then((response) => response.json());
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/**
 * The word that a mistyped one stands for, or undefined where none is near: one letter
 * wrong in a short word, two in a longer one. Of several the most used.
 *
 * @param words the known ones, the most used first
 * @example nearest('pendnig', ['sending', 'pending']) // 'pending'
 */
export function nearest(mistyped: string, words: readonly string[]): string | undefined {
  const most = mistyped.length < 6 ? 1 : 2;
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - mistyped.length) > most) continue;
    // The first letter is seldom the wrong one.
    const other = word[0] === mistyped[0] ? 0 : 0.5;
    const distance = leven(word, mistyped, { maxDistance: most + 1 }) + other;
    if (distance <= most + other && (!best || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

/**
 * A text with the words that no page has replaced by the nearest that one has, or
 * undefined where none is near.
 *
 * @param unknown the words to replace, folded
 * @example await respell('pendnig device', ['pendnig'], base) // 'pending device'
 */
export async function respell(
  text: string,
  unknown: readonly string[],
  base: string,
): Promise<string | undefined> {
  const known = await loadWords(base);
  let changed = false;
  const words = informative(text).map((word) => {
    if (!unknown.includes(word) || word.length < 4 || /\d/.test(word)) return word;
    const near = nearest(word, known);
    if (near) changed = true;
    return near ?? word;
  });
  return changed ? words.join(' ') : undefined;
}
