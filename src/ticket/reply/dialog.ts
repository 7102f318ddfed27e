/**
 * The reply composer: a modal dialog that puts a reply together from the page's text twin
 * in the customer's language. It stays in the page while that is open; nothing is kept
 * beyond, and nothing is sent.
 */
import { loadWords, say, type Words } from '../../i18n/browser.ts';
import { type Locale, localeOf } from '../../locales.ts';
import { select, write } from '../clipboard.ts';
import { canRequest, compose, defaults } from '../compose.ts';
import { addStyles, make } from '../dom.ts';
import { toHtml, toPlain } from '../markdown.ts';
import { partsOf } from '../twin.ts';
import { buildForm, choicesIn, type Flavour, type Form } from './form.ts';
import { itemBoxes } from './items.ts';
import styles from './reply.css?inline';
import { loadSource, pageIn, type Source } from './source.ts';

let composer: Composer | undefined;

/**
 * @param place id of the section, cause or step the agent comes from; empty for the page
 * @param opener gets the focus back
 * @throws when the interface's words can't be loaded
 */
export async function openReply(place: string, opener?: HTMLElement): Promise<void> {
  if (!composer) {
    addStyles(styles);
    composer = new Composer(await loadWords(import.meta.env.BASE_URL, 'ticket'));
  }
  composer.open(place, opener);
}

class Composer {
  /** The agent's language. */
  readonly #locale = localeOf(document.documentElement.lang)!;
  readonly #words: Words;
  readonly #ui: Form;
  /** What the reply is made of; undefined while it is being loaded. */
  #source: Source | undefined;
  #markdown = '';
  #place: string | undefined;
  #opener: HTMLElement | undefined;
  /** Counts loads, so that a late answer to an old one is dropped. */
  #turn = 0;

  constructor(words: Words) {
    this.#words = words;
    this.#ui = buildForm(words, this.#locale);
    const { dialog, form, copies } = this.#ui;
    document.body.append(dialog);
    form.addEventListener('input', (event) => {
      if ((event.target as HTMLElement).matches('[name="locale"]')) this.#load();
    });
    // After the boxes have told each other.
    form.addEventListener('input', () => queueMicrotask(() => this.#show()));
    form.addEventListener('change', () => this.#show());
    for (const button of copies) {
      button.addEventListener('click', () => this.#copy(button.value as Flavour));
    }
    dialog.addEventListener('close', () => this.#opener?.focus({ preventScroll: true }));
  }

  open(place: string, opener?: HTMLElement): void {
    this.#opener = opener;
    const { dialog } = this.#ui;
    if (!dialog.open) dialog.showModal();
    // What was chosen stays, unless the agent comes from another place.
    const fresh = this.#place === undefined || (place !== '' && place !== this.#place);
    if (fresh) this.#place = place;
    if (fresh || !this.#source) this.#load(fresh);
  }

  /** @param fresh chooses anew what is included */
  async #load(fresh = false): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { locale } = choicesIn(this.#ui.form);
    this.#source = undefined;
    this.#tell(say(this.#words, 'reply.loading'));
    this.#show();
    try {
      const [source, own] = await Promise.all([
        loadSource(locale),
        // The list reads in the agent's language; failing that, in the customer's.
        loadSource(this.#locale).catch(() => undefined),
      ]);
      if (turn !== this.#turn) return;
      this.#source = source;
      this.#tell('');
      this.#offer(own ?? source, fresh);
      this.#show();
    } catch {
      if (turn === this.#turn) this.#excuse(locale);
    }
  }

  /** Fills the list of what can be included. */
  #offer({ twin }: Source, fresh: boolean): void {
    const { items, form } = this.#ui;
    const offered = items.children.length > 0;
    const place = this.#place ?? '';
    const chosen = fresh || !offered ? defaults(twin, place) : choicesIn(form).items;
    const legend = make('legend', {}, say(this.#words, 'reply.include'));
    items.replaceChildren(legend, ...itemBoxes(twin, this.#words, chosen));
    items.lang = twin.lang;
    const request = form.querySelector<HTMLInputElement>('[name="kind"][value="request"]')!;
    request.disabled = !canRequest(twin);
    const from = partsOf(twin).find(({ id }) => id === place)?.id;
    if (fresh && from === 'escalate' && canRequest(twin)) request.checked = true;
  }

  #show(): void {
    const { form, items, preview, copies } = this.#ui;
    const choices = choicesIn(form);
    const source = this.#source;
    for (const button of copies) button.disabled = !source;
    items.hidden = choices.kind === 'request';
    if (!source) return;
    this.#markdown = compose(source.twin, choices, source.words);
    preview.lang = source.twin.lang;
    preview.innerHTML = toHtml(this.#markdown);
  }

  async #copy(flavour: Flavour): Promise<void> {
    const { preview } = this.#ui;
    const plain = toPlain(this.#markdown);
    const html = toHtml(this.#markdown).trim();
    const text = flavour === 'markdown' ? this.#markdown : plain;
    const done = await write(flavour === 'rich' ? { text: plain, html } : { text });
    this.#tell(say(this.#words, done ? 'reply.copied' : 'reply.failed'));
    if (done) return;
    if (flavour === 'rich') {
      preview.focus();
      getSelection()?.selectAllChildren(preview);
      return;
    }
    const field = make('textarea', { readOnly: true });
    field.ariaLabel = say(this.#words, 'reply.preview');
    preview.replaceChildren(field);
    select(field, text);
  }

  /** Says kindly that the text could not be loaded, and what can be done. */
  #excuse(locale: Locale): void {
    const { preview } = this.#ui;
    const again = make('button', { type: 'button' }, say(this.#words, 'reply.retry'));
    again.addEventListener('click', () => this.#load());
    const page = make('a', { href: pageIn(locale) }, say(this.#words, 'reply.open'));
    const message = say(this.#words, 'reply.unavailable');
    preview.lang = this.#locale;
    preview.replaceChildren(make('p', {}, message), make('p', { className: 'ways' }, again, page));
    this.#tell(message);
  }

  #tell(message: string): void {
    this.#ui.status.textContent = message;
  }
}
