import type { AstroGlobal } from 'astro';
import type { TFunction } from 'i18next';
import { type Locale, localeOf } from '../locales.ts';
import { translator } from './index.ts';

/**
 * The language of the page being rendered, from its address, and the words for it.
 *
 * @throws when the route has no `[locale]`: such pages pass a locale themselves
 * @example const { locale, t } = useLocale(Astro);
 */
export function useLocale(astro: Pick<AstroGlobal, 'params' | 'url'>): {
  locale: Locale;
  t: TFunction;
} {
  const locale = localeOf(astro.params['locale'] ?? '');
  if (!locale) throw new Error(`${astro.url.pathname} has no locale in its address.`);
  return { locale, t: translator(locale) };
}
