import { say, type Words } from '../i18n/browser.ts';
import type { Found } from './found.ts';

/**
 * What a result says: code and area, title, the section that matched, an excerpt. Text
 * goes in as text; only the excerpt is HTML, which Pagefind has escaped.
 */
export function contentOf(found: Found, words: Words): HTMLElement[] {
  const through = found.through && say(words, 'search.through');
  const about = [found.code, found.family, through].filter(Boolean).join(' · ');
  const title = element('b', found.section ? `${found.title} › ${found.section}` : found.title);
  const excerpt = element('p', found.summary ?? '');
  if (found.excerpt) excerpt.innerHTML = found.excerpt;
  return [element('span', about, 'code'), title, excerpt];
}

export function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
