/**
 * The search field as a combobox with a list of results, after the ARIA pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the field keeps the focus, the
 * arrows move through the list, Enter opens, Escape closes and then clears. The empty
 * field offers recent searches; on phones all of it takes the whole screen.
 */
import { loadWords, say, type Words } from '../i18n/browser.ts';
import { tell } from '../status.ts';
import { forAddress } from './address.ts';
import { notesFor, optionsFor, summaryOf } from './answers.ts';
import { warmUp } from './ask.ts';
import styles from './box.css?url';
import { Field } from './field.ts';
import type { Answers } from './find.ts';
import { Inquiry } from './inquiry.ts';
import { Listbox } from './listbox.ts';
import { remember } from './recent.ts';
import { button, recentList } from './recent-list.ts';
import { passOn } from './removed.ts';
import { element, link } from './render.ts';
import { Sheet } from './sheet.ts';

const shown = 6;
/** Milliseconds after the last key. */
const pause = 50;

class SearchBox extends HTMLElement {
  #base = this.dataset['base'] ?? '/';
  #form = this.closest('form')!;
  #label = this.querySelector('label')?.textContent ?? '';
  #listId = `${this.querySelector('input')!.id}-list`;
  #field = new Field(this.querySelector('input')!, this.#listId);
  #list = new Listbox(this.#listId, this.#label, () => this.#field.element);
  #notes = element('div', '', 'notes');
  #panel = element('div', '', 'panel results');
  #sheet = new Sheet(this, () => this.#close());
  #inquiry = new Inquiry(
    {
      base: this.#base,
      locale: document.documentElement.lang,
      locales: (this.dataset['locales'] ?? '').split(' '),
      limit: shown,
    },
    {
      prepare: async () => {
        this.#words = await loadWords(this.#base);
      },
      answered: (answers) => this.#show(answers),
      waiting: () => this.#wait(),
      failed: () => this.#fail(),
    },
  );
  #words: Words = {};
  #timer = 0;

  async connectedCallback() {
    const close = button('×', () => {
      this.#sheet.close();
      // Not the field: it would open the sheet, and the keyboard, again.
      this.tabIndex = -1;
      this.focus();
    });
    close.className = 'close';
    this.#panel.hidden = true;
    this.#panel.append(this.#notes, this.#list.element);
    this.append(close, this.#panel);
    // Enter does the same, and Tab should leave the field for the page.
    this.querySelector<HTMLElement>('[type="submit"]')!.tabIndex = -1;
    this.#listen();
    // Warm up while the reader types; a failure shows when there is something to search.
    warmUp(this.#base, document.documentElement.lang);
    const words = loadWords(this.#base).catch((): Words => ({}));
    await stylesheet(styles);
    if (this.contains(document.activeElement)) this.#arrive();
    this.#words = await words;
    close.ariaLabel = say(this.#words, 'search.close');
    if (this.contains(document.activeElement) && !this.#field.value) this.#offerRecent();
  }

  #listen() {
    this.addEventListener('input', () => this.#later());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusin', (event) => {
      if (event.target === this.#field.element && this.#panel.hidden) this.#arrive();
    });
    this.addEventListener('click', (event) => {
      if (event.target === this.#field.element && this.#panel.hidden) this.#arrive();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#sheet.open && relatedTarget && !this.contains(relatedTarget as Node)) {
        this.#close();
      }
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.#sheet.open && !this.contains(target as Node)) this.#close();
    });
    // Not the link: the field keeps the focus.
    this.#list.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.element.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]');
      if (!option) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return this.#note(option);
      event.preventDefault();
      this.#open(option);
    });
    // The form puts the text in an address, which is sent to the server: nothing personal.
    this.#form.addEventListener('submit', (event) => {
      // The page's own script stops the first one, and sends it again.
      if (event.defaultPrevented) return;
      const redacted = this.#inquiry.redacted(this.#field.value.trim());
      passOn(redacted);
      if (this.#sheet.open) {
        event.preventDefault();
        this.#sheet.leave(this.#searchFor(redacted));
      } else this.#field.element.value = forAddress(redacted);
    });
    addEventListener('online', () => {
      if (this.#inquiry.unanswered) this.#search();
    });
  }

  /** The reader came to the field. */
  #arrive() {
    this.#sheet.show(this.#label);
    if (this.#field.value) this.#search();
    else this.#offerRecent();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#field.fit();
    this.#timer = window.setTimeout(() => this.#search(), pause);
  }

  #search() {
    const query = this.#field.value.trim();
    if (query) this.#inquiry.ask(query);
    else this.#offerRecent();
  }

  #show(answers: Answers) {
    const notes = notesFor(answers, this.#words);
    if (!answers.complete) notes.push(element('p', say(this.#words, 'search.still')));
    const searchFor = (text: string) => this.#searchFor({ text });
    this.#fill(notes, optionsFor(answers, this.#words, this.#listId, searchFor));
    if (answers.complete) tell(summaryOf(answers, this.#words));
  }

  /** Nothing has come yet, or not everything. */
  #wait() {
    tell(say(this.#words, 'search.still'));
    if (this.#panel.hidden) this.#fill([element('p', say(this.#words, 'search.still'), 'wait')]);
  }

  /** The search cannot be had: say so, and name a way that needs none. */
  #fail() {
    const said = say(this.#words, navigator.onLine ? 'search.failed' : 'search.offline');
    const list = link(new URL('../messages/', this.#form.action).href);
    // Without words of its own, the page's own link to the same page has some.
    const known = document.querySelector(`a[href="${CSS.escape(list.pathname)}"]`);
    list.textContent = this.#words['search.messages'] ?? known?.textContent ?? list.href;
    const way = element('p');
    way.append(list);
    this.#fill(said.startsWith('search.') ? [way] : [element('p', said), way]);
    if (!said.startsWith('search.')) tell(said);
  }

  #offerRecent() {
    this.#inquiry.drop();
    const ask = (query: string) => this.#ask(query);
    const recent = recentList(this.#words, ask, () => {
      this.#field.element.focus();
      this.#offerRecent();
    });
    if (recent) this.#fill([recent]);
    else if (this.#sheet.open) this.#fill([]);
    else this.#close();
  }

  #ask(query: string) {
    this.#field.value = query;
    this.#field.element.focus();
    this.#search();
  }

  #fill(notes: HTMLElement[], options: HTMLElement[] = []) {
    this.#notes.replaceChildren(...notes);
    this.#list.show(options);
    this.#list.element.hidden = options.length === 0;
    this.#field.expanded = options.length > 0;
    this.#panel.hidden = false;
  }

  #close() {
    this.#inquiry.drop();
    clearTimeout(this.#timer);
    this.#fill([]);
    this.#panel.hidden = true;
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#sheet.open) this.#sheet.close();
      else if (this.#panel.hidden) this.#clear();
      else this.#close();
    } else if (event.target === this.#field.element) this.#onFieldKey(event);
    else if (/^Arrow(?:Up|Down)$/.test(event.key)) this.#amongRecent(event);
  }

  #onFieldKey(event: KeyboardEvent) {
    const { key, altKey, shiftKey } = event;
    const open = !this.#list.element.hidden;
    const newTab = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && shiftKey) {
      this.#field.insert('\n');
      this.#later();
    } else if (key === 'Enter') this.#enter(newTab);
    else if (key === 'ArrowUp' && altKey) this.#close();
    else if (key === 'ArrowDown' && (altKey || this.#panel.hidden)) this.#arrive();
    else if (key === 'ArrowDown' && !open) return this.#amongRecent(event);
    else if (key === 'ArrowDown' && (this.#list.active || !this.#field.hasLineBelow)) {
      this.#list.move(1);
    } else if (key === 'ArrowUp' && open && (this.#list.active || !this.#field.hasLineAbove)) {
      this.#list.move(-1);
    } else {
      // Everything that moves the caret brings the reader back to the text.
      if (/^(?:Home|End|Arrow)/.test(key)) this.#list.choose(undefined);
      // Browsers stop at what can be scrolled; here only at what can be used.
      if (key === 'Tab' && !this.#panel.querySelector('button, summary, p > a')) this.#close();
      return;
    }
    event.preventDefault();
  }

  /** Moves between recent searches, which are buttons. */
  #amongRecent(event: KeyboardEvent) {
    const stops: HTMLElement[] = [
      this.#field.element,
      ...this.#notes.querySelectorAll<HTMLElement>('li > button:first-child'),
    ];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)];
    if (now < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Opens what was chosen, or the page that is exactly what was asked for, or all results. */
  async #enter(newTab: boolean) {
    if (this.#list.active) return this.#open(this.#list.active, newTab);
    const query = this.#field.value.trim();
    const exact = query ? await this.#inquiry.exact(query) : undefined;
    if (exact) {
      remember(query);
      this.#leave(exact.url, newTab);
    } else if (newTab) this.#leave(this.#searchFor(this.#inquiry.redacted(query)), true);
    else this.#form.requestSubmit();
  }

  #open(option: HTMLAnchorElement, newTab = false) {
    const { ask } = option.dataset;
    if (ask && !newTab) return this.#ask(ask);
    this.#note(option);
    this.#leave(option.href, newTab);
  }

  /** Remembers a search whose result was of use. */
  #note({ dataset }: HTMLElement) {
    if (dataset['slug'] && dataset['kind'] !== 'suggestion') remember(this.#field.value);
  }

  #leave(url: string, newTab: boolean) {
    if (newTab) return void window.open(url, '_blank', 'noopener');
    if (this.#sheet.open) return this.#sheet.leave(url);
    this.#close();
    location.assign(url);
  }

  #clear() {
    this.#field.value = '';
    this.#offerRecent();
  }

  #searchFor(redacted: { text: string }): string {
    const url = new URL(this.#form.action);
    url.searchParams.set('q', forAddress(redacted));
    return url.href;
  }
}

/** Loads a stylesheet; without it the list is bare, but works. */
function stylesheet(href: string): Promise<void> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  return new Promise((done) => {
    sheet.onload = sheet.onerror = () => done();
    document.head.append(sheet);
  });
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox);
