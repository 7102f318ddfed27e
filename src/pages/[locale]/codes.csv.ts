import type { APIRoute } from 'astro';
import { codesTable, csv, separatorFor } from '../../catalog/csv.ts';
import { siteCodes, textFile } from '../../catalog/files.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { useLocale } from '../../i18n/page.ts';

export const getStaticPaths = localeRoutes;
export const GET: APIRoute = (context) => {
  const { locale } = useLocale(context);
  return textFile(csv(codesTable(siteCodes(context)), separatorFor(locale)), 'csv');
};
