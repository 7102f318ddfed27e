/**
 * The words of the interface. One private i18next instance, one flat JSON a locale; a
 * key that is missing, unused or left in the source language fails `npm run check`.
 */
import i18next, { type TFunction } from 'i18next';
import { type Locale, localeTags, sourceLocale } from '../locales.ts';
import type { Part } from './browser.ts';
import enUS from './en-US.json' with { type: 'json' };
import ptBR from './pt-BR.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof enUS };
    keySeparator: false;
    nsSeparator: false;
    enableSelector: false;
  }
}

const strings: Record<Locale, Record<string, string>> = { 'en-US': enUS, 'pt-BR': ptBR };

const instance = i18next.createInstance();
await instance.init({
  lng: sourceLocale,
  supportedLngs: localeTags,
  fallbackLng: false,
  load: 'currentOnly',
  keySeparator: false,
  nsSeparator: false,
  // Astro escapes what it prints.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(localeTags.map((tag) => [tag, { translation: strings[tag] }])),
});

/**
 * The interface's words in one language.
 *
 * @example translator('pt-BR')('section.symptom') // 'O que você vê'
 */
export function translator(locale: Locale): TFunction {
  return instance.getFixedT(locale);
}

/** What scripts speak about, by part; the page of results copies a link as a ticket does. */
const spokenByScripts: Record<Part, RegExp> = {
  search: /^(search\.|ticket\.(copied|failed)$)/,
  ticket: /^(ticket|reply|feedback|changes)\./,
};

export const parts = Object.keys(spokenByScripts) as Part[];

/**
 * The words that the scripts of one part say in one language, by key, as
 * `/{locale}/interface/{part}.json` holds them. They are loaded when the reader acts, so that
 * no page carries them.
 */
export function browserWords(locale: Locale, part: Part): Record<string, string> {
  return Object.fromEntries(
    Object.entries(strings[locale]).filter(([key]) => spokenByScripts[part].test(key)),
  );
}

/**
 * The strings that a script needs before the reader acts, by their keys, as JSON for a data
 * attribute. Plural forms come along: `search.count` brings `search.count_one` and the others.
 */
export function stringsFor(locale: Locale, ...keys: string[]): string {
  const wanted = Object.entries(strings[locale]).filter(([key]) =>
    keys.some((k) => key === k || key.startsWith(`${k}_`)),
  );
  return JSON.stringify(Object.fromEntries(wanted));
}
