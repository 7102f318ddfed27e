/**
 * The results page: its address holds query and filters, so that it can be shared and
 * Back works. The list says what it is doing in `data-state`; each result link carries
 * `data-slug` and `data-kind`.
 */
import { loadWords, say, type Words } from '../i18n/browser.ts';
import type { Code } from './codes.ts';
import { find } from './find.ts';
import type { Found } from './found.ts';
import type { Filters } from './pagefind.ts';
import { redact } from './redact.ts';
import { contentOf, element } from './render.ts';

const limit = 50;

export class SearchResults extends HTMLElement {
  #words: Words = {};
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
    this.#keepPrivate(query);
    const filters: Filters = {};
    for (const field of this.#fields) {
      field.value = asked.get(field.name) ?? '';
      if (field.value) filters[field.name] = field.value;
    }
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) {
      input.value = query;
    }
    this.#help.hidden = true;
    const base = this.dataset['base'] ?? '/';
    try {
      this.#words = await loadWords(base);
      if (!query) return this.#finish([], say(this.#words, 'search.empty'));
      this.#list.dataset['state'] = 'loading';
      this.#status.textContent = say(this.#words, 'search.loading');
      const title = say(this.#words, 'search.title.for', { query });
      this.#heading.textContent = title;
      document.title = document.title.replace(/^.*(?= · )/, title.replaceAll('$', '$$$$'));
      const stages = find(query, {
        base,
        locale: document.documentElement.lang,
        locales: (this.dataset['locales'] ?? '').split(' '),
        limit,
        filters,
      });
      for await (const { results, unknown, redacted, respelled, complete } of stages) {
        if (!complete) continue;
        this.#help.hidden = results.length > 0;
        const notes = [
          results.length > 0
            ? say(this.#words, 'search.count', { count: results.length })
            : say(this.#words, 'search.none', { query: redacted.text }),
        ];
        if (respelled) notes.unshift(say(this.#words, 'search.respelled', { query: respelled }));
        if (redacted.removed.length > 0) {
          notes.push(say(this.#words, 'search.removed', { count: redacted.removed.length }));
        }
        this.#finish(results, notes.join(' '), unknown);
      }
    } catch {
      this.#help.hidden = false;
      this.#finish([], say(this.#words, 'search.failed'));
    }
  }

  /** The address must not carry what was typed along with the question. */
  #keepPrivate(query: string) {
    const { text, removed } = redact(query);
    if (removed.length === 0) return;
    const url = new URL(location.href);
    url.searchParams.set('q', text);
    history.replaceState(null, '', url);
  }

  /** An honest answer to a code that no page documents, with the official look-up. */
  #unknown({ code, family }: Code): HTMLLIElement {
    const item = document.createElement('li');
    item.dataset['kind'] = 'unknown-code';
    item.append(element('p', say(this.#words, 'search.unknown', { codes: code })));
    if (family === 'aadsts') {
      const link = document.createElement('a');
      link.href = `${this.dataset['lookup']}?code=${code.slice(6)}`;
      link.textContent = say(this.#words, 'search.lookup', { code });
      item.append(link);
    }
    return item;
  }

  #finish(results: Found[], status: string, unknown: Code[] = []) {
    this.#list.replaceChildren(
      ...unknown.map((code) => this.#unknown(code)),
      ...results.map((found) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = found.url;
        link.dataset['slug'] = found.slug;
        link.dataset['kind'] = found.kind;
        const [code, title, excerpt] = contentOf(found, this.#words);
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
