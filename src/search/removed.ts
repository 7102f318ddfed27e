/**
 * What was left out of a search. Its kinds may go along to the page of results, so that
 * it can say them; the values themselves never leave the page they were typed on.
 */
import { say, type Words } from '../i18n/browser.ts';
import { forAddress } from './address.ts';
import type { Redacted, Secret } from './redact.ts';
import { element } from './render.ts';

/** `text` only where it was typed on this very page. */
export type Removed = { kind: Secret; text?: string }[];

const key = 'vigia-left-out';

const names: Record<Secret, string> = {
  token: 'search.secret.token',
  email: 'search.secret.email',
  account: 'search.secret.account',
  guid: 'search.secret.guid',
  host: 'search.secret.host',
  address: 'search.secret.address',
  time: 'search.secret.time',
  device: 'search.secret.device',
  number: 'search.secret.number',
  hash: 'search.secret.hash',
};

/** Hands the kinds of what was left out to the next page, and only to one that asks the same. */
export function passOn(redacted: Redacted): void {
  const kinds = redacted.removed.map(({ kind }) => kind);
  try {
    sessionStorage.setItem(key, JSON.stringify({ text: forAddress(redacted), kinds }));
  } catch {
    // Storage is forbidden: the next page says nothing about it.
  }
}

/** What the last page left out before it asked this; nothing where it asked nothing. */
export function passedOn(query: string | null): Removed {
  try {
    const { text, kinds } = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return text === query ? kinds.map((kind: Secret) => ({ kind })) : [];
  } catch {
    return [];
  }
}

/** How many were left out, and on demand which; nothing where there were none. */
export function removedNote(removed: Removed, words: Words): HTMLElement | undefined {
  if (removed.length === 0) return undefined;
  const details = document.createElement('details');
  details.dataset['removed'] = '';
  const list = document.createElement('ul');
  for (const [kind, items] of Map.groupBy(removed, (item) => item.kind)) {
    const name = say(words, names[kind] ?? 'search.secret.other');
    const texts = items.flatMap(({ text }) => text ?? []);
    const item = element('li', texts.length > 0 ? `${name}: ` : name);
    for (const [index, text] of texts.entries()) {
      if (index > 0) item.append(', ');
      item.append(element('code', text));
    }
    list.append(item);
  }
  const count = { count: removed.length };
  details.append(element('summary', say(words, 'search.removed', count)), list);
  return details;
}
