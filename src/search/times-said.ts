/** How often words are said, as the search counts them: cut and stemmed, once a text. */
import { informative } from './text.ts';

/** A text and what its words count. */
export interface Weighed {
  text: string;
  weight: number;
}

/**
 * In how many texts each word is, by its stem, each text by its weight.
 *
 * @param stem of the language of all
 * @example timesSaid([{ text: 'ghosts, a ghost', weight: 1 }], stem).get('ghost') // 1
 */
export function timesSaid(
  texts: readonly Weighed[],
  stem: (word: string) => string,
): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const word of new Set(informative(text).map(stem))) {
      times.set(word, (times.get(word) ?? 0) + weight);
    }
  }
  return times;
}
