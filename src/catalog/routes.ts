/** The addresses that pages are built for, as Astro's `getStaticPaths` wants them. */
import { locales, localeTags } from '../locales.ts';
import { allPages, movedPlaces, type Page, removedPages, triageTree } from './index.ts';
import { forwards } from './moved.ts';
import type { Tombstone } from './schemas.ts';
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

/** A code, and the page it stands for: today's, the one it was given up for, or none. */
export interface CodeProps {
  code: string;
  page?: Page;
  tombstone?: Tombstone;
}

/** One page per code that was ever given out. */
export async function codeRoutes() {
  const pages = await allPages();
  const route = (code: string, props: Omit<CodeProps, 'code'>) => ({
    params: { code: code.toLowerCase() },
    props: { code, ...props },
  });
  return [
    ...pages.map((page) => route(page.facts.code, { page })),
    ...pages.flatMap((page) => page.facts.formerly.codes.map((code) => route(code, { page }))),
    ...Object.entries(removedPages()).map(([code, tombstone]) => route(code, { tombstone })),
  ];
}

/** What stands at an address that has no page any more: the way to another, or a farewell. */
export type MovedProps = { to: string } | { code: string; tombstone: Tombstone };

/** One page per locale and address that moved or was removed. */
export async function movedRoutes() {
  const pages = (await allPages()).map(({ type, slug, facts }) => ({ type, slug, ...facts }));
  const moved: { path: string; props: MovedProps }[] = [
    ...forwards(pages, movedPlaces()).map(({ from, to }) => ({ path: from, props: { to } })),
    ...Object.entries(removedPages()).map(([code, tombstone]) => ({
      path: `/${tombstone.type}s/${tombstone.slug}/`,
      props: { code, tombstone },
    })),
  ];
  return localeTags.flatMap((tag) =>
    moved.map(({ path, props }) => ({
      params: { locale: locales[tag].path, moved: path.replace(/^\/|\/$/g, '') },
      props,
    })),
  );
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
