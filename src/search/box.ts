/**
 * The search field as a combobox with a list of results, after the ARIA pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the field keeps the focus, the
 * arrows move through the list, Enter opens, Escape closes.
 */
import { loadWords, say, type Words } from '../i18n/browser.ts';
import { find } from './find.ts';
import type { Found } from './found.ts';
import { loadPagefind } from './pagefind.ts';
import { redact } from './redact.ts';
import { contentOf, element } from './render.ts';

const shown = 6;
const pause = 120;

export class SearchBox extends HTMLElement {
  #input = this.querySelector('input')!;
  #words: Words = {};
  #base = this.dataset['base'] ?? '/';
  #list = document.createElement('ul');
  #active = -1;
  #timer = 0;
  /** Counts searches, so that a late answer to an old one is dropped. */
  #turn = 0;

  connectedCallback() {
    this.#list.id = `${this.#input.id}-list`;
    this.#list.role = 'listbox';
    this.#list.hidden = true;
    this.#list.ariaLabel = this.querySelector('label')?.textContent ?? '';
    this.append(this.#list);
    this.#input.role = 'combobox';
    this.#input.ariaExpanded = 'false';
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#input.addEventListener('input', () => this.#later());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    // The form puts the text in an address, which is sent to the server: nothing personal.
    this.closest('form')?.addEventListener('submit', () => {
      this.#input.value = redact(this.#input.value).text;
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
    // Warm up while the reader types; a failure shows when there is something to search.
    loadPagefind(this.#base, document.documentElement.lang).catch(() => {});
    if (this.#input.value) this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), pause);
  }

  async #search() {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value.trim();
    if (!query) return this.#close();
    try {
      this.#words = await loadWords(this.#base);
      const stages = find(query, {
        base: this.#base,
        locale: document.documentElement.lang,
        locales: (this.dataset['locales'] ?? '').split(' '),
        limit: shown,
      });
      for await (const { total, results, unknown, redacted, complete } of stages) {
        if (turn !== this.#turn) return;
        if (total === 0 && !complete) continue;
        const codes = unknown.map(({ code }) => code).join(', ');
        const none = codes
          ? say(this.#words, 'search.unknown', { codes })
          : say(this.#words, 'search.none', { query: redacted.text });
        this.#show(results, redacted.text, total === 0 || codes ? none : undefined);
        if (complete) {
          this.#tell(total === 0 ? none : say(this.#words, 'search.count', { count: total }));
        }
      }
    } catch {
      if (turn !== this.#turn) return;
      this.#close();
      this.#tell(say(this.#words, 'search.failed'));
    }
  }

  /** @param notice what to say before the results: a code nobody documents, or nothing found */
  #show(results: Found[], query: string, notice: string | undefined) {
    const options = results.map((found) => {
      const option = this.#option(found.url, ...contentOf(found, this.#words));
      option.dataset['slug'] = found.slug;
      option.dataset['kind'] = found.kind;
      return option;
    });
    if (notice) options.unshift(this.#option('', element('p', notice)));
    const all = new URL(this.closest('form')!.action);
    all.searchParams.set('q', query);
    options.push(this.#option(all.href, element('b', say(this.#words, 'search.all'))));
    for (const [index, option] of options.entries()) option.id = `${this.#list.id}-${index}`;
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#input.ariaExpanded = 'true';
    this.#activate(Math.min(this.#active, 0));
  }

  #option(url: string, ...content: HTMLElement[]): HTMLLIElement {
    const option = document.createElement('li');
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset['url'] = url;
    option.append(...content);
    // Not `click`: the field would lose the focus first, and the list would close.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      if (event.button === 0) this.#open(option, event.ctrlKey || event.metaKey);
    });
    return option;
  }

  #open(option: HTMLElement, newTab = false) {
    const url = option.dataset['url'];
    if (!url) return;
    if (newTab) window.open(url, '_blank', 'noopener');
    else location.assign(url);
  }

  #onKey(event: KeyboardEvent) {
    const options = [...this.#list.children] as HTMLElement[];
    const count = options.length;
    const active = options[this.#active];
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      return this.#close();
    }
    if (this.#list.hidden || count === 0) return;
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp') {
      this.#activate(this.#active <= 0 ? count - 1 : this.#active - 1);
    } else if (event.key === 'Enter' && active) {
      this.#open(active, event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
  }

  #activate(index: number) {
    this.#active = index;
    const options = [...this.#list.children] as HTMLElement[];
    for (const [i, option] of options.entries()) option.ariaSelected = String(i === index);
    const active = options[index];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #close() {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.ariaExpanded = 'false';
    this.#activate(-1);
  }

  #tell(message: string) {
    const status = document.getElementById('status');
    if (status) status.textContent = message;
  }
}
