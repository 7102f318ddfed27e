import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/locales.ts';
import { violations } from './axe.ts';
import { page403, words } from './page-403.ts';
import { address, ReplyDialog, TicketPanel } from './site.ts';

test('the dialog keeps the focus, closes with Escape and gives the focus back', async ({
  page,
}) => {
  await page.goto(address('pt-BR', page403));
  const opener = page.locator('[data-take="reply"]');
  await opener.press('Enter');
  const reply = await new ReplyDialog(page).ready();
  await expect(reply.root).toHaveAccessibleName('Responder ao cliente');
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => !document.activeElement?.closest('dialog') && document.activeElement !== document.body,
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  // What was chosen is still there.
  await opener.press('Enter');
  await expect(reply.preview).toContainText(words['pt-BR'].title);
});

test('where copying a reply is forbidden, it is left selected and this is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    navigator.clipboard.write = () => Promise.reject(new Error('forbidden'));
  });
  await page.goto(address('en-US', page403));
  const reply = await new TicketPanel(page).reply();
  const selection = () => page.evaluate(() => getSelection()?.toString() ?? '');
  for (const flavour of ['rich', 'markdown'] as const) {
    await reply.root.locator(`button[value="${flavour}"]`).click();
    await expect(reply.status).toContainText('selected');
    expect(await selection()).toContain(words['en-US'].console);
  }
});

test('where copying a step’s link is forbidden, it is selected beside the step', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await page.goto(address('en-US', page403));
  await page.locator('#verify .permalink').click();
  await expect(page.locator('.take-menu')).toContainText('selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/vig-101\/#verify$/);
});

test('a text that can’t be loaded is told kindly, with ways out', async ({ page }) => {
  let broken = true;
  await page.route('**/*.md', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(address('en-US', page403));
  await page.locator('[data-take="reply"]').click();
  const reply = new ReplyDialog(page);
  await expect(reply.preview).toContainText('could not be loaded');
  await expect(reply.root.locator('button[value="rich"]')).toBeDisabled();
  await expect(reply.preview.getByRole('link')).toHaveAttribute('href', address('en-US', page403));
  broken = false;
  await reply.preview.getByRole('button', { name: 'Try again' }).click();
  await expect(reply.preview).toContainText(words['en-US'].title);
});

for (const locale of localeTags) {
  test(`axe finds nothing in the open dialog, the menu and the options in either theme (${locale})`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(address(locale, page403));
    await page.locator('ticket-panel summary').click();
    await page.locator('ticket-panel input[type="checkbox"]').first().waitFor();
    // The page around them is audited with all the others.
    const audit = async (colorScheme: 'light' | 'dark', part: string) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page, { within: part })).toEqual([]);
    };
    for (const theme of ['light', 'dark'] as const) {
      await page.locator('#verify .permalink').click();
      await expect(page.locator('.take-menu')).toBeVisible();
      await audit(theme, '.take-menu');
      await audit(theme, 'ticket-panel');
      await page.keyboard.press('Escape');
    }
    const reply = await new TicketPanel(page).reply();
    for (const theme of ['light', 'dark'] as const) await audit(theme, 'dialog');
    await reply.field('kind', 'request').check();
    await audit('light', 'dialog');
  });
}

test('on a phone the dialog fills the screen and nothing scrolls sideways', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: baseURL!,
  });
  const page = await context.newPage();
  await page.goto(address('pt-BR', page403));
  const reply = await new TicketPanel(page).reply();
  expect(await reply.root.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const wide = await reply.root.evaluate((dialog) =>
    [dialog, ...dialog.querySelectorAll('.columns, .fields, .preview')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.className),
  );
  expect(wide).toEqual([]);
  await context.close();
});

test('nothing of it is loaded before the reader acts', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address('en-US', page403), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/(act|dialog)\.|interface\/|\.md$/.test(url))).toEqual([]);
  await page.locator('[data-take="titled"]').hover();
  await expect.poll(() => asked.some((url) => /\/act\./.test(url))).toBe(true);
});
