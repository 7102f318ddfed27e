/** The whole content, for pages that need more of it than Astro's collections hold: its text. */
import { type Content, type Entry, readContent } from './read.ts';
import { revisionOf } from './revision.ts';

let cached: Content | undefined;

/** Everything under `content/`. Read once a build; afresh on each call in `dev`. */
export function wholeContent(): Content {
  if (import.meta.env?.DEV) return readContent(process.cwd());
  cached ??= readContent(process.cwd());
  return cached;
}

/**
 * @param page as Astro's collections know it
 * @throws when it cannot be read; the content rules report that before a build
 */
export function entryOf(page: Pick<Entry, 'type' | 'slug'>): Entry {
  const found = wholeContent().entries.find((e) => e.type === page.type && e.slug === page.slug);
  if (!found) throw new Error(`content/${page.type}s/${page.slug} could not be read.`);
  return found;
}

const revisions = new WeakMap<Entry, string>();

/** @example revisionOfPage(page) // '3f9a2c1' */
export function revisionOfPage(page: Pick<Entry, 'type' | 'slug'>): string {
  const entry = entryOf(page);
  const revision = revisions.get(entry) ?? revisionOf(entry, wholeContent());
  revisions.set(entry, revision);
  return revision;
}
