/**
 * Copies links for tickets: the page's neutral link from the panel, and those of
 * sections and steps from the small links beside them.
 */
import { copy } from './copy.ts';

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
  connectedCallback() {
    const field = this.querySelector('input')!;
    const button = this.querySelector('button')!;
    const { neutral, copied, failed } = this.dataset as Record<string, string>;
    const said = { copied: copied!, failed: failed! };
    // The address this page was really served from, not the one it was built for.
    field.value = neutralLink(neutral!, '');
    field.addEventListener('focus', () => field.select());
    button.hidden = false;
    button.addEventListener('click', () => copy(neutralLink(neutral!, ''), field, said));
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The browser still follows the link: the address bar shows what was copied.
      copy(neutralLink(neutral!, link.hash.slice(1)), field, said);
    });
  }
}

customElements.define('ticket-panel', TicketPanel);
