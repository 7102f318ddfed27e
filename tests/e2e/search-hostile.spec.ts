import { expect, test } from '@playwright/test';
import { address, SearchField } from './site.ts';

const hostile: Record<string, string> = {
  '100 KB': `AADSTS90093 ${'lorem ipsum dolor '.repeat(6000)}`,
  'one word of 100 KB': 'a'.repeat(100_000),
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>"\'`$1{{query}}$&',
  'right to left': '\u202egnidnep \u2066evil\u2069 مرحبا',
  emoji: '👩‍👩‍👧‍👦 pending 🏳️‍🌈',
  'lone surrogates': '\ud800 pending \udfff',
  'a null character': 'pend\u0000ing \u0007',
  'line breaks': 'a\n'.repeat(5000),
};

for (const [name, text] of Object.entries(hostile)) {
  test(`hostile input neither throws nor hangs nor injects: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await page.goto(address('en-US'));
    const field = new SearchField(page);
    await field.paste(text);
    await field.options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await field.input.focus();
    // All results, in the page: the last option.
    await page.keyboard.press('ArrowUp');
    const url = await field.active.getAttribute('href').catch(() => null);
    expect(url === null || url.length < 16_000).toBe(true);
    await field.input.evaluate((input) => input.closest('form')!.requestSubmit());
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('[data-results][data-state="ready"]').waitFor({ state: 'attached' });
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(errors).toEqual([]);
  });
}
