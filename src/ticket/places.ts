/** Places on the page being read, as links can lead to them. */
import { say, type Words } from '../i18n/browser.ts';
import type { Place } from './forms.ts';
import { isOn } from './settings.ts';

const panel = () => document.querySelector<HTMLElement>('ticket-panel');

/** The panel's field, which shows the page's link. */
export function linkField(): HTMLInputElement | null {
  return document.querySelector('#ticket-link');
}

/**
 * @param id of a section, cause or step; empty for the page itself
 * @example placeAt('verify', words).title // 'VIG-101: 403 error … › How to know it worked'
 */
export function placeAt(id: string, words: Words): Place {
  // The address the page was built with says its code; where it is served may be elsewhere.
  const { pathname } = new URL(linkField()?.defaultValue ?? location.href);
  const code = /\/(\w+-\d+)\/$/.exec(pathname)?.[1]?.toUpperCase();
  const page = document.querySelector('h1')?.textContent?.trim() ?? '';
  const names = [code ? `${code}: ${page}` : page, ...namesOf(id, words)];
  return {
    title: names.join(' › '),
    neutral: address(pathname, id),
    localized: address(location.pathname, id),
  };
}

/** A link on this host, which says with which version of the page it was made, if wanted. */
function address(path: string, id: string): string {
  const url = new URL(path, location.origin);
  const revision = panel()?.dataset['revision'];
  if (revision && isOn('vigia-revision')) url.searchParams.set('r', revision);
  url.hash = id;
  return url.href;
}

function namesOf(id: string, words: Words): string[] {
  const element = id ? document.getElementById(id) : null;
  if (!element) return [];
  if (!element.matches('.step')) return [element.textContent.trim()];
  const heading = element.closest('.group, .section')?.querySelector('h3, h2');
  const step = say(words, 'ticket.place.step', { n: id.match(/\d+$/)?.[0] ?? '' });
  return [heading?.textContent?.trim() ?? '', step].filter(Boolean);
}

/** The id of the section or cause in view; empty while the page's title is. */
export function inView(): string {
  const title = document.querySelector('h1')?.getBoundingClientRect();
  if (title && title.bottom > 0) return '';
  // The last heading above the upper third of the window.
  const headings = [...document.querySelectorAll('main :is(h2, h3):has(> .permalink)')];
  const passed = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3);
  return passed.at(-1)?.id ?? '';
}

/** True where the page has a text twin to make a reply from. */
export function canReply(): boolean {
  return !!panel()?.querySelector('[data-take="reply"]');
}
