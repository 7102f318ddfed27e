/** Text as it is compared: without case, accents or punctuation. */
import { tells } from './language.ts';

/**
 * Names that programs give: `activationStatus`, `deviceID`, `MobileThreatDefense`; not `iPhone`
 * or `SharePoint`, for brands have fewer parts (`MacBookPro` is parted, too, wherever it stands).
 */
const identifier =
  /(?<![\p{L}\p{N}])(?:\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)*|(?:\p{Lu}\p{Ll}+){2,})(?:\p{Lu}\p{Ll}+|IDs?)(?![\p{L}\p{N}])/gu;

/** A word as it stands in a text, with its accents. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * @example fold('Você não tem autorização.') // 'voce nao tem autorizacao'
 * @example fold('activationStatus') // 'activation status'
 */
export function fold(text: string): string {
  return withoutAccents(spaced(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** @example spaced('mobileThreatDefense') // 'mobile Threat Defense' */
export function spaced(text: string): string {
  return text.replace(identifier, (name) => name.replace(/(?!^)\p{Lu}+/gu, ' $&'));
}

/** @example withoutAccents('Você') // 'Voce' */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/**
 * The words of a text that can tell pages apart, each once, in order; all of them where none
 * can.
 *
 * @param most how many to keep at the most; longer words go first when there are more
 * @example informative('the device is not in the list') // ['device', 'list']
 */
export function informative(text: string, most = 40): string[] {
  const all = [...new Set(fold(text).split(' '))].filter((word) => word.length > 1);
  const telling = all.filter(tells);
  // “You can't get there from here” is a message of nothing but such words.
  const words = telling.length > 0 ? telling : all;
  if (words.length <= most) return words;
  const kept = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, most));
  return words.filter((word) => kept.has(word));
}

/** What is said in one breath: words that belong together. */
export interface Clause {
  /** Its informative words, folded. */
  words: string[];
  /** Neighbours, folded: `not enabled` says what neither of its words does. */
  pairs: string[];
  /** All of it, folded. */
  text: string;
}

/** A text of up to so many words is one clause, whatever its punctuation. */
const oneBreath = 10;

/** Where a breath ends. */
const breath = /[,;:|!?()[\]{}"“”]+|\.\s/;

/** Between a name and its value in JSON, which are one thing: `"partnerState":"error"`. */
const named = /"\s*:\s*"?/g;

/**
 * @param known the informative words of the whole text; others are left out
 * @example clausesOf('Not enabled. Why?', ['enabled'])[0]?.pairs // ['not enabled']
 */
export function clausesOf(text: string, known: readonly string[]): Clause[] {
  const parts = known.length <= oneBreath ? [text] : text.replace(named, ' ').split(breath);
  const informative = new Set(known);
  return parts.map(fold).flatMap((part) => {
    const all = part.split(' ');
    const words = [...new Set(all.filter((word) => informative.has(word)))];
    const pairs = all
      .slice(1)
      .map((word, index) => [all[index]!, word] as const)
      .filter((pair) => pair.some((word) => informative.has(word)))
      .map((pair) => pair.join(' '));
    return words.length > 0 ? [{ words, pairs: [...new Set(pairs)], text: part }] : [];
  });
}
