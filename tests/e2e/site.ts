/** The site as its users handle it. */
import type { Locator, Page } from '@playwright/test';
import { type Locale, locales } from '../../src/locales.ts';
import { ports, subpath } from '../servers.ts';

/** Where the sub-path build is served. */
export const subpathRoot = `http://localhost:${ports.subpath}${subpath}`;

/** @example address('pt-BR', 'scenarios/device-pending/') // '/pt-br/scenarios/device-pending/' */
export function address(locale: Locale, rest = ''): string {
  return `/${locales[locale].path}/${rest}`;
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
    await this.input.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const init = { clipboardData, bubbles: true, cancelable: true };
      if (!field.dispatchEvent(new ClipboardEvent('paste', init))) return;
      document.execCommand('insertText', false, pasted);
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

/** The line that screen readers hear. */
export function status(page: Page): Locator {
  return page.locator('#status');
}
