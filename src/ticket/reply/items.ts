/** The list of what a reply can include: a box to tick for each part, cause and step. */
import type { Words } from '../../i18n/browser.ts';
import { type Item, isForAdmin, itemsOf } from '../compose.ts';
import { make } from '../dom.ts';
import { toPlain } from '../markdown.ts';
import type { Part, Twin } from '../twin.ts';

/**
 * Boxes named `item`, their values the ids that a reply is composed of, in the agent's
 * language: what is chosen does not depend on the language of the reply.
 */
export function itemBoxes(twin: Twin, words: Words, chosen: ReadonlySet<string>): HTMLElement[] {
  const parts = Map.groupBy(itemsOf(twin), ({ part }) => part);
  return [
    box('summary', words['reply.summary'], chosen),
    ...[...parts].map(([part, items]) =>
      items.some(({ step }) => step)
        ? group(part, items, words, chosen)
        : box(part.id, toPlain(part.heading), chosen),
    ),
    box('link', words['reply.link'], chosen),
  ];
}

function box(id: string, text: string | undefined, chosen: ReadonlySet<string>): HTMLElement {
  const input = make('input', {
    type: 'checkbox',
    name: 'item',
    value: id,
    checked: chosen.has(id),
  });
  return make('label', {}, input, make('span', {}, text ?? ''));
}

/** A part with steps: one box over all of them, which is half ticked when some are. */
function group(part: Part, items: Item[], words: Words, chosen: ReadonlySet<string>): HTMLElement {
  const all = make('input', { type: 'checkbox' });
  const heading = toPlain(part.heading);
  const label = make('label', { className: 'all' }, all, make('span', {}, heading));
  if (isForAdmin(part))
    label.lastElementChild!.append(' ', make('small', {}, words['reply.reader.admin'] ?? ''));
  const boxes = items.map(({ id, step }) =>
    box(
      id,
      step ? `${step.n}. ${toPlain(withoutAddresses(step.text))}` : words['reply.why'],
      chosen,
    ),
  );
  const inside = make('div', { className: 'inside' }, ...boxes);
  const inputs = [...inside.querySelectorAll('input')];
  const sum = () => {
    const ticked = inputs.filter(({ checked }) => checked).length;
    all.checked = ticked === inputs.length;
    all.indeterminate = ticked > 0 && ticked < inputs.length;
  };
  all.addEventListener('change', () => {
    for (const input of inputs) input.checked = all.checked;
  });
  inside.addEventListener('change', sum);
  sum();
  const whole = make('div', { className: 'group-of-steps', role: 'group' }, label, inside);
  whole.ariaLabel = heading;
  return whole;
}

/** @example withoutAddresses('Open [the list](https://a.example/)') // 'Open the list' */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
