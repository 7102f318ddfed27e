/** Adds to a link for feedback which section the reader came for. */
import { inView } from './places.ts';

/**
 * The section, cause or step in the address, or else the one in view, goes to the end of
 * the filled-in text: the last thing in the link, and the only `#` there.
 */
export function addSection(link: HTMLAnchorElement, event: Event): void {
  const asked = document.getElementById(location.hash.slice(1))?.id ?? inView();
  const before = link.href;
  const space = link.protocol === 'mailto:' ? '%20' : '+';
  const section = asked && encodeURIComponent(`#${asked}`);
  link.href = before.replace(/(\+|%20)%23.*$/, '') + (section && space + section);
  // A reader faster than this script is on their way already, without the section.
  if (event.type === 'click' && link.href !== before && !isNewTab(event as MouseEvent)) {
    location.assign(link.href);
  }
}

function isNewTab({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
