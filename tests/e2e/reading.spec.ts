import { expect, test } from '@playwright/test';
import { address } from './site.ts';

const page403 = 'scenarios/console-403-not-authorized/';

test('the whole way from home to a copied step works by keyboard alone', async ({ page }) => {
  await page.goto(address('en-US'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  const link = page.getByRole('main').getByRole('link', { name: /403 error at the console/ });
  for (let i = 0; i < 12 && !(await link.evaluate((el) => el === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('403');
});

test('the table of contents marks the section the reader is in', async ({ page }) => {
  await page.goto(address('en-US', page403));
  const contents = page.locator('.contents');
  await expect(contents.locator('[aria-current]')).toHaveText('What you see');
  await page.locator('#verify').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('then-now')?.scrollIntoView());
  await expect(contents.locator('[aria-current]')).not.toHaveText('What you see');
});

test('a chosen theme is kept, is set before the first paint and can be given back', async ({
  page,
}) => {
  await page.goto(address('en-US'));
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light');
  await button.click();
  expect(await theme()).toBe('dark');
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { themeAtStart: document.documentElement.dataset['theme'] });
    });
  });
  await page.goto(address('en-US', page403));
  expect(await page.evaluate('themeAtStart')).toBe('dark');
  await page.getByRole('button', { name: /^Theme/ }).click();
  expect(await theme()).toBeUndefined();
});

test('a page breaks none of its own security policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  for (const path of [
    '/vig-101/',
    address('pt-BR'),
    address('pt-BR', page403),
    address('pt-BR', 'search/?q=403'),
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(refused).toEqual([]);
});

test('a phone shows no sideways scrolling on any kind of page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: baseURL!,
  });
  const page = await context.newPage();
  for (const path of [
    '',
    page403,
    'guides/consent-and-subscription/',
    'messages/',
    'glossary/',
    'search/?q=403',
    'scenarios/polling-and-sync-delays/',
  ]) {
    for (const locale of ['pt-BR', 'en-US'] as const) {
      await page.goto(address(locale, path));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${locale} ${path}`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a neutral link offers the page in each language', async ({ page }) => {
    await page.goto('/vig-101/');
    await page.getByRole('link', { name: 'English (US)' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('403 error');
  });

  test('a message is found through the list, and its page is complete', async ({ page }) => {
    await page.goto(address('pt-BR'));
    await page.getByRole('link', { name: 'Mensagens de A a Z' }).click();
    await page
      .getByRole('link', { name: 'Erro 403 ao abrir o console do Lookout' })
      .first()
      .click();
    await expect(page.locator('.step').first()).toBeVisible();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  });

  test('the search page says what works instead', async ({ page }) => {
    await page.goto(address('en-US', 'search/?q=403'));
    await expect(page.getByText('Full-text search needs scripts')).toBeVisible();
  });

  test('a wrong address still leads somewhere in each language', async ({ page }) => {
    await page.goto('/nowhere/');
    await expect(page.getByRole('link', { name: 'Problemas' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Problems' })).toBeVisible();
  });
});
