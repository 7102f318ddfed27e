/**
 * Copies links for tickets: the page's neutral link from the panel, and those of
 * sections and steps from the small links beside them. What happened is said aloud; if
 * the browser forbids copying, the link is left selected.
 */

/**
 * The link without a language to a place on this page.
 *
 * @param neutral the page's neutral path, `/vig-201/`
 * @param id of a section or step, without `#`; empty for the page itself
 * @example neutralLink('/vig-201/', 'verify') // 'https://host/vig-201/#verify'
 */
function neutralLink(neutral: string, id: string): string {
  const url = new URL(neutral, location.origin);
  url.hash = id;
  return url.href;
}

class TicketPanel extends HTMLElement {
  #field = this.querySelector('input')!;

  connectedCallback() {
    const button = this.querySelector('button')!;
    const page = neutralLink(this.dataset['neutral']!, '');
    button.hidden = false;
    // The address this page was really served from, not the one it was built for.
    this.#field.value = page;
    this.#field.addEventListener('focus', () => this.#field.select());
    button.addEventListener('click', () => this.#copy(page));
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The browser still follows the link: the address bar shows what was copied.
      this.#copy(neutralLink(this.dataset['neutral']!, link.hash.slice(1)));
    });
  }

  async #copy(link: string) {
    const strings = JSON.parse(this.dataset['strings']!);
    try {
      await navigator.clipboard.writeText(link);
      this.#tell(strings['ticket.copied']);
    } catch {
      this.#field.value = link;
      this.#field.focus();
      this.#field.select();
      this.#tell(strings['ticket.failed']);
    }
  }

  #tell(message: string) {
    const status = document.getElementById('status')!;
    status.textContent = message;
    status.classList.add('toast');
    setTimeout(() => status.classList.remove('toast'), 4000);
  }
}

customElements.define('ticket-panel', TicketPanel);
