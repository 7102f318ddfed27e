/**
 * The field one types into: an input, which becomes a textarea when a text of several
 * lines is pasted or one does not fit, and an input again when it is emptied. A combobox
 * is an input (https://www.w3.org/TR/html-aria/#el-textarea allows no other role than
 * textbox); a textbox may have a list of suggestions as well.
 */
export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

export class Field {
  /** What holds the text at the moment. */
  element: FieldElement;
  #input: HTMLInputElement;
  #area = document.createElement('textarea');

  /** @param list the id of the list that belongs to the field */
  constructor(input: HTMLInputElement, list: string) {
    this.element = input;
    this.#input = input;
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    this.#area.rows = 1;
    this.#area.setAttribute('aria-haspopup', 'listbox');
    for (const { name, value } of input.attributes) {
      if (!/^(?:id|type|role|value|aria-expanded)$/.test(name))
        this.#area.setAttribute(name, value);
    }
    for (const field of [input, this.#area]) {
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-controls', list);
    }
    input.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      // An input would join the lines, and with them the last and first words.
      if (!/\n/.test(pasted.trim())) return;
      event.preventDefault();
      this.insert(pasted);
      this.element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  get value(): string {
    return this.element.value;
  }

  set value(text: string) {
    if (text.includes('\n')) this.#use(this.#area);
    this.element.value = text;
    this.fit();
  }

  /** Puts a text with line breaks where the caret is. */
  insert(text: string): void {
    const { value, selectionStart, selectionEnd } = this.element;
    const start = selectionStart ?? value.length;
    this.#use(this.#area);
    this.#area.value = value;
    this.#area.setRangeText(text, start, selectionEnd ?? start, 'end');
    this.fit();
  }

  /** Grows where the text does not fit in one line, and shrinks where it is gone. */
  fit(): void {
    const { element: field } = this;
    if (field === this.#area && field.value === '') this.#use(this.#input);
    if (field === this.#input && field.scrollWidth > field.clientWidth + 1) this.#use(this.#area);
    if (CSS.supports('field-sizing', 'content')) return;
    this.#area.style.blockSize = 'auto';
    this.#area.style.blockSize = `${this.#area.scrollHeight}px`;
  }

  /** Says whether a list is shown. */
  set expanded(shown: boolean) {
    this.#input.ariaExpanded = String(shown);
  }

  /** Lines above or below that the caret can still move to. */
  get hasLineBelow(): boolean {
    return this.element === this.#area && this.#area.selectionEnd < this.#area.value.length;
  }

  get hasLineAbove(): boolean {
    return this.element === this.#area && this.#area.selectionStart > 0;
  }

  #use(next: FieldElement): void {
    const before = this.element;
    if (next === before) return;
    const focused = before === document.activeElement;
    const { id, value, selectionStart, selectionEnd } = before;
    before.removeAttribute('id');
    next.id = id;
    next.value = value;
    this.element = next;
    before.replaceWith(next);
    if (!focused) return;
    next.focus();
    next.setSelectionRange(selectionStart, selectionEnd);
  }
}
