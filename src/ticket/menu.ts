/**
 * What appears beside a small link when it has been pressed: that it was copied, and the
 * other forms. Tab leads into it, Escape or a click elsewhere closes it.
 */
import type { Words } from '../i18n/browser.ts';
import { make } from './dom.ts';
import { type Form, forms } from './settings.ts';

const formNames: Record<Form, string> = {
  link: 'ticket.plain',
  titled: 'ticket.titled',
  markdown: 'ticket.markdown',
  localized: 'ticket.localized',
};

interface Menu {
  link: HTMLAnchorElement;
  words: Words;
  message: string;
  /** The form that was copied. */
  form: Form;
  choose: (form: Form) => void;
  /** Where copying was forbidden: the text, to be copied by hand. */
  selected?: string;
  reply?: () => void;
}

let open: HTMLElement | undefined;

export function openMenu({ link, words, message, form, choose, selected, reply }: Menu): void {
  const again = open?.contains(document.activeElement) ?? false;
  open?.remove();
  const choices = forms.map((other) => {
    const button = make('button', { type: 'button' }, words[formNames[other]] ?? other);
    if (other === form) button.ariaPressed = 'true';
    button.addEventListener('click', () => choose(other));
    return button;
  });
  if (reply) {
    const button = make('button', { type: 'button' }, words['ticket.reply'] ?? '');
    button.addEventListener('click', () => {
      menu.hidePopover();
      reply();
    });
    choices.push(button);
  }
  const menu = make('div', { className: 'take-menu', popover: 'auto', role: 'group' });
  menu.ariaLabel = words['ticket.as'] ?? '';
  menu.append(make('p', {}, message));
  const field = selected === undefined ? undefined : make('input', { readOnly: true });
  if (field) {
    field.ariaLabel = words['ticket.link'] ?? '';
    field.value = selected ?? '';
    menu.append(field);
  }
  menu.append(...choices);
  (document.querySelector('main') ?? document.body).append(menu);
  open = menu;
  link.setAttribute('aria-expanded', 'true');
  link.addEventListener('keydown', enter);
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    link.removeAttribute('aria-expanded');
    link.removeEventListener('keydown', enter);
    menu.remove();
  });
  menu.addEventListener('keydown', (event) => leave(event, menu, link));
  menu.showPopover();
  put(menu, link);
  if (field) {
    field.focus();
    field.select();
  } else if (again) choices[forms.indexOf(form)]?.focus();
}

/** The menu stands at the end of the content; Tab gets there from the link as if beside it. */
function enter(event: KeyboardEvent): void {
  const first = open?.querySelector<HTMLElement>('input, button');
  if (event.key !== 'Tab' || event.shiftKey || !first) return;
  event.preventDefault();
  first.focus();
}

function leave(event: KeyboardEvent, menu: HTMLElement, link: HTMLElement): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('input, button')];
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  const out = event.key === 'Tab' && document.activeElement === end;
  if (!out && event.key !== 'Escape') return;
  // Forwards, Tab goes on from the link to what comes after it.
  if (event.key === 'Escape' || event.shiftKey) event.preventDefault();
  link.focus({ preventScroll: true });
  menu.hidePopover();
}

/** Under the link, within the window; it scrolls with the page. */
function put(menu: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.top = `${at.bottom + scrollY}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, room)) + scrollX}px`;
}
