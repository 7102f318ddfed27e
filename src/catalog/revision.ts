/**
 * A page's revision: a short name for what it says, in all its languages at once, because
 * a link without a language may open any of them. The same words give the same revision
 * wherever the site stands, whenever it was checked, and whatever other pages are called.
 */
import { createHash } from 'node:crypto';
import { localeTags } from '../locales.ts';
import type { Content, Entry } from './read.ts';
import { twinText } from './twin.ts';
import { base } from './urls.ts';

/** @example revisionOf(entry, content) // '3f9a2c1' */
export function revisionOf(entry: Entry, content: Content): string {
  // The address of a page may change without a word of it: host and mount are left out.
  const address = (path: string) => path.slice(base.length);
  const texts = localeTags.map((locale) =>
    withoutSectionTitles(twinText(entry, { content, locale, address })),
  );
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 7);
}

/** Titles of sections are the interface's words; their ids say the same for ever. */
function withoutSectionTitles(markdown: string): string {
  return markdown.replace(/^## .*(?= <!-- )/gm, '##');
}
