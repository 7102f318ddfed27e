/** How a result looks, in the list under the field and on the page of results alike. */
import { say, type Words } from '../i18n/browser.ts';
import type { Found } from './found.ts';
import type { Group } from './groups.ts';

const headings: Record<Group['id'], string> = {
  exact: 'search.group.exact',
  best: 'search.group.best',
  problems: 'search.group.problems',
  guides: 'search.group.guides',
  terms: 'search.group.terms',
  near: 'search.group.near',
};

export function headingOf({ id }: Group, words: Words): string {
  return say(words, headings[id]);
}

/**
 * What a result says: code and area, title with the section that matched, an excerpt or
 * the message. Text goes in as text.
 */
export function contentOf(found: Found, words: Words): [HTMLElement, HTMLElement, HTMLElement] {
  const about = element('span', [found.code, found.family].filter(Boolean).join(' · '), 'code');
  if (found.through) {
    about.append(' ', element('span', say(words, 'search.through'), 'through'));
  }
  const title = element('b', found.title);
  if (found.section) title.append(' ', element('span', `› ${found.section}`));
  const excerpt = element('span', found.excerpt ? '' : (found.summary ?? ''), 'excerpt');
  for (const { text, sought } of found.excerpt ?? []) {
    excerpt.append(sought ? element('mark', text) : text);
  }
  return [about, title, excerpt];
}

/** @example element('b', 'Pending', 'title') // <b class="title">Pending</b> */
export function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** A link, with where it leads and what it is about as data. */
export function link(href: string, data: Record<string, string> = {}): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  Object.assign(made.dataset, data);
  return made;
}
