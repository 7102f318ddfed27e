import { expect, test } from '@playwright/test';
import { address, status } from './site.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions lead to a problem, each answer at an address of its own', async ({
    page,
  }) => {
    await page.goto(address('en-US', 'triage/'));
    await page.getByRole('link', { name: /signing in to the Lookout console/i }).click();
    await expect(page).toHaveURL(/\/triage\/console-sign-in\/$/);
    await page.getByRole('link', { name: /403/ }).first().click();
    await expect(page.locator('.found')).toContainText('VIG-101');
    const trail = page.locator('textarea');
    await expect(trail).toHaveValue(/403[\s\S]*\/vig-101\/$/);
    await page.getByRole('link', { name: 'Open the page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('403');
  });

  test('an answer can be changed from the trail, in the other language too', async ({ page }) => {
    await page.goto(address('pt-BR', 'triage/console-sign-in/'));
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(address('en-US', 'triage/console-sign-in/'));
    await page.getByRole('link', { name: /^Change/ }).click();
    await expect(page).toHaveURL(address('en-US', 'triage/'));
  });

  test('a term shows its definition and its other name when chosen', async ({ page }) => {
    await page.goto(address('pt-BR', 'scenarios/console-403-not-authorized/'));
    const term = page.getByRole('button', { name: 'grupo de registro' });
    await term.press('Enter');
    const definition = page.locator('[popover]:popover-open');
    await expect(definition).toBeVisible();
    await expect(definition.locator('[lang="en-US"]')).toHaveText('enrollment group');
    await page.keyboard.press('Escape');
    await expect(definition).toHaveCount(0);
  });

  test('a label is looked up in the other language', async ({ page }) => {
    await page.goto(address('en-US', 'labels/'));
    const row = page.locator('#lookout-enrollment-management');
    await expect(row).toContainText('Enrollment Management');
    await expect(row).toContainText('Gerenciamento de Registro');
  });

  test('the handbook holds every page, with links that stay inside it', async ({ page }) => {
    await page.goto(address('pt-BR', 'handbook/'));
    expect(await page.locator('.entry').count()).toBe(53);
    await page
      .locator('.handbook-contents')
      .getByRole('link', { name: /VIG-204/ })
      .click();
    await expect(page.locator('#vig-204')).toBeInViewport();
  });
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the trail is copied for a ticket', async ({ page }) => {
    await page.goto(address('pt-BR', 'triage/console-sign-in/page-403/'));
    await page.getByRole('button', { name: 'Copiar' }).click();
    await expect(status(page)).toHaveText('Texto copiado.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/vig-101/');
  });
});

test('every state in the picture of a device’s life leads to its page', async ({ page }) => {
  await page.goto(address('en-US'));
  const states = page.locator('.flow a');
  expect(await states.evaluateAll((links) => links.map((a) => a.getAttribute('href')))).toEqual(
    [
      'device-missing-from-list',
      'device-pending',
      'device-active-no-id',
      'device-disconnected',
      'unenrolled-device-still-listed',
    ].map((slug) => address('en-US', `scenarios/${slug}/`)),
  );
});
