/**
 * The list under a field: links that are options, in groups. The arrows move through
 * them while the field keeps the focus.
 */
import { drawn } from './drawn.ts';
import type { FieldElement } from './field.ts';
import { element } from './render.ts';

export class Listbox {
  readonly element = element('div');
  /** The option that Enter opens, if the reader has chosen one. */
  active: HTMLAnchorElement | undefined;
  #field: () => FieldElement;

  constructor(id: string, label: string, field: () => FieldElement) {
    this.#field = field;
    this.element.id = id;
    this.element.role = 'listbox';
    this.element.ariaLabel = label;
  }

  /** In reading order. */
  get options(): HTMLAnchorElement[] {
    return [...this.element.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  /** Renews the list; what was chosen stays so, if it is still there. */
  show(groups: HTMLElement[]): void {
    const chosen = this.active?.href;
    const isNew = this.options.length === 0;
    this.element.replaceChildren(...groups);
    for (const [index, option] of this.options.entries()) {
      option.id = `${this.element.id}-${index}`;
    }
    this.choose(this.options.find(({ href }) => href === chosen));
    // What is renewed must not flicker.
    if (isNew) this.#draw();
  }

  /** Shows the options one by one, the first at once: keys are heard in between. */
  async #draw(): Promise<void> {
    const [, ...others] = this.options;
    for (const option of others) option.hidden = true;
    for (const option of others) {
      await drawn();
      option.hidden = false;
    }
  }

  /** @param step 1 for the next option, -1 for the one before; the ends are joined */
  move(step: 1 | -1): void {
    const { options } = this;
    const now = this.active ? options.indexOf(this.active) : -1;
    this.choose(options.at(now < 0 && step < 0 ? -1 : (now + step) % options.length));
  }

  choose(option: HTMLAnchorElement | undefined): void {
    this.active = option;
    const { options } = this;
    for (const other of options) other.ariaSelected = String(other === option);
    const field = this.#field();
    if (option) {
      // It may not have been drawn yet.
      for (const other of options.slice(0, options.indexOf(option) + 1)) other.hidden = false;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }
}

/** Options under a heading that screen readers say when they come to the first. */
export function groupOf(id: string, heading: string, options: HTMLElement[]): HTMLElement {
  const group = element('div');
  group.role = 'group';
  const label = element('div', heading, 'heading');
  label.role = 'presentation';
  label.id = id;
  group.setAttribute('aria-labelledby', id);
  group.append(label, ...options);
  return group;
}

/** A link that is an option of a list; the field keeps the focus, so Tab passes it by. */
export function asOption(link: HTMLAnchorElement, ...content: Node[]): HTMLAnchorElement {
  link.role = 'option';
  link.ariaSelected = 'false';
  link.tabIndex = -1;
  link.append(...content);
  return link;
}
