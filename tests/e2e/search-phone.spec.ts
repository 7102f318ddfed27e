import { expect, test } from '@playwright/test';
import { audit } from './axe.ts';
import { address, SearchField } from './site.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('on a phone the search fills the screen, nothing behind it is reached, and Back closes it', async ({
  page,
}) => {
  await page.goto(address('pt-BR', 'guides/'));
  await page.goto(address('pt-BR'));
  const field = new SearchField(page);
  await field.ask('pendente');
  const sheet = page.getByRole('dialog', { name: 'Buscar' });
  expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expect(page.locator('main')).toHaveAttribute('inert', '');
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('.sheet'),
    );
    expect(outside).toBe(false);
  }
  await audit(page, 'the sheet');
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('main')).not.toHaveAttribute('inert');
  await expect(page).toHaveURL(/\/pt-br\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/guides\/$/);
});

test('on a phone its button closes it and leaves no trace in the history', async ({ page }) => {
  await page.goto(address('en-US', 'guides/'));
  await page.goto(address('en-US'));
  await new SearchField(page).ask('pending');
  await page.getByRole('button', { name: 'Close the search' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => history.state?.search)).toBeUndefined();
  await page.goBack();
  await expect(page).toHaveURL(/\/guides\/$/);
});

test('on a phone Back from a result leads to where the reader searched', async ({ page }) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.ask('pending');
  await field.options.first().click();
  await expect(page).toHaveURL(/scenarios\/device-pending\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/en-us\/$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
