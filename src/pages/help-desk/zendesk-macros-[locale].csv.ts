import type { APIRoute } from 'astro';
import { csv } from '../../catalog/csv.ts';
import { standpointOf, textFile } from '../../catalog/files.ts';
import { zendeskTable } from '../../catalog/help-desk.ts';
import { localeRoutes } from '../../catalog/routes.ts';

export const getStaticPaths = localeRoutes;
export const GET: APIRoute = (context) => textFile(csv(zendeskTable(standpointOf(context))), 'csv');
