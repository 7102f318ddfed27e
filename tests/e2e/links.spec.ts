import { expect, test } from '@playwright/test';
import { address, status, subpathRoot } from './site.ts';

const page403 = 'scenarios/console-403-not-authorized/';

test.describe('a reader whose browser speaks Portuguese of Portugal', () => {
  test.use({ locale: 'pt-PT' });
  test('gets the Brazilian page, with section and query', async ({ page }) => {
    await page.goto('/vig-101/?r=1#not-in-group-2');
    await page.waitForURL(`**${address('pt-BR', page403)}?r=1#not-in-group-2`);
    await expect(page.locator('#not-in-group-2')).toBeInViewport();
  });
});

test.describe('a reader whose browser speaks British English', () => {
  test.use({ locale: 'en-GB' });
  test('gets the English page and can go back', async ({ page }) => {
    await page.goto(address('pt-BR'));
    await page.goto('/vig-101/#verify');
    await page.waitForURL(`**${address('en-US', page403)}#verify`);
    await page.goBack();
    await expect(page).toHaveURL(address('pt-BR'));
  });

  test('gets the language they chose before, on every neutral link', async ({ page }) => {
    await page.goto(address('en-US'));
    await page.getByRole('link', { name: 'Português', exact: true }).click();
    await page.goto('/vig-101/');
    await page.waitForURL(`**${address('pt-BR', page403)}`);
    await page.goto('/');
    await page.waitForURL(`**${address('pt-BR')}`);
  });
});

test('a reader of any other language gets the default one', async ({ page }) => {
  await page.goto('/');
  await page.waitForURL(`**${address('pt-BR')}`);
});

test('a neutral link works under a sub-path', async ({ page }) => {
  await page.goto(`${subpathRoot}vig-101/?a=b#symptom`);
  await page.waitForURL(`${subpathRoot}pt-br/${page403}?a=b#symptom`);
});

test('the language switch keeps section and query', async ({ page }) => {
  await page.goto(`${address('en-US', page403)}?r=7#not-in-group`);
  await page.getByRole('link', { name: 'Português', exact: true }).click();
  await expect(page).toHaveURL(`${address('pt-BR', page403)}?r=7#not-in-group`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
});

test('codes typed in any form lead to their page', async ({ page }) => {
  for (const typed of ['/VIG-101/', '/101/', '/pt-br/vig101/']) {
    await page.goto(`${typed}#verify`);
    await page.waitForURL(`**/${page403}#verify`);
  }
});

test('a wrong address offers the nearest page in both languages, the reader’s first', async ({
  page,
}) => {
  const response = await page.goto('/en-us/scenarios/device-pendign/');
  expect(response?.status()).toBe(404);
  const sections = page.locator('main section');
  await expect(sections.first()).toHaveAttribute('lang', 'en-US');
  await expect(sections.first().locator('.nearest a').first()).toHaveAttribute(
    'href',
    /\/en-us\/scenarios\/device-pending\/$/,
  );
  await expect(sections.nth(1).locator('.nearest a').first()).toHaveAttribute(
    'href',
    /\/pt-br\/scenarios\/device-pending\/$/,
  );
});

test('an address without its slash is sent to the one with it', async ({ page }) => {
  await page.goto(`${address('en-US', page403).slice(0, -1)}?a=b#verify`);
  await expect(page).toHaveURL(`${address('en-US', page403)}?a=b#verify`);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the ticket panel copies the neutral link and says so', async ({ page, baseURL }) => {
    await page.goto(`${address('pt-BR', page403)}`);
    await page.getByRole('button', { name: 'Copiar', exact: true }).press('Enter');
    await expect(status(page)).toHaveText('Link copiado.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/vig-101/`);
  });

  test('a step’s link is copied without a language, by keyboard too', async ({ page, baseURL }) => {
    await page.goto(`${address('en-US', page403)}`);
    await page
      .locator('#not-in-group-2')
      .getByRole('link', { name: /step 2/ })
      .press('Enter');
    await expect(status(page)).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}/vig-101/#not-in-group-2`,
    );
  });
});

test('where copying is forbidden, the link is left selected and this is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await page.goto(address('en-US', page403));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(status(page)).toContainText('selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/vig-101\/$/);
});
