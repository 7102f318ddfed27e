/**
 * The results page: its address holds query and filters, so that it can be shared and
 * Back works. The list says what it is doing in `data-state`; each result link carries
 * `data-slug` and `data-kind`.
 */
import { loadWords, say, type Words } from '../i18n/browser.ts';
import { forAddress } from './address.ts';
import { adviceFor, shortened, summaryOf } from './answers.ts';
import type { Answers } from './assemble.ts';
import type { Code } from './codes.ts';
import type { Found } from './found.ts';
import { type Group, grouped } from './groups.ts';
import { Inquiry } from './inquiry.ts';
import { copyLink, issueFor } from './outward.ts';
import type { Filters } from './pagefind.ts';
import { remember } from './recent.ts';
import { redact } from './redact.ts';
import { passedOn, passOn, removedNote } from './removed.ts';
import { contentOf, element, headingOf, link } from './render.ts';
import { explain, officialLookup } from './unknown.ts';

const limit = 50;

class SearchResults extends HTMLElement {
  #words: Words = {};
  #list = this.querySelector<HTMLElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #notes = this.querySelector<HTMLElement>('[data-notes]')!;
  #help = this.querySelector<HTMLElement>('[data-help]')!;
  #copy = this.querySelector<HTMLButtonElement>('[data-copy]')!;
  #heading = document.querySelector<HTMLElement>('h1')!;
  #narrowing = this.querySelector<HTMLDetailsElement>('.filters')!;
  #fields = [...this.querySelectorAll('select')];
  #inquiry = new Inquiry(
    {
      base: this.dataset['base'] ?? '/',
      locale: document.documentElement.lang,
      locales: (this.dataset['locales'] ?? '').split(' '),
      limit,
    },
    {
      prepare: async (query) => {
        this.#words = await loadWords(this.dataset['base'] ?? '/', 'search');
        this.#status.textContent = say(this.#words, 'search.loading');
        this.#name(query);
      },
      answered: (answers) => this.#show(answers),
      failed: () => this.#fail(),
    },
  );

  connectedCallback() {
    for (const field of this.#fields) field.addEventListener('change', () => this.#narrow());
    addEventListener('popstate', () => this.#run());
    addEventListener('online', () => {
      if (this.#inquiry.unanswered) this.#run();
    });
    this.#copy.addEventListener('click', () =>
      copyLink(this.querySelector<HTMLInputElement>('[data-link]')!, this.#words),
    );
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

  #run() {
    this.#list.dataset['state'] = 'loading';
    const asked = new URL(location.href).searchParams;
    const typed = asked.get('q');
    const query = typed?.trim() ?? '';
    const filters = this.#readFilters(asked);
    this.#keepPrivate(query);
    this.#help.hidden = true;
    // Of an address alone nothing is left, but that is something to say.
    if (query || passedOn(typed).length > 0) {
      this.#inquiry.ask(query, filters);
    } else {
      this.#inquiry.drop();
      this.#empty();
    }
  }

  #readFilters(asked: URLSearchParams): Filters {
    const filters: Filters = {};
    for (const field of this.#fields) {
      field.value = asked.get(field.name) ?? '';
      if (field.value) filters[field.name] = field.value;
    }
    // What narrows the results must be seen.
    if (Object.keys(filters).length > 0) this.#narrowing.open = true;
    return filters;
  }

  /** The address must not carry what was typed along with the question. */
  #keepPrivate(query: string) {
    const redacted = redact(query);
    const kept = forAddress(redacted);
    // Back and filters ask again, and then only what was kept.
    if (redacted.removed.length > 0) passOn(redacted);
    for (const field of document.querySelectorAll<HTMLInputElement>('[name="q"]')) {
      if (field !== document.activeElement) field.value = kept;
    }
    if (kept === query) return;
    const url = new URL(location.href);
    url.searchParams.set('q', kept);
    history.replaceState(history.state, '', url);
  }

  /** The heading and the title of the page say what was asked. */
  #name(query: string) {
    const { text } = redact(query);
    const title = text
      ? say(this.#words, 'search.title.for', { query: shortened(text) })
      : say(this.#words, 'search.title');
    this.#heading.textContent = title;
    document.title = document.title.replace(/^.*(?= · )/s, () => title);
  }

  #show(answers: Answers) {
    const { results, unknown, redacted, complete, total } = answers;
    const groups = grouped(results).map((group) => this.#group(group));
    this.#render([...unknown.map((code) => this.#unknown(code)), ...groups]);
    this.#notes.replaceChildren(...this.#notesFor(answers));
    if (!complete) {
      this.#status.textContent = say(this.#words, 'search.still');
      return;
    }
    const useful = total > 0;
    this.#help.hidden = useful || !redacted.text;
    const narrowed = this.#fields.some(({ value }) => value);
    if (useful && !narrowed) remember(redacted.text);
    const issue = this.querySelector<HTMLAnchorElement>('[data-issues]')!;
    issue.href = issueFor(issue.dataset['issues']!, redacted.text, this.#words);
    const shown = results.filter(({ kind }) => kind !== 'suggestion').length;
    const summary = summaryOf({ ...answers, total: shown }, this.#words);
    const advice = adviceFor(answers, this.#words, narrowed);
    this.#finish([summary, advice].filter(Boolean).join(' '));
  }

  #notesFor({ respelled, suggested, redacted }: Answers): HTMLElement[] {
    const notes: HTMLElement[] = [];
    if (respelled) {
      notes.push(element('p', say(this.#words, 'search.respelled', { query: respelled })));
    }
    if (suggested) {
      const url = new URL(location.href);
      url.searchParams.set('q', forAddress({ text: suggested }));
      const instead = link(url.href, { suggested: '' });
      instead.textContent = say(this.#words, 'search.suggested', { query: suggested });
      const note = element('p');
      note.append(instead);
      notes.push(note);
    }
    const removed = redacted.removed.length > 0 ? redacted.removed : passedOn(redacted.text);
    const note = removedNote(removed, this.#words);
    if (note) notes.push(note);
    return notes;
  }

  #group(group: Group): HTMLElement {
    const section = element('section');
    const heading = element('h2', headingOf(group, this.#words), 'heading');
    heading.id = `group-${group.id}`;
    section.setAttribute('aria-labelledby', heading.id);
    const list = element('ol');
    list.append(...group.results.map((found) => this.#result(found)));
    section.append(heading, list);
    return section;
  }

  #result(found: Found): HTMLElement {
    const [about, title, excerpt] = contentOf(found, this.#words);
    const anchor = link(found.url, { slug: found.slug, kind: found.kind });
    anchor.append(title);
    const item = element('li');
    item.append(about, anchor, excerpt);
    return item;
  }

  /** An honest answer to a code that no page documents, with the official look-up. */
  #unknown(code: Code): HTMLElement {
    const note = element('div');
    note.dataset['kind'] = 'unknown-code';
    note.append(element('p', explain(code, this.#words)));
    const url = officialLookup(code);
    if (url) {
      const anchor = link(url);
      anchor.textContent = say(this.#words, 'search.lookup', { code: code.code });
      note.append(anchor);
    }
    return note;
  }

  /** Renews the list; a reader who was on a result stays on it. */
  #render(content: HTMLElement[]) {
    const active = document.activeElement;
    const here = this.#list.contains(active) ? active?.getAttribute('href') : undefined;
    this.#list.replaceChildren(...content);
    if (here) this.#list.querySelector<HTMLElement>(`a[href="${CSS.escape(here)}"]`)?.focus();
  }

  #empty() {
    this.#notes.replaceChildren();
    this.#render([]);
    this.#finish(this.dataset['empty'] ?? '');
  }

  #fail() {
    this.#help.hidden = false;
    this.#notes.replaceChildren();
    this.#render([]);
    const { failed, offline } = this.dataset;
    this.#finish((navigator.onLine ? failed : offline) ?? '');
  }

  #finish(status: string) {
    this.#copy.hidden = this.#list.childElementCount === 0;
    this.#status.textContent = status;
    this.#list.dataset['state'] = 'ready';
  }
}

if (!customElements.get('search-results')) customElements.define('search-results', SearchResults);
