/**
 * What products are called and were called, read as one word each: who types “Azure AD” means
 * Entra, and “for work” in “Lookout for Work” says nothing of work.
 */

import { spaced, withoutAccents } from './text.ts';

/** Names as people type them, and how each is read: `{ "Azure AD": "Entra" }` */
export type ProductNames = Readonly<Record<string, string>>;

/** By names, what reads them: every question is read with the same ones, and the pattern is long. */
const shorteners = new WeakMap<ProductNames, (text: string) => string>();

/**
 * What reads each name in a text as its word, and leaves all else as it is, but for names that
 * programs give, which become words. Case makes no difference, and accents may be left out.
 *
 * @example inShort({ 'Azure AD': 'Entra' })('the azure ad group') // 'the Entra group'
 */
export function inShort(productNames: ProductNames): (text: string) => string {
  let short = shorteners.get(productNames);
  if (!short) {
    short = shortener(productNames);
    shorteners.set(productNames, short);
  }
  return short;
}

function shortener(productNames: ProductNames): (text: string) => string {
  const words = new Map(Object.entries(productNames).map(([name, word]) => [keyOf(name), word]));
  if (words.size === 0) return (text) => text;
  // “Microsoft Endpoint Manager” before the “Endpoint Manager” in it.
  const names = Object.keys(productNames).sort((a, b) => b.length - a.length);
  const anyOf = names.map((name) =>
    name.normalize('NFD').replace(/\p{M}/gu, '$&?').replaceAll(' ', '[\\s_-]+'),
  );
  const word = '[\\p{L}\\p{N}\\p{M}]';
  // Not in an address: `aad.lookout.com`.
  const pattern = new RegExp(
    `(?<!${word}|${word}[./@_-])(?:${anyOf.join('|')})(?!${word}|[./@]${word})`,
    'giu',
  );
  return (text) =>
    spaced(text)
      .normalize('NFD')
      .replace(pattern, (name) => words.get(keyOf(name)) ?? name)
      .normalize('NFC');
}

function keyOf(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
