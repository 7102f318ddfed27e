/** What a reply in one language is made of, fetched when it is needed. */
import { loadWords, type Words } from '../../i18n/browser.ts';
import { type Locale, locales } from '../../locales.ts';
import { parseTwin, type Twin } from '../twin.ts';

export interface Source {
  twin: Twin;
  words: Words;
}

const base = import.meta.env.BASE_URL;
const loaded = new Map<Locale, Promise<Source>>();

/**
 * This page's text twin in a language, and the interface's words in it.
 *
 * @throws when either can't be loaded; the next call tries again
 */
export function loadSource(locale: Locale): Promise<Source> {
  let source = loaded.get(locale);
  if (!source) {
    source = load(locale);
    loaded.set(locale, source);
    source.catch(() => loaded.delete(locale));
  }
  return source;
}

async function load(locale: Locale): Promise<Source> {
  const [words, response] = await Promise.all([
    loadWords(base, 'ticket', locale),
    fetch(pageIn(locale).replace(/\/$/, '.md')),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return { twin: parseTwin(await response.text()), words };
}

/**
 * The page being read, in a language: paths differ by it alone.
 *
 * @example pageIn('pt-BR') // '/pt-br/scenarios/device-pending/'
 */
export function pageIn(locale: Locale): string {
  const rest = location.pathname.slice(base.length).replace(/^[^/]+/, '');
  return `${base}${locales[locale].path}${rest}`;
}
