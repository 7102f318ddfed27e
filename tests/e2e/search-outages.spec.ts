import { expect, test } from '@playwright/test';
import { address, Results, SearchField, status } from './site.ts';

test('where storage is forbidden the search works and remembers nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const results = new Results(page);
  await results.open('en-US', 'pending');
  expect((await results.slugs())[0]).toBe('device-pending');
  await page.goto(address('en-US'));
  await new SearchField(page).ask('pending');
});

test('without a connection the search says so, names a list that needs none, and goes on by itself', async ({
  page,
  context,
}) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await page.route(/directory\.json|pagefind/, (route) => route.abort());
  await field.input.click();
  await page.waitForFunction(() => customElements.get('search-box'));
  await page.waitForTimeout(300);
  await context.setOffline(true);
  await page.keyboard.type('pending');
  await expect(page.locator('header .notes')).toContainText('You are offline');
  await expect(status(page)).toContainText('You are offline');
  await expect(page.locator('header .notes a')).toHaveAttribute('href', /\/en-us\/messages\/$/);
  await page.unroute(/directory\.json|pagefind/);
  await context.setOffline(false);
  await expect(field.options.first()).toHaveAttribute('data-slug', 'device-pending');
});

test('where the search cannot be started this is said, and the next question tries again', async ({
  page,
}) => {
  await page.route(/\/worker-[^/]+\.js$/, (route) => route.abort());
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await field.input.click();
  await page.waitForFunction(() => customElements.get('search-box'));
  await page.waitForTimeout(300);
  await page.keyboard.type('pendin');
  await expect(page.locator('header .notes a')).toHaveAttribute('href', /\/en-us\/messages\/$/);
  await page.unroute(/\/worker-[^/]+\.js$/);
  await page.keyboard.type('g');
  await expect(field.options.first()).toHaveAttribute('data-slug', 'device-pending');
});

test('where its script cannot be loaded nothing is sent, however often Enter is pressed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await page.route(/\/box\.[^/]+\.js$/, (route) => route.abort());
  await page.goto(address('en-US', 'guides/'));
  await page.keyboard.press('/');
  await page.keyboard.insertText('ana@contoso.com');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  // Not waitForURL: the second Enter may set out again, which that takes for a failure.
  await expect(page).toHaveURL(/\/en-us\/messages\/$/);
  expect(asked.filter((url) => url.includes('contoso'))).toEqual([]);
});

test('where what people were heard to ask cannot be loaded, what is known without it stands', async ({
  page,
}) => {
  await page.route('**/heard.json', (route) => route.abort());
  const results = new Results(page);
  await results.open('en-US', 'cant open my route sheets on sharepoint, it says not yet');
  await expect(results.links.first()).toHaveAttribute('data-slug', 'blocked-access-oops-screen');
  await expect(results.links.first()).toHaveAttribute('data-kind', 'suggestion');
});
