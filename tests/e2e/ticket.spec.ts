import { expect, type Page, test } from '@playwright/test';
import { type Locale, localeTags } from '../../src/locales.ts';
import { violations } from './axe.ts';
import { address, clipboard, ReplyDialog, status, subpathRoot, TicketPanel } from './site.ts';

const page403 = 'scenarios/console-403-not-authorized/';

/** What the same page says in each language. */
const words = {
  'pt-BR': {
    title: 'Erro 403 ao abrir o console do Lookout',
    verify: 'Como saber se resolveu',
    step: 'A conta não está em nenhum grupo de acesso › passo 2',
    console: 'O console abre.',
    admin: 'exigem permissões de administrador',
    collect: 'A ID do objeto do grupo',
    never: 'Senhas, códigos de uso único',
    number: 'Chamado: 4711',
    titled: 'Link com título copiado.',
  },
  'en-US': {
    title: '403 error when you open the Lookout console',
    verify: 'How to know it worked',
    step: 'The account is in none of the access groups › step 2',
    console: 'The console opens.',
    admin: 'need administrator rights',
    collect: 'The Object ID of the group',
    never: 'Passwords, one-time codes',
    number: 'Ticket: 4711',
    titled: 'Titled link copied.',
  },
} satisfies Record<Locale, Record<string, string>>;

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
