/** The addresses that pages are built for, as Astro's `getStaticPaths` wants them. */
import { locales, localeTags } from '../locales.ts';
import { allPages, type Page, triageTree } from './index.ts';
import { stepsOfTree } from './triage.ts';

/** One page per locale. */
export function localeRoutes() {
  return localeTags.map((tag) => ({ params: { locale: locales[tag].path } }));
}

/** One page per locale and entry of a kind. */
export async function entryRoutes(type: Page['type']) {
  const pages = (await allPages()).filter((page) => page.type === type);
  return localeTags.flatMap((tag) =>
    pages.map((page) => ({
      params: { locale: locales[tag].path, slug: page.slug },
      props: { page },
    })),
  );
}

/** One page per code. */
export async function codeRoutes() {
  const pages = await allPages();
  return pages.map((page) => ({
    params: { code: page.facts.code.toLowerCase() },
    props: { page },
  }));
}

/** One file per locale and code. */
export async function historyRoutes() {
  const pages = await allPages();
  return localeTags.flatMap((tag) =>
    pages.map((page) => ({
      params: { locale: locales[tag].path, code: page.facts.code.toLowerCase() },
      props: { page },
    })),
  );
}

/** One page per locale and place in the decision tree; the start has no path. */
export async function triageRoutes() {
  const steps = stepsOfTree(await triageTree());
  return localeTags.flatMap((tag) =>
    steps.map((step) => ({
      params: { locale: locales[tag].path, path: step.path || undefined },
      props: { step },
    })),
  );
}
