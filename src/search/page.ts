/**
 * The results page: its address holds query and filters, so that it can be shared and
 * Back works. The list says what it is doing in `data-state`; each result link carries
 * `data-slug` and `data-kind`.
 */
import { type Found, find } from './find.ts';
import type { Filters } from './pagefind.ts';
import { contentOf } from './render.ts';
import { say, type Words } from './words.ts';

const limit = 50;

export class SearchResults extends HTMLElement {
  #words: Words = JSON.parse(this.dataset['strings'] ?? '{}');
  #list = this.querySelector<HTMLElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #help = this.querySelector<HTMLElement>('[data-help]')!;
  #heading = document.querySelector<HTMLElement>('h1')!;
  #fields = [...this.querySelectorAll('select')];

  connectedCallback() {
    for (const field of this.#fields) field.addEventListener('change', () => this.#narrow());
    addEventListener('popstate', () => this.#run());
    this.#run();
  }

  /** Puts the chosen filters in the address and searches again. */
  #narrow() {
    const url = new URL(location.href);
    for (const { name, value } of this.#fields) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.pushState(null, '', url);
    this.#run();
  }

  async #run() {
    const asked = new URL(location.href).searchParams;
    const query = asked.get('q')?.trim() ?? '';
    const filters: Filters = {};
    for (const field of this.#fields) {
      field.value = asked.get(field.name) ?? '';
      if (field.value) filters[field.name] = field.value;
    }
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) {
      input.value = query;
    }
    this.#help.hidden = true;
    if (!query) return this.#finish([], say(this.#words, 'search.empty'));
    this.#list.dataset['state'] = 'loading';
    this.#status.textContent = say(this.#words, 'search.loading');
    const title = say(this.#words, 'search.title.for', { query });
    this.#heading.textContent = title;
    document.title = document.title.replace(/^.*(?= · )/, title.replaceAll('$', '$$$$'));
    try {
      const base = this.dataset['base'] ?? '/';
      const { total, results } = await find(query, { base, limit, filters });
      this.#help.hidden = total > 0;
      const key = total > 0 ? 'search.count' : 'search.none';
      const found = await Promise.all(results.map((load) => load()));
      this.#finish(found, say(this.#words, key, { count: total, query }));
    } catch {
      this.#help.hidden = false;
      this.#finish([], say(this.#words, 'search.failed'));
    }
  }

  #finish(results: Found[], status: string) {
    this.#list.replaceChildren(
      ...results.map((found) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = found.url;
        link.dataset['slug'] = found.slug;
        link.dataset['kind'] = found.kind;
        const [code, title, excerpt] = contentOf(found);
        link.append(title!);
        item.append(code!, link, excerpt!);
        return item;
      }),
    );
    this.#status.textContent = status;
    this.#list.dataset['state'] = 'ready';
  }
}

if (!customElements.get('search-results')) customElements.define('search-results', SearchResults);
