/** What stands under a field: notes, and the list of results. */
import type { Field } from './field.ts';
import { Listbox } from './listbox.ts';
import { element } from './render.ts';

export class Panel {
  readonly element = element('div', '', 'panel results');
  readonly list: Listbox;
  #notes = element('div', '', 'notes');
  #field: Field;

  /**
   * @param id of the list
   * @param label what the list is called
   */
  constructor(field: Field, id: string, label: string) {
    this.#field = field;
    this.list = new Listbox(id, label, () => field.element);
    this.element.hidden = true;
    this.element.append(this.#notes, this.list.element);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  /** True where it has something that Tab stops at. */
  get hasStops(): boolean {
    return this.element.querySelector('button, summary, p > a') !== null;
  }

  /** Recent searches, which are buttons. */
  get recent(): HTMLElement[] {
    return [...this.#notes.querySelectorAll<HTMLElement>('li > button:first-child')];
  }

  fill(notes: HTMLElement[], options: HTMLElement[] = []): void {
    this.#notes.replaceChildren(...notes);
    this.list.show(options);
    this.list.element.hidden = options.length === 0;
    this.#field.expanded = options.length > 0;
    this.element.hidden = false;
  }

  close(): void {
    this.fill([]);
    this.element.hidden = true;
  }

  /**
   * Moves the focus between the field and recent searches.
   *
   * @param step 1 for the next, -1 for the one before; the ends are not joined
   */
  moveAmongRecent(step: 1 | -1): void {
    const stops: HTMLElement[] = [this.#field.element, ...this.recent];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    if (now >= 0) stops[now + step]?.focus();
  }
}
