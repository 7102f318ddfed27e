/** The interface's words in the browser: `/{locale}/interface/{part}.json`, loaded when needed. */
import { loadJson } from '../fetched.ts';

export type Words = Record<string, string>;

/** A part of the site whose scripts speak: none waits for the words of another. */
export type Part = 'search' | 'ticket';

/**
 * The words of one language; a ticket can be answered in another than the page's.
 *
 * @param base where the site is mounted, with both slashes
 * @param part whose words
 * @throws when they cannot be loaded; the next call tries again
 */
export function loadWords(
  base: string,
  part: Part,
  locale = document.documentElement.lang,
): Promise<Words> {
  return loadJson(`${base}${locale.toLowerCase()}/interface/${part}.json`);
}

/**
 * Fills in a sentence, choosing its plural form as i18next does at build time.
 *
 * @example say(words, 'search.count', { count: 2 }, 'en-US') // '2 results'
 */
export function say(
  words: Words,
  key: string,
  values: Record<string, string | number> = {},
  locale = document.documentElement.lang,
): string {
  const { count } = values;
  const form = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : '';
  const sentence = words[`${key}_${form}`] ?? words[`${key}_other`] ?? words[key] ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
