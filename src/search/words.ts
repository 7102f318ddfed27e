/** The few interface words that a script needs, handed over by the page as JSON. */
export type Words = Record<string, string>;

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
