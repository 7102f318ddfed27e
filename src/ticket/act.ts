/**
 * What happens when somebody takes something into a ticket; loaded when they are about to.
 * Nothing is copied before they press something.
 */
import { loadWords, say, type Words } from '../i18n/browser.ts';
import { tell, toast } from '../status.ts';
import { select, type Taken, write } from './clipboard.ts';
import { addStyles } from './dom.ts';
import { addSection } from './feedback.ts';
import { inForm } from './forms.ts';
import { openMenu } from './menu.ts';
import { fillOptions } from './options.ts';
import { canReply, inView, linkField, placeAt } from './places.ts';
import { type Form, forms, form as formUsed, isOn, keep } from './settings.ts';
import styles from './ticket.css?inline';

addStyles(styles);

const said: Record<Form, string> = {
  link: 'ticket.copied',
  titled: 'ticket.copied.titled',
  markdown: 'ticket.copied.markdown',
  localized: 'ticket.copied.localized',
};

/** Answers a click, a key or a focus that `start.ts` heard. */
export async function act(event: Event): Promise<void> {
  const target = event.target as HTMLElement;
  const field = linkField();
  if (event.type === 'focusin' && target === field) {
    field.value = placeAt('', {}).neutral;
    field.select();
  }
  const answer = target.closest<HTMLAnchorElement>('.feedback a');
  if (answer) return addSection(answer, event);
  const key = event instanceof KeyboardEvent;
  if (!key && event.type !== 'click') return;
  if (modified(event as MouseEvent | KeyboardEvent)) return;
  try {
    if (key) await onKey(event.key.toLowerCase());
    else await onClick(target);
  } catch {
    toast(document.querySelector('ticket-panel')?.getAttribute('data-failed') ?? '');
  }
}

function modified({ ctrlKey, metaKey, altKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

async function onClick(target: HTMLElement): Promise<void> {
  const words = () => loadWords(import.meta.env.BASE_URL, 'ticket');
  const link = target.closest<HTMLAnchorElement>('.permalink');
  // The browser still follows the link: the address bar shows what was copied.
  if (link) return copyPlace(link, await words());
  const options = target.closest<HTMLElement>('summary')?.closest('details');
  if (options) return fillOptions(options, await words());
  const take = target.closest<HTMLElement>('[data-take]')?.dataset['take'];
  if (take === 'reply') return reply('');
  if (take === 'text') return copyText(target.closest('copy-text')!.querySelector('textarea')!);
  const form = forms.find((known) => known === take);
  if (form) return copyPage(form, await words());
}

async function onKey(key: string): Promise<void> {
  if (!isOn('vigia-keys') || document.querySelector('dialog[open]')) return;
  if (key === 'r' && canReply()) return reply(inView());
  if (key !== 'c') return;
  const words = await loadWords(import.meta.env.BASE_URL, 'ticket');
  const place = placeAt(inView(), words);
  const form = formUsed();
  await copyFrom(linkField()!, inForm(form, place), words, said[form], place.title);
}

/** From the panel: the page's link in one form, which small links then use, too. */
async function copyPage(form: Form, words: Words): Promise<void> {
  keep('vigia-copy', form);
  await copyFrom(linkField()!, inForm(form, placeAt('', words)), words, said[form]);
}

async function copyText(field: HTMLTextAreaElement): Promise<void> {
  const words = await loadWords(import.meta.env.BASE_URL, 'ticket');
  await copyFrom(field, { text: field.value }, words, 'ticket.text.copied');
}

/** Copies, says so, and where that is forbidden leaves the text selected in a field. */
async function copyFrom(
  field: HTMLInputElement | HTMLTextAreaElement,
  taken: Taken,
  words: Words,
  message: string,
  place?: string,
): Promise<void> {
  const done = await write(taken);
  if (!done) select(field, taken.text);
  const copied = words[done ? message : 'ticket.failed'] ?? '';
  toast(done && place ? say(words, 'ticket.copied.place', { copied, place }) : copied);
}

/** From a small link: in the form used last, with the others offered beside it. */
async function copyPlace(link: HTMLAnchorElement, words: Words): Promise<void> {
  const id = link.hash.slice(1);
  const copy = async (form: Form) => {
    keep('vigia-copy', form);
    const taken = inForm(form, placeAt(id, words));
    const done = await write(taken);
    const message = words[done ? said[form] : 'ticket.failed'] ?? '';
    tell(message);
    openMenu({
      link,
      words,
      message,
      form,
      choose: copy,
      ...(!done && { selected: taken.text }),
      ...(canReply() && { reply: () => reply(id, link) }),
    });
  };
  await copy(formUsed());
}

async function reply(place: string, opener?: HTMLElement): Promise<void> {
  const { openReply } = await import('./reply/dialog.ts');
  await openReply(place, opener);
}
