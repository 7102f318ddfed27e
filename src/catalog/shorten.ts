/**
 * A text in at most so many characters: whole sentences where they fit, else whole words
 * and an ellipsis.
 *
 * @example shorten('Open the console. Its home page appears.', 20) // 'Open the console.'
 * @example shorten('Open the console of Lookout', 20) // 'Open the console of…'
 */
export function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const sentences = plain.slice(0, most + 1).match(/^.*[.!?…](?=\s)/)?.[0];
  // A sentence that is a word or two says too little to stand for the text.
  if (sentences && sentences.length > most / 3) return sentences;
  const words = plain.slice(0, most).replace(/\s+\S*$/, '');
  return `${words.replace(loose, '')}…`;
}

/** What a cut text should not end with: marks, and words too short to carry meaning. */
const loose = /(?:[\s,;:.()›–-]+|\s\p{Ll}{1,3}(?![\p{L}\p{N}]))+$/u;
