/** Near spellings: for words that no page has. */
import leven from 'leven';

/**
 * The word that a mistyped one stands for, or undefined where none is near: one slip in a
 * word, two in a long one. Two letters that changed places are one slip.
 *
 * @param words the candidates, the most used first
 * @example nearest('pendnig', ['sending', 'pending']) // 'pending'
 */
export function nearest(mistyped: string, words: readonly string[]): string | undefined {
  const most = mistyped.length < 9 ? 1 : 2;
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    // The first letter is seldom the wrong one.
    const distance = slips(word, mistyped) + (word[0] === mistyped[0] ? 0 : 1);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { word, distance };
    }
  }
  return best?.word;
}

function slips(word: string, mistyped: string): number {
  const distance = leven(word, mistyped);
  const swapped = distance === 2 && sorted(word) === sorted(mistyped);
  return swapped ? 1 : distance;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
