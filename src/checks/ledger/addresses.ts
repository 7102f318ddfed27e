/** What an address says of itself. */
import { locales, localeTags } from '../../locales.ts';

export interface PageAddress {
  /** The page itself, where a text twin was asked for. */
  path: string;
  type: 'scenario' | 'guide' | undefined;
  slug: string | undefined;
  code: string | undefined;
}

/**
 * The scenario or guide that an address is of; undefined for any other address.
 *
 * @example pageAt('/pt-br/guides/x.md') // { path: '/pt-br/guides/x/', type: 'guide', slug: 'x' }
 * @example pageAt('/vig-201/') // { path: '/vig-201/', code: 'VIG-201' }
 */
export function pageAt(address: string): PageAddress | undefined {
  const path = address.replace(/\.md$/, '/');
  const [, type, slug] = /^\/(scenario|guide)s\/([^/]+)\/$/.exec(afterLocale(path) ?? '') ?? [];
  const code = /^\/(vig-\d{3})\/$/.exec(path)?.[1]?.toUpperCase();
  if (!slug && !code) return undefined;
  return { path, type: type as PageAddress['type'], slug, code };
}

/**
 * A page's address without its language; undefined where it has none.
 *
 * @example afterLocale('/pt-br/triage/x/') // '/triage/x/'
 */
export function afterLocale(path: string): string | undefined {
  const tag = localeTags.find((locale) => path.startsWith(`/${locales[locale].path}/`));
  return tag && path.endsWith('/') ? path.slice(locales[tag].path.length + 1) : undefined;
}
