import type { APIRoute } from 'astro';
import { standpointOf, textFile } from '../../catalog/files.ts';
import { llmsList } from '../../catalog/llms.ts';
import { localeRoutes } from '../../catalog/routes.ts';

export const getStaticPaths = localeRoutes;
export const GET: APIRoute = (context) => textFile(llmsList(standpointOf(context)), 'txt');
