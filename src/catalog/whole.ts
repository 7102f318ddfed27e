/** The whole content, for pages that need more of it than Astro's collections hold: its text. */
import { type Content, type Entry, readContent } from './read.ts';
import { revisionOf } from './revision.ts';

let cached: { content: Content; at: number } | undefined;

/** How long what was read is good for: a whole build, or one view of a page in `dev`. */
const lifetime = import.meta.env?.DEV ? 2_000 : Number.POSITIVE_INFINITY;

/** Everything under `content/`. */
export function wholeContent(): Content {
  if (!cached || Date.now() - cached.at > lifetime) {
    cached = { content: readContent(process.cwd()), at: Date.now() };
  }
  return cached.content;
}

/**
 * @param page as Astro's collections know it
 * @throws when it cannot be read; the content rules report that before a build
 */
export function entryOf(page: Pick<Entry, 'type' | 'slug'>, content = wholeContent()): Entry {
  const found = content.entries.find((e) => e.type === page.type && e.slug === page.slug);
  if (!found) throw new Error(`content/${page.type}s/${page.slug} could not be read.`);
  return found;
}

const revisions = new WeakMap<Entry, string>();

/** @example revisionOfPage(page) // '3f9a2c1' */
export function revisionOfPage(page: Pick<Entry, 'type' | 'slug'>): string {
  const content = wholeContent();
  const entry = entryOf(page, content);
  const revision = revisions.get(entry) ?? revisionOf(entry, content);
  revisions.set(entry, revision);
  return revision;
}
