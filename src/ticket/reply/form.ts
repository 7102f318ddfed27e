/** The dialog's fields, in the agent's language, and what was chosen in them. */
import type { Words } from '../../i18n/browser.ts';
import { type Locale, locales, localeTags } from '../../locales.ts';
import type { Choices } from '../compose.ts';
import { make } from '../dom.ts';

/** Everything of the dialog that the rest has to reach. */
export interface Form {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  /** Holds the boxes of `items.ts`. */
  items: HTMLElement;
  preview: HTMLElement;
  status: HTMLElement;
  copies: HTMLButtonElement[];
}

/** How a reply can be copied, the usual way first. */
export const flavours = ['rich', 'plain', 'markdown'] as const;
export type Flavour = (typeof flavours)[number];

export function buildForm(words: Words, locale: Locale): Form {
  const say = (key: string) => words[key] ?? '';
  const title = make('h2', { id: 'reply-title' }, say('reply.title'));
  const close = make('button', { type: 'button', className: 'close' }, '×');
  close.ariaLabel = say('reply.close');
  const items = make('fieldset', { className: 'items' });
  const preview = make('div', { className: 'preview', tabIndex: 0, role: 'region' });
  preview.ariaLabel = say('reply.preview');
  const status = make('p', { role: 'status' });
  const names = {
    rich: 'reply.copy.rich',
    plain: 'reply.copy.plain',
    markdown: 'reply.copy.markdown',
  };
  const copies = flavours.map((flavour) =>
    make('button', { type: 'button', name: 'copy', value: flavour }, say(names[flavour])),
  );
  const form = make(
    'form',
    { noValidate: true },
    make('header', {}, title, close),
    make(
      'div',
      { className: 'columns' },
      make(
        'div',
        { className: 'fields' },
        radios('kind', say('reply.kind'), {
          solution: say('reply.kind.solution'),
          request: say('reply.kind.request'),
        }),
        languages(say('reply.language'), locale),
        radios('reader', say('reply.reader'), {
          user: say('reply.reader.user'),
          admin: say('reply.reader.admin'),
        }),
        text('greeting', say('reply.greeting')),
        text('number', say('reply.number')),
        items,
        make('p', { className: 'private' }, say('reply.private')),
      ),
      make('div', { className: 'result' }, make('h3', {}, say('reply.preview')), preview),
    ),
    make('footer', {}, ...copies, status),
  );
  const dialog = make('dialog', { className: 'reply' }, form);
  dialog.setAttribute('aria-labelledby', title.id);
  form.addEventListener('submit', (event) => event.preventDefault());
  close.addEventListener('click', () => dialog.close());
  return { dialog, form, items, preview, status, copies };
}

/** What was chosen and typed. */
export function choicesIn(form: HTMLFormElement): Choices & { locale: Locale } {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  return {
    kind: value('kind') as Choices['kind'],
    reader: value('reader') as Choices['reader'],
    greeting: value('greeting'),
    number: value('number'),
    locale: value('locale') as Locale,
    items: new Set(data.getAll('item').map(String)),
  };
}

function radios(name: string, legend: string, options: Record<string, string>): HTMLElement {
  const labels = Object.entries(options).map(([value, label], index) =>
    make('label', {}, make('input', { type: 'radio', name, value, checked: index === 0 }), label),
  );
  return make('fieldset', { className: 'either' }, make('legend', {}, legend), ...labels);
}

function languages(label: string, chosen: Locale): HTMLElement {
  const field = make('select', { name: 'locale' });
  for (const tag of localeTags) {
    field.append(
      make('option', { value: tag, lang: tag, selected: tag === chosen }, locales[tag].name),
    );
  }
  return make('label', { className: 'field' }, label, field);
}

function text(name: string, label: string): HTMLElement {
  const field = make('input', { name, maxLength: 200, autocomplete: 'off' });
  return make('label', { className: 'field' }, label, field);
}
