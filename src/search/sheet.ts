/**
 * On phones the search takes the whole screen: above everything, as high as what the
 * keyboard leaves, closed by Back. The field stays where it is, and so does the focus.
 */
const narrow = matchMedia('(max-width: 40rem)');

export class Sheet {
  open = false;
  #box: HTMLElement;
  #closed: () => void;
  #inert: Element[] = [];

  /** @param closed called when it was closed, by whatever means */
  constructor(box: HTMLElement, closed: () => void) {
    this.#box = box;
    this.#closed = closed;
  }

  /** Opens where the screen is narrow; elsewhere does nothing. */
  show(label: string): void {
    if (this.open || !narrow.matches) return;
    this.open = true;
    this.#box.classList.add('sheet');
    this.#box.role = 'dialog';
    this.#box.ariaModal = 'true';
    this.#box.ariaLabel = label;
    this.#inert = othersThan(this.#box);
    for (const other of this.#inert) other.toggleAttribute('inert', true);
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
    this.#measure();
    history.pushState({ ...history.state, search: true }, '');
    // Before the page of results hears it: going back closes the sheet and nothing else.
    addEventListener('popstate', this.#back, { capture: true });
  }

  /** Closes, and takes the entry it made out of the history. */
  close(): void {
    if (!this.open) return;
    this.#hide();
    history.back();
  }

  /** Goes to a page in place of the entry it made, so that Back leads where it should. */
  leave(url: string): void {
    removeEventListener('popstate', this.#back, { capture: true });
    this.#hide();
    location.replace(url);
  }

  #back = (event: Event): void => {
    event.stopImmediatePropagation();
    removeEventListener('popstate', this.#back, { capture: true });
    this.#hide();
  };

  #hide(): void {
    if (!this.open) return;
    this.open = false;
    this.#box.classList.remove('sheet');
    for (const name of ['role', 'aria-modal', 'aria-label']) this.#box.removeAttribute(name);
    for (const other of this.#inert) other.removeAttribute('inert');
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
    this.#closed();
  }

  #measure = (): void => {
    const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
    this.#box.style.setProperty('--sheet-top', `${offsetTop}px`);
    this.#box.style.setProperty('--sheet-size', `${height}px`);
  };
}

/** Everything on the page beside an element, except the line that is read aloud. */
function othersThan(element: Element): Element[] {
  const others: Element[] = [];
  for (let inside = element; inside.parentElement && inside !== document.body; ) {
    const parent: Element = inside.parentElement;
    for (const child of parent.children) {
      if (child !== inside && child.id !== 'status' && !child.hasAttribute('inert')) {
        others.push(child);
      }
    }
    inside = parent;
  }
  return others;
}
