import type { APIRoute } from 'astro';
import { assetPath } from '../catalog/urls.ts';

/** Everything may be read by crawlers; here is the list of it. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(assetPath('sitemap-index.xml'), site).href}\n`,
  );
