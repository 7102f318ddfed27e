import { expect, type Page, test } from '@playwright/test';
import { once, removed, today } from '../renamed.ts';
import { ports } from '../servers.ts';
import { address, subpathRoot } from './site.ts';

const renamed = `http://localhost:${ports.renamed}`;
const page403 = `scenarios/${today.slug}/`;

/** Serves files only, as a host without redirects does. */
async function withoutServerRules(page: Page, path: string): Promise<void> {
  await page.route(`**${path}*`, async (route) => {
    const url = new URL(route.request().url());
    const answer = await route.fetch({ url: `${url.origin}${path}index.html` });
    await route.fulfill({ response: answer, status: 200 });
  });
}

test.describe('where a page was renamed', () => {
  test('an old address opens the page, with query and section, and Back works', async ({
    page,
  }) => {
    const old = address('en-US', `scenarios/${once.slug}/`);
    await withoutServerRules(page, old);
    await page.goto(`${renamed}${address('en-US')}`);
    await page.goto(`${renamed}${old}?r=1#verify`);
    await page.waitForURL(`${renamed}${address('en-US', page403)}?r=1#verify`);
    await expect(page.locator('#verify')).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(`${renamed}${address('en-US')}`);
  });

  test('without scripts an old address offers the page', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const old = address('pt-BR', `scenarios/${once.slug}/`);
    await withoutServerRules(page, old);
    await page.goto(`${renamed}${old}`);
    await page.getByRole('link', { name: 'Abrir no novo endereço' }).click();
    await expect(page).toHaveURL(`${renamed}${address('pt-BR', page403)}`);
    await context.close();
  });

  test('an old code opens the page in the reader’s language', async ({ page }) => {
    for (const typed of ['vig-199/', '199', 'VIG-199']) {
      await page.goto(`${renamed}/${typed}?r=1#verify`);
      await page.waitForURL(`${renamed}${address('pt-BR', page403)}?r=1#verify`);
    }
  });

  test('an old section is scrolled to, and the address corrected', async ({ page }) => {
    await page.goto(`${renamed}${address('en-US', page403)}?r=1#${once.cause}`);
    await expect(page).toHaveURL(`${renamed}${address('en-US', page403)}?r=1#${today.cause}`);
    await expect(page.locator(`#${today.cause}`)).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(today.cause);
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test('an old step follows its cause, through an old slug and a neutral link', async ({
    page,
  }) => {
    const target = `${renamed}${address('pt-BR', page403)}#${today.cause}-2`;
    for (const start of [
      address('pt-BR', `scenarios/${once.slug}/`),
      `/${today.code.toLowerCase()}/`,
      `/${once.code.toLowerCase()}/`,
    ]) {
      await page.goto(`${renamed}${start}#${once.cause}-2`);
      await page.waitForURL(target);
      await expect(page.locator(`#${today.cause}-2`)).toBeInViewport();
    }
  });

  test('an old section opened within the page is corrected too', async ({ page }) => {
    await page.goto(`${renamed}${address('en-US', page403)}`);
    await page.evaluate((id) => {
      location.hash = id;
    }, once.cause);
    await expect(page).toHaveURL(new RegExp(`#${today.cause}$`));
  });

  test('without scripts an old section still arrives', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${renamed}${address('en-US', page403)}#${once.cause}-3`);
    await expect(page.locator(`#${today.cause}-3`)).toBeInViewport();
    await context.close();
  });

  test('a term and an answer that moved are found', async ({ page }) => {
    await page.goto(`${renamed}${address('pt-BR', 'glossary/')}#wiped`);
    await expect(page).toHaveURL(`${renamed}${address('pt-BR', 'glossary/')}#wipe`);
    await page.goto(`${renamed}${address('pt-BR', 'triage/old-answer/')}`);
    await expect(page).toHaveURL(`${renamed}${address('pt-BR', 'triage/compliance/')}`);
  });
});

test.describe('where a page was removed', () => {
  for (const [locale, why] of [
    ['pt-BR', 'O portal de que esta página tratava foi desligado.'],
    ['en-US', 'The portal this page was about has been switched off.'],
  ] as const) {
    test(`its links say why and where to go (${locale})`, async ({ browser }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(`${renamed}/${removed.code.toLowerCase()}/#symptom`);
      await page.waitForURL(`**${address(locale, `scenarios/${removed.slug}/`)}#symptom`);
      await expect(page.getByText(why)).toBeVisible();
      await page.locator('[data-gone] a').first().click();
      await expect(page).toHaveURL(`${renamed}${address(locale, page403)}#verify`);
      await context.close();
    });
  }
});

test.describe('a reader without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const root of ['/', subpathRoot]) {
    test(`chooses the language of a neutral link (at ${root})`, async ({ page }) => {
      for (const [locale, name] of [
        ['pt-BR', 'Português (Brasil)'],
        ['en-US', 'English (US)'],
      ] as const) {
        await page.goto(`${root}vig-101/`);
        await page.getByRole('link', { name }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page).toHaveURL(new RegExp(`${address(locale, page403)}$`));
      }
    });
  }
});

test.describe('a reader who wants French, then Portuguese', () => {
  test('gets Portuguese, though English is there too', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { get: () => ['fr', 'pt', 'en'] });
    });
    await page.goto('/vig-101/#not-in-group-2');
    await page.waitForURL(`**${address('pt-BR', page403)}#not-in-group-2`);
  });

  test('gets what they chose last, and a choice that is gone is passed over', async ({ page }) => {
    for (const [saved, locale] of [
      ['en-US', 'en-US'],
      ['xx', 'pt-BR'],
    ] as const) {
      await page.goto('/robots.txt');
      await page.evaluate((tag) => localStorage.setItem('vigia-locale', tag), saved);
      await page.goto('/vig-101/');
      await page.waitForURL(`**${address(locale, page403)}`);
    }
  });
});

test('Back passes a neutral link over, and Forward returns to the page', async ({ page }) => {
  await page.goto(`${subpathRoot}pt-br/`);
  await page.goto(`${subpathRoot}vig-101/?a=b#verify`);
  const target = `${subpathRoot}pt-br/${page403}?a=b#verify`;
  await page.waitForURL(target);
  await page.goBack();
  await expect(page).toHaveURL(`${subpathRoot}pt-br/`);
  await page.goForward();
  await expect(page).toHaveURL(target);
});

test.describe('on a host without redirects', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/(VIG-101|vig101|101\/|en-us\/vig-101\/)/, async (route) => {
      const answer = await route.fetch({ url: `http://localhost:${ports.root}/404.html` });
      await route.fulfill({ response: answer, status: 404 });
    });
  });
  for (const [typed, locale] of [
    ['/VIG-101', 'pt-BR'],
    ['/vig101/', 'pt-BR'],
    ['/101/', 'pt-BR'],
    ['/en-us/vig-101/', 'en-US'],
  ] as const) {
    test(`the 404 page understands ${typed}`, async ({ page }) => {
      await page.goto(`${typed}?r=2#verify`);
      await page.waitForURL(`**${address(locale, page403)}?r=2#verify`);
    });
  }

  test('an address cut off in the middle of a character is answered all the same', async ({
    page,
  }) => {
    await page.route('**/en-us/scenarios/device-pend%C3', async (route) => {
      const answer = await route.fetch({ url: `http://localhost:${ports.root}/404.html` });
      await route.fulfill({ response: answer, status: 404 });
    });
    await page.goto('/en-us/scenarios/device-pend%C3');
    await expect(page.locator('main section').first()).toHaveAttribute('lang', 'en-US');
  });
});
