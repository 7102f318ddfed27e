import type { APIRoute } from 'astro';
import { atomFeed } from '../../catalog/feed.ts';
import { standpointOf, textFile } from '../../catalog/files.ts';
import { readLock } from '../../catalog/revision-lock.ts';
import { localeRoutes } from '../../catalog/routes.ts';

export const getStaticPaths = localeRoutes;
export const GET: APIRoute = (context) =>
  textFile(atomFeed(standpointOf(context), readLock(process.cwd())), 'xml');
