/**
 * Every address of the site, built in one place. Paths start at the site's base
 * (`BASE_PATH`), end in a slash and are lower case.
 */
import { type Locale, locales } from '../locales.ts';

/** `/` or `/help/`: where the site is mounted. */
export const base = withSlashes(import.meta.env?.BASE_URL ?? '/');

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, '/');
}

/**
 * A page in one language.
 *
 * @example pagePath('pt-BR', 'scenarios/device-pending') // '/pt-br/scenarios/device-pending/'
 * @example pagePath('en-US') // '/en-us/'
 */
export function pagePath(locale: Locale, rest = ''): string {
  return withSlashes(`${base}${locales[locale].path}/${rest}`);
}

/**
 * The link without a language, which opens the page in the reader's own.
 *
 * @example neutralPath('VIG-201') // '/vig-201/'
 */
export function neutralPath(code: string): string {
  return withSlashes(`${base}${code.toLowerCase()}`);
}

/**
 * A file at the top of the site.
 *
 * @example assetPath('favicon.svg') // '/favicon.svg'
 */
export function assetPath(name: string): string {
  return `${base}${name}`;
}

/**
 * The picture that stands for a page where its link is shown, as a file within the site;
 * without a code the one for pages about no single problem, without a locale the one for
 * links that open in the reader's language.
 *
 * @example cardName('VIG-201', 'pt-BR') // 'cards/pt-br/vig-201.png'
 * @example cardName('VIG-201') // 'cards/vig-201.png'
 * @example cardName() // 'cards/site.png'
 */
export function cardName(code = 'site', locale?: Locale): string {
  const folder = locale ? `${locales[locale].path}/` : '';
  return `cards/${folder}${code.toLowerCase()}.png`;
}
