/** What a browser needs to add this site's search to its own: one description a language. */

import { translator } from '../i18n/index.ts';
import { type Locale, locales } from '../locales.ts';
import { assetPath } from './urls.ts';

/** The format allows no longer name. */
const longest = 16;

/** @example openSearchPath('pt-BR') // '/opensearch-pt-br.xml' */
export function openSearchPath(locale: Locale): string {
  return assetPath(`opensearch-${locales[locale].path}.xml`);
}

/**
 * What the browser calls the search.
 *
 * @example searchEngine('en-US') // 'Vigia English'
 */
export function searchEngine(locale: Locale): string {
  return `${translator(locale)('site.name')} ${locales[locale].short}`.slice(0, longest).trim();
}
