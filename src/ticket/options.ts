/** Explains the shortcuts in the panel, and holds what an agent can choose there. */
import type { Words } from '../i18n/browser.ts';
import { make } from './dom.ts';
import { canReply } from './places.ts';
import { isOn, keep, type Switch } from './settings.ts';

/** Fills the panel's disclosure when it is opened first. */
export function fillOptions(details: HTMLElement, words: Words): void {
  if (details.querySelector('input')) return;
  const keys = [
    ['C', 'ticket.keys.copy'],
    ...(canReply() ? [['R', 'ticket.keys.reply']] : []),
    ['/', 'ticket.keys.search'],
  ];
  const list = make('dl');
  for (const [key = '', does = ''] of keys) {
    list.append(
      make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, words[does] ?? '')),
    );
  }
  details.append(toggle('vigia-keys', words['ticket.keys']), list);
  if (details.closest<HTMLElement>('ticket-panel')?.dataset['revision']) {
    details.append(toggle('vigia-revision', words['ticket.revision']));
  }
  if (document.querySelector('.permalink')) {
    details.append(make('p', {}, words['ticket.last'] ?? ''));
  }
}

function toggle(name: Switch, text = ''): HTMLElement {
  const box = make('input', { type: 'checkbox', checked: isOn(name) });
  box.addEventListener('change', () => keep(name, box.checked ? 'on' : 'off'));
  return make('label', {}, box, ` ${text}`);
}
