/** Recent searches under the empty field: each to be asked again, or removed. */
import { say, type Words } from '../i18n/browser.ts';
import { forget, forgetAll, recentSearches } from './recent.ts';
import { element } from './render.ts';

/**
 * @param ask called with the search the reader chose
 * @param changed called after one or all were removed
 * @returns nothing where there are none
 */
export function recentList(
  words: Words,
  ask: (query: string) => void,
  changed: () => void,
): HTMLElement | undefined {
  const searches = recentSearches();
  if (searches.length === 0) return undefined;
  const list = element('ul');
  for (const query of searches) {
    const again = button(query, () => ask(query));
    again.dir = 'auto';
    const remove = button('×', () => {
      forget(query);
      changed();
    });
    remove.className = 'remove';
    remove.ariaLabel = say(words, 'search.recent.remove', { query });
    const item = element('li');
    item.append(again, remove);
    list.append(item);
  }
  const clear = button(say(words, 'search.recent.clear'), () => {
    forgetAll();
    changed();
  });
  const section = element('div', '', 'recent');
  section.append(element('p', say(words, 'search.recent'), 'heading'), list, clear);
  return section;
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
