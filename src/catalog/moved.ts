/**
 * Addresses that were published and live elsewhere now. Everything is said after the
 * locale, because slugs and ids are the same in every language.
 */
import type { Formerly } from './schemas.ts';

/** What a page must be known by, however it was read. */
export interface Named {
  type: 'scenario' | 'guide';
  slug: string;
  formerly: Formerly;
}

export interface Forward {
  /** `/scenarios/old/` */
  from: string;
  /** `/scenarios/new/` */
  to: string;
}

/**
 * Pages that only send readers on, one hop each: former slugs, and what
 * `content/moved.yaml` says of other pages.
 *
 * @example forwards([{ type: 'guide', slug: 'new', formerly: { slugs: ['old'], … } }], {})
 *          // [{ from: '/guides/old/', to: '/guides/new/' }]
 */
export function forwards(
  pages: readonly Named[],
  moved: Readonly<Record<string, string>>,
): Forward[] {
  return [
    ...pages.flatMap(({ type, slug, formerly }) =>
      formerly.slugs.map((old) => ({ from: `/${type}s/${old}/`, to: `/${type}s/${slug}/` })),
    ),
    ...Object.entries(moved)
      .filter(([from]) => !from.includes('#'))
      .map(([from, to]) => ({ from, to })),
  ];
}

/**
 * Sections of other pages than articles that have another id now, by page.
 *
 * @example movedIds({ '/glossary/#old': '/glossary/#new' })
 *          // Map { '/glossary/' → { old: 'new' } }
 */
export function movedIds(
  moved: Readonly<Record<string, string>>,
): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const [from, to] of Object.entries(moved)) {
    const [path = '', old] = from.split('#');
    const now = to.split('#')[1];
    if (old && now) found.set(path, { ...found.get(path), [old]: now });
  }
  return found;
}
