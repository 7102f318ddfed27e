import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/locales.ts';
import { page403 } from './page-403.ts';
import { address, TicketPanel } from './site.ts';

for (const locale of localeTags) {
  test(`feedback opens a form with code, language, version and section (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${address(locale, page403)}#not-in-group-2`);
    const revision = await new TicketPanel(page).root.getAttribute('data-revision');
    const links = page.locator('.feedback a');
    await expect(links).toHaveCount(3);
    const asked = page.waitForRequest(/github\.example/);
    await page.route(/github\.example/, (route) => route.fulfill({ body: 'form' }));
    await links.nth(1).hover();
    await expect(links.nth(1)).toHaveAttribute('href', /%23/);
    await links.nth(1).click();
    const { searchParams } = new URL((await asked).url());
    expect(searchParams.get('title')).toContain('VIG-101');
    expect(searchParams.get('body')?.trim()).toBe(
      `VIG-101 · ${locale} · ${revision} #not-in-group-2`,
    );
    expect([...searchParams.keys()]).toEqual(['title', 'body']);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('feedback works, the link can be copied by hand, and no button pretends', async ({
    page,
  }) => {
    await page.goto(address('en-US', page403));
    const href = await page.locator('.feedback a').first().getAttribute('href');
    expect(new URL(href!).searchParams.get('body')).toMatch(/VIG-101 · en-US · [0-9a-f]{7}$/);
    await expect(page.locator('#ticket-link')).toHaveValue(/\/vig-101\/$/);
    await expect(page.locator('ticket-panel button:visible')).toHaveCount(0);
  });
});

test('paper carries neither panel nor feedback', async ({ page }) => {
  for (const path of [page403, 'glossary/']) {
    await page.goto(address('en-US', path));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('ticket-panel')).toBeHidden();
    if (path === page403) await expect(page.locator('.feedback')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  }
});
