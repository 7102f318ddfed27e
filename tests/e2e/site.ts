/** The site as its users handle it. */
import { get } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { type Locale, locales } from '../../src/locales.ts';
import { ports, subpath } from '../servers.ts';

/** Where the sub-path build is served. */
export const subpathRoot = `http://localhost:${ports.subpath}${subpath}`;

/** @example address('pt-BR', 'scenarios/device-pending/') // '/pt-br/scenarios/device-pending/' */
export function address(locale: Locale, rest = ''): string {
  return `/${locales[locale].path}/${rest}`;
}

/** How many bytes of body the server sends for an address; browsers do not tell it of workers. */
export function bytesSent(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' };
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

/** The search field in the header and the list that opens under it. */
export class SearchField {
  readonly input: Locator;
  readonly options: Locator;
  constructor(readonly page: Page) {
    // An input, and a textarea once it has grown.
    this.input = page.locator('header [name="q"]');
    this.options = page.locator('header').getByRole('option');
  }

  /** Types as a person does, and waits for the answer. */
  async ask(query: string): Promise<void> {
    await this.input.click();
    await this.input.pressSequentially(query);
    await this.options.first().waitFor();
  }

  /** Pastes as the clipboard does, line breaks included. */
  async paste(text: string): Promise<void> {
    await this.input.click();
    await this.page.waitForFunction(() => customElements.get('search-box'));
    await this.input.evaluate((element, pasted) => {
      const field = element as HTMLInputElement | HTMLTextAreaElement;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const init = { clipboardData, bubbles: true, cancelable: true };
      if (!field.dispatchEvent(new ClipboardEvent('paste', init))) return;
      field.setRangeText(pasted, field.selectionStart!, field.selectionEnd!, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
  }

  get active(): Locator {
    return this.page.locator('header [role="option"][aria-selected="true"]');
  }
}

/** The page of results. */
export class Results {
  readonly list: Locator;
  readonly links: Locator;
  constructor(readonly page: Page) {
    this.list = page.locator('[data-results]');
    this.links = this.list.locator('a[data-slug]');
  }

  async open(locale: Locale, query: string): Promise<void> {
    await this.page.goto(address(locale, `search/?q=${encodeURIComponent(query)}`));
    await this.page
      .locator('[data-results][data-state="ready"]:has(a), [data-help]:not([hidden])')
      .first()
      .waitFor();
  }

  /** The pages found, best first. */
  async slugs(): Promise<string[]> {
    return this.links.evaluateAll((links) =>
      links.map((link) => (link as HTMLElement).dataset['slug']!),
    );
  }
}

/** The panel with the link for tickets, and what it can do. */
export class TicketPanel {
  readonly root: Locator;
  constructor(readonly page: Page) {
    this.root = page.locator('ticket-panel');
  }

  /** Presses one of its buttons: `link`, `titled`, `markdown`, `localized`. */
  async take(form: string): Promise<void> {
    await this.root.locator(`[data-take="${form}"]`).click();
    await status(this.page).filter({ hasText: /./ }).waitFor();
  }

  /** Opens its options; `name` is a switch among them. */
  async option(name: string | RegExp): Promise<Locator> {
    const box = this.root.getByRole('checkbox', { name });
    if (!(await box.isVisible())) await this.root.locator('summary').click();
    return box;
  }

  async reply(): Promise<ReplyDialog> {
    await this.root.locator('[data-take="reply"]').click();
    return new ReplyDialog(this.page).ready();
  }
}

/** The dialog in which a reply is put together. */
export class ReplyDialog {
  readonly root: Locator;
  readonly preview: Locator;
  readonly status: Locator;
  constructor(readonly page: Page) {
    this.root = page.getByRole('dialog');
    this.preview = this.root.locator('.preview');
    this.status = this.root.getByRole('status');
  }

  async ready(): Promise<this> {
    await this.preview.locator('p').first().waitFor();
    return this;
  }

  field(name: 'kind' | 'reader' | 'locale' | 'greeting' | 'number', value = ''): Locator {
    return this.root.locator(`[name="${name}"]${value && `[value="${value}"]`}`);
  }

  /** The box of a part or step, by its id. */
  item(id: string): Locator {
    return this.root.locator(`[name="item"][value="${id}"]`);
  }

  /** Copies in a flavour and reads back what is on the clipboard. */
  async copy(flavour: 'rich' | 'plain' | 'markdown'): Promise<Clipboard> {
    await this.root.locator(`button[value="${flavour}"]`).click();
    await this.status.filter({ hasText: /./ }).waitFor();
    return clipboard(this.page);
  }
}

export interface Clipboard {
  text: string;
  /** Undefined where only plain text was copied. */
  html: string | undefined;
}

/** Both flavours of what is on the clipboard, as another program would get them. */
export function clipboard(page: Page): Promise<Clipboard> {
  return page.evaluate(async () => {
    const read = async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : undefined;
      return { text: (await as('text/plain')) ?? '', html: await as('text/html') };
    };
    // What is copied at this very moment changes under the reader, who then reads again.
    return read().catch((error: DOMException) => {
      if (error.name !== 'InvalidStateError') throw error;
      return read();
    });
  });
}

/** The line that screen readers hear. */
export function status(page: Page): Locator {
  return page.locator('#status');
}
