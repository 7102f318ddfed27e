import { expect, type Page, test } from '@playwright/test';
import { type Locale, localeTags } from '../../src/locales.ts';
import { page403, words } from './page-403.ts';
import { address, clipboard, ReplyDialog, status, subpathRoot, TicketPanel } from './site.ts';

const other: Record<Locale, Locale> = { 'pt-BR': 'en-US', 'en-US': 'pt-BR' };

/** Links and text of the rich flavour, as a program reads it that pastes it. */
function pasted(page: Page, html: string | undefined) {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const links = [...body.querySelectorAll('a')].map((a) => [a.textContent, a.href]);
    const names = new Set([...body.querySelectorAll('*')].map((e) => e.localName));
    return { text: body.textContent.trim(), links, names: [...names] };
  }, html ?? '');
}

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const locale of localeTags) {
    test(`a titled link pastes as rich and as plain text (${locale})`, async ({
      page,
      baseURL,
    }) => {
      await page.goto(address(locale, page403));
      await new TicketPanel(page).take('titled');
      await expect(status(page)).toHaveText(words[locale].titled);
      const { text, html } = await clipboard(page);
      const name = `VIG-101: ${words[locale].title}`;
      expect(text).toBe(`${name} – ${baseURL}/vig-101/`);
      const rich = await pasted(page, html);
      expect(rich.text).toBe(name);
      expect(rich.links).toEqual([[name, `${baseURL}/vig-101/`]]);
    });

    test(`Markdown and the link in one language are copied as such (${locale})`, async ({
      page,
      baseURL,
    }) => {
      await page.goto(address(locale, page403));
      const panel = new TicketPanel(page);
      await panel.take('markdown');
      expect((await clipboard(page)).text).toBe(
        `[VIG-101: ${words[locale].title}](${baseURL}/vig-101/)`,
      );
      await panel.take('localized');
      await expect
        .poll(async () => (await clipboard(page)).text)
        .toBe(`${baseURL}${address(locale, page403)}`);
    });

    test(`a step’s link is copied in the form used last, and the others are offered (${locale})`, async ({
      page,
      baseURL,
    }) => {
      await page.goto(address(locale, page403));
      await new TicketPanel(page).take('markdown');
      await page.reload();
      const link = page.locator('#not-in-group-2 .permalink');
      await link.press('Enter');
      const menu = page.locator('.take-menu');
      await expect(menu).toBeVisible();
      const name = `VIG-101: ${words[locale].title} › ${words[locale].step}`;
      const url = `${baseURL}/vig-101/#not-in-group-2`;
      expect((await clipboard(page)).text).toBe(`[${name}](${url})`);
      // By keyboard into the menu, to another form, and back.
      await link.press('Tab');
      await expect(menu.getByRole('button').first()).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(status(page)).toHaveText(words[locale].titled);
      const { text, html } = await clipboard(page);
      expect(text).toBe(`${name} – ${url}`);
      expect((await pasted(page, html)).links).toEqual([[name, url]]);
      await expect(menu.getByRole('button', { pressed: true })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menu).toHaveCount(0);
      await expect(link).toBeFocused();
    });

    test(`a reply in the customer’s language is copied in every flavour (${locale})`, async ({
      page,
    }) => {
      const theirs = words[other[locale]];
      await page.goto(address(locale, page403));
      const reply = await new TicketPanel(page).reply();
      await reply.field('greeting').fill('Ana & <b>Rui</b>,');
      await reply.field('number').fill('4711');
      await reply.field('locale').selectOption(other[locale]);
      await expect(reply.preview).toContainText(theirs.title);
      await expect(reply.preview).toHaveAttribute('lang', other[locale]);
      // The agent chooses in their own language.
      await expect(reply.root).toContainText(words[locale].verify);

      const rich = await reply.copy('rich');
      const read = await pasted(page, rich.html);
      expect(read.text).toContain('Ana & <b>Rui</b>,');
      expect(read.text).toContain(theirs.admin);
      expect(read.names).toEqual(expect.arrayContaining(['p', 'strong', 'ol', 'li', 'a']));
      expect(read.names).not.toContain('b');
      expect(read.links.map(([, href]) => href)).toContainEqual(
        expect.stringMatching(/\/vig-101\/$/),
      );

      expect(rich.text).toContain(
        `Ana & <b>Rui</b>,\n\n${theirs.number}\n\n${theirs.title} (VIG-101)`,
      );
      expect(rich.text).toMatch(new RegExp(`^4\\. .*${theirs.console}$`, 'm'));
      expect(rich.text).not.toContain('**');

      const plain = await reply.copy('plain');
      expect(plain).toEqual({ text: rich.text, html: undefined });

      const markdown = await reply.copy('markdown');
      expect(markdown.text).toContain(`**${theirs.title}** (VIG-101)`);
      expect(markdown.text).toContain('Ana \\& \\<b\\>Rui');
    });

    test(`what to collect first is copied as a request (${locale})`, async ({ page }) => {
      await page.goto(address(locale, page403));
      const reply = await new TicketPanel(page).reply();
      await reply.field('kind', 'request').check();
      const { text, html } = await reply.copy('rich');
      for (const copied of [text, (await pasted(page, html)).text]) {
        expect(copied).toContain(words[locale].collect);
        expect(copied).toContain(words[locale].never);
        expect(copied).not.toContain(words[locale].console);
      }
      await expect(reply.item('summary')).toBeHidden();
    });
  }

  test('the reply holds the causes and steps that are chosen, and no other', async ({ page }) => {
    await page.goto(address('en-US', page403));
    const reply = await new TicketPanel(page).reply();
    const whole = reply.root.getByRole('checkbox', { name: /The wrong group, or a deleted one/ });
    await whole.check();
    await expect(reply.preview).toContainText('Choose the Entra group');
    await reply.item('wrong-group-registered-2').uncheck();
    await expect(reply.preview).not.toContainText('to register it');
    expect(await whole.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await reply.item('verify').uncheck();
    await expect(reply.preview).not.toContainText(words['en-US'].verify);
    // Steps by Lookout Support are the administrator's, not the end user's.
    await expect(reply.preview).toContainText(words['en-US'].admin);
    await reply.field('reader', 'admin').check();
    await expect(reply.preview).not.toContainText(words['en-US'].admin);
    expect((await reply.copy('plain')).text).toMatch(/^2\. Sign in again/m);
  });

  test('C copies the link of the section in view, R opens the reply for it', async ({
    page,
    baseURL,
  }) => {
    await page.goto(address('en-US', page403));
    await page.keyboard.press('c');
    await expect(status(page)).toContainText('Link copied.');
    expect((await clipboard(page)).text).toBe(`${baseURL}/vig-101/`);
    await page.evaluate(() => document.getElementById('wrong-group-registered')?.scrollIntoView());
    await expect
      .poll(() =>
        page.locator('#wrong-group-registered').evaluate((h) => h.getBoundingClientRect().top),
      )
      .toBeLessThan(100);
    await page.keyboard.press('c');
    await expect(status(page)).toContainText('The wrong group');
    expect((await clipboard(page)).text).toBe(`${baseURL}/vig-101/#wrong-group-registered`);
    await page.keyboard.press('r');
    const reply = await new ReplyDialog(page).ready();
    await expect(reply.preview).toContainText('Choose the Entra group');
    await page.keyboard.press('Escape');
    await expect(reply.root).toBeHidden();
  });

  test('a link says with which version it was made only where that is wanted', async ({
    page,
    baseURL,
  }) => {
    await page.goto(address('en-US', page403));
    const panel = new TicketPanel(page);
    const box = await panel.option(/changed since/);
    await expect(box).not.toBeChecked();
    await box.check();
    const revision = await panel.root.getAttribute('data-revision');
    expect(revision).toMatch(/^[0-9a-f]{7}$/);
    await page.reload();
    await panel.take('link');
    expect((await clipboard(page)).text).toBe(`${baseURL}/vig-101/?r=${revision}`);
  });

  test('under a sub-path, links and replies are the sub-path’s', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(subpathRoot).origin,
    });
    await page.goto(`${subpathRoot}pt-br/${page403}`);
    const panel = new TicketPanel(page);
    await panel.take('link');
    expect((await clipboard(page)).text).toBe(`${subpathRoot}vig-101/`);
    const reply = await panel.reply();
    await reply.field('locale').selectOption('en-US');
    await expect(reply.preview).toContainText(words['en-US'].title);
  });

  test('a page without a code offers its own link', async ({ page, baseURL }) => {
    await page.goto(address('en-US', 'glossary/'));
    await new TicketPanel(page).take('titled');
    expect((await clipboard(page)).text).toBe(`Glossary – ${baseURL}/en-us/glossary/`);
  });
});

test('shortcuts of one key are silent while typing, with other keys, and when turned off', async ({
  page,
}) => {
  await page.goto(address('en-US', page403));
  const dialog = page.getByRole('dialog');
  await page.locator('header input').fill('');
  await page.locator('header input').pressSequentially('rc');
  await page.reload();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Alt+r');
  const off = await new TicketPanel(page).option('Shortcuts of one key');
  await off.uncheck();
  await off.blur();
  for (const key of ['r', 'c', '/']) await page.keyboard.press(key);
  await expect(page.locator('header input')).not.toBeFocused();
  await expect(dialog).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  await page.reload();
  await page.keyboard.press('r');
  // The choice is kept; turned on again, the same key works.
  const on = await new TicketPanel(page).option('Shortcuts of one key');
  await on.check();
  await expect(dialog).toHaveCount(0);
  await on.blur();
  await page.keyboard.press('r');
  await expect(dialog).toBeVisible();
});
