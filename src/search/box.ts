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
import type { Answers } from './assemble.ts';
import styles from './box.css?url';
import { Field } from './field.ts';
import { Inquiry } from './inquiry.ts';
import { type Command, commandFor, leftToBrowser } from './keys.ts';
import { Panel } from './panel.ts';
import { remember } from './recent.ts';
import { button, recentList } from './recent-list.ts';
import { passOn } from './removed.ts';
import { element, link } from './render.ts';
import { Sheet } from './sheet.ts';

const shown = 6;
/** Milliseconds after the last key. */
const pause = 50;

/** Defined by `SearchBox.astro`, which loads it when the reader acts. */
export class SearchBox extends HTMLElement {
  #base = this.dataset['base'] ?? '/';
  #form = this.closest('form')!;
  #label = this.querySelector('label')?.textContent ?? '';
  #listId = `${this.querySelector('input')!.id}-list`;
  #field = new Field(this.querySelector('input')!, this.#listId);
  #panel = new Panel(this.#field, this.#listId, this.#label);
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
        this.#words = await loadWords(this.#base, 'search');
      },
      answered: (answers) => this.#show(answers),
      waiting: () => this.#wait(),
      failed: () => this.#fail(),
    },
  );
  #words: Words = {};
  #timer = 0;
  #commands: Record<Command, () => void> = {
    chooseNext: () => this.#panel.list.move(1),
    choosePrevious: () => this.#panel.list.move(-1),
    recentNext: () => this.#panel.moveAmongRecent(1),
    recentPrevious: () => this.#panel.moveAmongRecent(-1),
    enter: () => this.#enter(),
    enterInNewTab: () => this.#enter(true),
    breakLine: () => {
      this.#field.insert('\n');
      this.#later();
    },
    show: () => this.#arrive(),
    close: () => {
      // Not on a recent search that is about to go.
      this.#field.element.focus();
      this.#close();
    },
    closeSheet: () => this.#sheet.close(),
    clear: () => this.#clear(),
    returnToText: () => this.#panel.list.choose(undefined),
    leave: () => this.#close(),
  };

  async connectedCallback() {
    const close = button('×', () => {
      this.#sheet.close();
      // Not the field: it would open the sheet, and the keyboard, again.
      this.tabIndex = -1;
      this.focus();
    });
    close.className = 'close';
    this.append(close, this.#panel.element);
    // Enter does the same, and Tab should leave the field for the page.
    this.querySelector<HTMLElement>('[type="submit"]')!.tabIndex = -1;
    this.#listen();
    // Warm up while the reader types; a failure shows when there is something to search.
    warmUp(this.#base, document.documentElement.lang);
    const words = loadWords(this.#base, 'search').catch((): Words => ({}));
    await stylesheet(styles);
    // What was typed or pasted until now.
    this.#field.fit();
    if (this.contains(document.activeElement)) this.#arrive();
    this.#words = await words;
    close.ariaLabel = say(this.#words, 'search.close');
    if (this.contains(document.activeElement) && !this.#field.value) this.#offerRecent();
  }

  #listen() {
    this.addEventListener('input', () => this.#later());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusin', (event) => {
      if (event.target === this.#field.element && !this.#panel.shown) this.#arrive();
    });
    this.addEventListener('click', (event) => {
      if (event.target === this.#field.element && !this.#panel.shown) this.#arrive();
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
    this.#panel.list.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#panel.list.element.addEventListener('click', (event) => {
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
    // Who types on means the text.
    this.#panel.list.choose(undefined);
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
    this.#panel.fill(notes, optionsFor(answers, this.#words, this.#listId, searchFor));
    if (answers.complete) tell(summaryOf(answers, this.#words));
  }

  /** Nothing has come yet, or not everything. */
  #wait() {
    tell(say(this.#words, 'search.still'));
    if (this.#panel.shown) return;
    this.#panel.fill([element('p', say(this.#words, 'search.still'), 'wait')]);
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
    this.#panel.fill(said.startsWith('search.') ? [way] : [element('p', said), way]);
    if (!said.startsWith('search.')) tell(said);
  }

  #offerRecent() {
    this.#inquiry.drop();
    const ask = (query: string) => this.#ask(query);
    const recent = recentList(this.#words, ask, () => {
      this.#field.element.focus();
      this.#offerRecent();
    });
    if (recent) this.#panel.fill([recent]);
    else if (this.#sheet.open) this.#panel.fill([]);
    else this.#close();
  }

  #ask(query: string) {
    this.#field.value = query;
    this.#field.element.focus();
    this.#search();
  }

  #close() {
    this.#inquiry.drop();
    clearTimeout(this.#timer);
    this.#panel.close();
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const target = event.target as HTMLElement;
    const command = commandFor(event, {
      inField: target === this.#field.element,
      inRecent: this.#panel.recent.includes(target),
      sheet: this.#sheet.open,
      panel: this.#panel.shown,
      list: !this.#panel.list.element.hidden,
      chosen: this.#panel.list.active !== undefined,
      above: this.#field.hasLineAbove,
      below: this.#field.hasLineBelow,
      stops: this.#panel.hasStops,
    });
    if (!command) return;
    if (!leftToBrowser.has(command)) event.preventDefault();
    this.#commands[command]();
  }

  /** Opens what was chosen, or the page that is exactly what was asked for, or all results. */
  async #enter(newTab = false) {
    const { active } = this.#panel.list;
    if (active) return this.#open(active, newTab);
    const query = this.#field.value.trim();
    const exact = query ? await this.#inquiry.exact(query) : undefined;
    if (query !== this.#field.value.trim()) return;
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
