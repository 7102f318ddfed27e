import type { APIRoute } from 'astro';
import { localeRoutes } from '../../catalog/routes.ts';
import { browserWords } from '../../i18n/index.ts';
import { useLocale } from '../../i18n/page.ts';

export const getStaticPaths = localeRoutes;

/** The interface's words that scripts say, in one language. */
export const GET: APIRoute = (context) => Response.json(browserWords(useLocale(context).locale));
