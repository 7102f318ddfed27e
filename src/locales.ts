/**
 * The one list of locales. Everything that differs by language reads it from here;
 * adding a language starts with adding a row.
 */
export const locales = {
  'pt-BR': { path: 'pt-br', name: 'Português (Brasil)', short: 'Português' },
  'en-US': { path: 'en-us', name: 'English (US)', short: 'English' },
} as const;

/** A BCP 47 tag, as it stands in `lang` and `hreflang`. */
export type Locale = keyof typeof locales;

/** Every locale, default first: the order of switches, choosers and lists. */
export const localeTags = Object.keys(locales) as Locale[];

/** Shown to a reader who asked for none of our languages. */
export const defaultLocale: Locale = 'pt-BR';

/** The language content is written in first and translated from. */
export const sourceLocale: Locale = 'en-US';

/**
 * The locale that a path segment or tag stands for, whatever its case.
 *
 * @example localeOf('pt-br') // 'pt-BR'
 * @example localeOf('fr') // undefined
 */
export function localeOf(text: string): Locale | undefined {
  return localeTags.find((tag) => tag.toLowerCase() === text.toLowerCase());
}

/**
 * A value for each locale.
 *
 * @example perLocale((locale) => pagePath(locale)) // { 'pt-BR': '/pt-br/', 'en-US': '/en-us/' }
 */
export function perLocale<T>(value: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(localeTags.map((tag) => [tag, value(tag)])) as Record<Locale, T>;
}
