import { expect, test } from '@playwright/test';
import { audit } from './axe.ts';
import { address, Results, SearchField } from './site.ts';

const paste = `Sorry, but we’re having trouble signing you in.
We received a bad request.
Additional technical information:
Correlation ID: 8c1b0a7e-1a2b-4c3d-9e8f-444455556666
Timestamp: 2026-11-24 09:15:00Z
AADSTS90093: This application requires application permissions. ana@contoso.com`;

test('what is read, seen and reached by arrows comes in one order, grouped under headings', async ({
  page,
}) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.ask('device');
  await expect(field.input).toHaveRole('combobox');
  const groups = page.locator('header [role="listbox"] [role="group"]');
  expect(await groups.count()).toBeGreaterThan(0);
  for (const group of await groups.all()) await expect(group).toHaveAccessibleName(/.+/);
  const inOrder = await field.options.evaluateAll((options) => options.map(({ id }) => id));
  const reached: (string | null)[] = [];
  for (const _ of inOrder) {
    await page.keyboard.press('ArrowDown');
    reached.push(await field.input.getAttribute('aria-activedescendant'));
  }
  expect(reached).toEqual(inOrder);
  const tops = await field.options.evaluateAll((all) =>
    all.map((option) => option.getBoundingClientRect().top),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('Home goes back to the text, Escape closes and then clears, Tab leaves', async ({ page }) => {
  await page.goto(address('pt-BR'));
  const field = new SearchField(page);
  await field.ask('pendente');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(field.active).toHaveCount(0);
  expect(await field.input.evaluate((i: HTMLInputElement) => i.selectionStart)).toBe(0);
  // Who types on means the text, too.
  await page.keyboard.press('ArrowDown');
  await expect(field.active).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(field.active).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(field.input).toHaveAttribute('aria-expanded', 'false');
  await expect(field.input).toHaveValue('pendente');
  await page.keyboard.press('Escape');
  await expect(field.input).toHaveValue('');
  await field.ask('pendente');
  await page.keyboard.press('Tab');
  await expect(field.options).toHaveCount(0);
  await expect(page.locator('search-box').first().locator(':focus')).toHaveCount(0);
});

test('Enter on an exact hit opens it, even when typed and entered at once', async ({ page }) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.ask('VIG-204');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scenarios\/device-disconnected\//);
  await page.goto(address('en-US'));
  await field.input.click();
  await page.waitForFunction(() => customElements.get('search-box'));
  await page.keyboard.type('VIG-204');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scenarios\/device-disconnected\//);
});

test('Control+Enter opens the chosen result in a new tab', async ({ page, context }) => {
  await page.goto(address('en-US'));
  await new SearchField(page).ask('pending');
  await page.keyboard.press('ArrowDown');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/scenarios\/device-pending\//);
  await expect(page).toHaveURL(/en-us\/$/);
});

test('a click on a result opens it', async ({ page }) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.ask('pending');
  await field.options.first().click();
  await expect(page).toHaveURL(/scenarios\/device-pending\//);
});

test('a pasted message grows the field, keeps its lines, and what was left out is named', async ({
  page,
}) => {
  await page.goto(address('pt-BR'));
  const field = new SearchField(page);
  const rest = (await field.input.boundingBox())!.height;
  await field.paste(paste);
  await field.options.first().waitFor();
  await expect(field.input).toHaveValue(paste);
  expect((await field.input.boundingBox())!.height).toBeGreaterThan(4 * 20);
  expect((await field.input.boundingBox())!.height).toBeLessThan(8 * 30);
  await expect(field.input).toBeFocused();
  const removed = page.locator('header [data-removed]');
  await expect(removed.locator('summary')).toContainText('3 dados');
  await removed.locator('summary').click();
  for (const said of ['endereço de e-mail', 'identificador (GUID)', 'data ou hora']) {
    await expect(removed).toContainText(said);
  }
  await expect(removed).toContainText('ana@contoso.com');
  await audit(page, 'a long paste');
  // Left alone, it is one line again.
  await page.mouse.click(5, 600);
  expect((await field.input.boundingBox())!.height).toBeLessThan(rest + 4);
  await page.keyboard.press('/');
  await expect(field.input).toBeFocused();
  await expect(field.input).toHaveValue(paste);
});

test('a text that was there before the script grows the field as well', async ({ page }) => {
  await page.route(/\/box\.[^/]+\.js$/, async (route) => {
    await page.keyboard.insertText('You are not authorized to access the service. '.repeat(3));
    await route.continue();
  });
  await page.goto(address('en-US', 'guides/'), { waitUntil: 'networkidle' });
  const field = new SearchField(page);
  const rest = (await field.input.boundingBox())!.height;
  await page.keyboard.press('/');
  await field.options.first().waitFor();
  expect((await field.input.boundingBox())!.height).toBeGreaterThan(rest + 10);
});

test('Shift+Enter breaks the line, Enter searches, and the next page names what was left out', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.ask('device disconnected');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('ana@contoso.com');
  await expect(field.input).toHaveValue('device disconnected\nana@contoso.com');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=device\+disconnected$/);
  const removed = page.locator('[data-notes] [data-removed]');
  await expect(removed).toContainText('1 detail');
  await removed.locator('summary').click();
  await expect(removed).toContainText('e-mail address');
  expect(await page.content()).not.toContain('contoso');
  expect(asked.filter((url) => url.includes('contoso'))).toEqual([]);
});

test('of an address alone nothing is left to search, and both places say so', async ({ page }) => {
  const results = new Results(page);
  await results.open('en-US', 'pending');
  const field = new SearchField(page);
  await field.input.fill('ana@contoso.com');
  const notes = page.locator('header .notes');
  await expect(notes).toContainText('so nothing was searched for');
  await expect(notes).not.toContainText('“”');
  await expect(field.options).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-status]')).toContainText('so nothing was searched for');
  await expect(page.locator('[data-notes]')).toContainText('1 detail');
  await expect(page.locator('h1')).toHaveText('Search results');
  await expect(results.links).toHaveCount(0);
});

test('recent searches are offered, kept redacted, removed one by one and all at once', async ({
  page,
}) => {
  const results = new Results(page);
  for (const query of ['pending', 'disconnected ana@contoso.com', 'xyzzyqwert', '4039']) {
    await results.open('en-US', query);
    await page.locator('[data-results][data-state="ready"]').waitFor({ state: 'attached' });
  }
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.input.click();
  const recent = page.locator('header .recent li');
  await expect(recent).toHaveText([/^disconnected×/, /^pending×/]);
  await audit(page, 'recent searches');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field.input).toHaveValue('disconnected');
  await expect(field.input).toBeFocused();
  await field.options.first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  // What had the focus is gone; it is not lost.
  await expect(recent).toHaveCount(0);
  await expect(field.input).toBeFocused();
  await field.input.click();
  await page.getByRole('button', { name: 'Remove “pending”' }).click();
  await expect(recent).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('vigia-recent'))).toBeNull();
});

test('an unknown code is explained in the list, with the official look-up', async ({ page }) => {
  await page.goto(address('pt-BR'));
  const field = new SearchField(page);
  await field.ask('AADSTS999999');
  await expect(page.locator('header [data-kind="unknown-code"]')).toContainText(
    'página de entrada da Microsoft',
  );
  await expect(field.options.first()).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=999999',
  );
  await audit(page, 'an unknown code');
});

test('axe finds nothing on the open list and the page without results', async ({ page }) => {
  await page.goto(address('en-US'));
  await new SearchField(page).ask('consent');
  await page.keyboard.press('ArrowDown');
  await audit(page, 'the open list');
  for (const query of ['receita de bolo', '4039', 'consent ana@contoso.com']) {
    await new Results(page).open('pt-BR', query);
    await audit(page, query);
  }
});
