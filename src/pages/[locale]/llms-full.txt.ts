import type { APIRoute } from 'astro';
import { standpointOf, textFile } from '../../catalog/files.ts';
import { llmsFull } from '../../catalog/llms.ts';
import { localeRoutes } from '../../catalog/routes.ts';

export const getStaticPaths = localeRoutes;
export const GET: APIRoute = (context) => textFile(llmsFull(standpointOf(context)), 'txt');
