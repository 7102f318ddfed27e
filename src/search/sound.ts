/** Words as they sound, for those who write as they speak: “selular”, “ameassa”. */

/** Letters that are taken for one another, in any of the languages. */
const alike: readonly [RegExp, string][] = [
  [/qu(?=[ei])|[ckxz]/g, 's'],
  [/ph/g, 'f'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/g(?=[ei])/g, 'j'],
  [/m(?=[bp])/g, 'n'],
  [/(.)\1+/g, '$1'],
];

/**
 * A key that words have in common that sound nearly alike. It is coarse on purpose: it tells
 * which known word an unknown one may be, not how to say it.
 *
 * @param word folded
 * @example soundOf('ameassa') === soundOf('ameaca') // true
 */
export function soundOf(word: string): string {
  return alike.reduce((sound, [letters, letter]) => sound.replace(letters, letter), word);
}
