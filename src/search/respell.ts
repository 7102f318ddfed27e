/** A question as it was understood, where words of it were read as others. */
import type { Evidence } from './evidence.ts';
import type { Names } from './names.ts';
import { fold, wordPattern } from './text.ts';

/**
 * The text with the words that were read as others, and all else as it was typed.
 *
 * @param text as typed
 * @returns undefined where every word was read as it is
 * @example respell('Device pendnig!', evidence, names) // 'Device pending!'
 */
export function respell(
  text: string,
  evidence: readonly Evidence[],
  names: Names,
): string | undefined {
  const meant = meantIn(evidence);
  if (meant.size === 0) return undefined;
  return text.replace(wordPattern, (typed) => {
    const word = meant.get(fold(typed));
    return word === undefined ? typed : likeTyped(typed, written(word, names));
  });
}

/**
 * Only the words that others were read as: of a long text, nobody wants to read all again.
 *
 * @example respelledWords(evidence, names) // 'pending, connector'
 */
export function respelledWords(evidence: readonly Evidence[], names: Names): string | undefined {
  const meant = [...new Set(meantIn(evidence).values())];
  return meant.map((word) => written(word, names)).join(', ') || undefined;
}

function meantIn(evidence: readonly Evidence[]): Map<string, string> {
  return new Map(evidence.flatMap(({ word, readAs }) => (readAs ? [[word, readAs]] : [])));
}

/** Begins a word with a capital where the other does. */
function likeTyped(typed: string, word: string): string {
  const isCapital = /^\p{Lu}/u.test(typed);
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A folded word as most names write it, with its accents. */
function written(word: string, names: Names): string {
  const forms = new Map<string, number>();
  for (const { text } of names.withWord(word)) {
    for (const [form] of text.matchAll(wordPattern)) {
      if (fold(form) === word) forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  const [most] = [...forms].sort(([, a], [, b]) => b - a);
  return most ? most[0] : word;
}
