import type { APIRoute } from 'astro';
import { openSearchPath, searchEngine } from '../catalog/opensearch.ts';
import { localeRoutes } from '../catalog/routes.ts';
import { assetPath, pagePath } from '../catalog/urls.ts';
import { useLocale } from '../i18n/page.ts';

export const getStaticPaths = localeRoutes;

/** https://github.com/dewitt/opensearch: the site's search, for a browser to add. */
export const GET: APIRoute = (context) => {
  const { locale, t } = useLocale(context);
  const absolute = (path: string) => escapeXml(new URL(path, context.site).href);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(searchEngine(locale))}</ShortName>
  <Description>${escapeXml(t('search.summary'))}</Description>
  <Url type="text/html" method="get" template="${absolute(pagePath(locale, 'search'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${absolute(openSearchPath(locale))}"/>
  <Image width="16" height="16" type="image/svg+xml">${absolute(assetPath('favicon.svg'))}</Image>
  <Language>${locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
