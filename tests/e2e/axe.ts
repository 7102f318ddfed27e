/** What axe finds wrong on a page as it is shown. */
import { expect, type Page, test } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

interface Part {
  /** Only inside these. */
  within?: string;
  /** Only these rules; all of them unless told. */
  rules?: string[];
}

/**
 * axe runs in the page itself, where its ready-made wrapper loads it anew for each audit and
 * carries home what passed as well: three times as long for the same violations.
 *
 * @returns a line a rule that is broken, with where; empty where all is well
 */
export async function violations(page: Page, { within, rules }: Part = {}): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate(
    async ({ within, options }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(within ?? document, options);
      return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
    },
    { within, options },
  );
  return found.map(({ id, at }) => `${id}: ${at.join(', ')}`);
}

/**
 * Expects that axe finds nothing wrong on a whole page, in either theme.
 *
 * @param state what is open on it, for the report
 * @example await audit(page, 'the open list')
 */
export async function audit(page: Page, state: string): Promise<void> {
  test.setTimeout(180_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), `${state} (${colorScheme})`).toEqual([]);
  }
}
