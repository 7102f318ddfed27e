/**
 * Tells, above the article, what changed since the link was made that the reader followed:
 * `/vig-101/?r=3f9a2c1`. Loaded only for such links.
 */
import type { History } from '../../catalog/history.ts';

const asked = new URLSearchParams(location.search).get('r')?.toLowerCase();
const { revision, history } = document.querySelector<HTMLElement>('[data-history]')?.dataset ?? {};

if (history && asked !== revision) {
  const response = await fetch(history);
  if (response.ok) show(...since(await response.json(), asked));
}

/** What to say to a link of a revision: a sentence or two, and the changes it missed. */
function since(told: History, asked: string | undefined): [string, string[]] {
  const found = told.published.find((entry) => entry.revision === asked);
  if (!found?.says) return [told.unknown, []];
  // A change of the same day may be the one that ended this revision: better told twice.
  const missed = told.changes.filter(({ on }) => on >= found.on);
  return [found.says, missed.map(({ says }) => says)];
}

function show(sentence: string, items: string[]): void {
  const notice = element('div', '', [element('p', sentence)]);
  notice.className = 'since';
  notice.setAttribute('role', 'note');
  if (items.length > 0) {
    const list = items.map((text) => element('li', text));
    notice.append(element('ul', '', list));
  }
  document.querySelector('article')?.before(notice);
  // Screen readers hear it, wherever on the page the link led.
  const status = document.getElementById('status');
  if (status) status.textContent = sentence;
}

function element(name: string, text: string, children: HTMLElement[] = []): HTMLElement {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}
