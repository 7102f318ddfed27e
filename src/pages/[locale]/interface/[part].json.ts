import type { APIRoute } from 'astro';
import { localeRoutes } from '../../../catalog/routes.ts';
import type { Part } from '../../../i18n/browser.ts';
import { browserWords, parts } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/page.ts';

export const getStaticPaths = () =>
  localeRoutes().flatMap(({ params }) => parts.map((part) => ({ params: { ...params, part } })));

/** The interface's words that the scripts of one part say, in one language. */
export const GET: APIRoute = (context) =>
  Response.json(browserWords(useLocale(context).locale, context.params['part'] as Part));
