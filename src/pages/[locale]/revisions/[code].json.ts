import type { APIContext } from 'astro';
import { historyOf } from '../../../catalog/history.ts';
import type { Page } from '../../../catalog/index.ts';
import { readLock } from '../../../catalog/revision-lock.ts';
import { historyRoutes } from '../../../catalog/routes.ts';
import { revisionOfPage } from '../../../catalog/whole.ts';
import { useLocale } from '../../../i18n/page.ts';

export const getStaticPaths = historyRoutes;

/** The revisions a page was published with, and what changed, in one language. */
export const GET = (context: APIContext<{ page: Page }>): Response => {
  const { page } = context.props;
  const { locale } = useLocale(context);
  const lock = readLock(process.cwd());
  return Response.json(historyOf(page.facts, revisionOfPage(page), lock, locale));
};
