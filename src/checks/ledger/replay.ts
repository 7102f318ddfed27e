/** Whether what was once published still resolves, in one hop at most. */
import type { Site, SitePage } from './site.ts';

/** Why an address no longer does what it promised. */
export type Failure = 'gone' | 'no-fragment' | 'chain' | 'dead-end';

/**
 * Follows an address as a reader's browser would.
 *
 * @param link a path with or without fragment, as it stands in the ledger
 * @returns what is wrong, or undefined where it resolves
 * @example replay('/vig-201/#verify', site) // undefined
 */
export function replay(link: string, site: Site): Failure | undefined {
  const [path = '', fragment] = link.split('#');
  const page = site.pages.get(path);
  if (!page) return site.files.has(path) ? undefined : 'gone';
  if (page.kind === 'page' || page.kind === 'gone') return holds(page, fragment);
  if (page.to.length === 0) return 'dead-end';
  for (const target of page.to) {
    const next = site.pages.get(target);
    if (!next) return 'dead-end';
    if (next.kind === 'forward' || next.kind === 'choice') return 'chain';
    const failure = holds(next, fragment);
    if (failure) return failure;
  }
  return undefined;
}

/** A page that explains its own absence does so whatever section was meant. */
function holds(page: SitePage, fragment: string | undefined): Failure | undefined {
  if (!fragment || page.kind === 'gone' || page.ids.has(fragment)) return undefined;
  return 'no-fragment';
}
