import { expect, test } from '@playwright/test';
import { address, bytesSent, Results, SearchField } from './site.ts';

test('nothing of the search is loaded before the reader acts', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(address('en-US', 'scenarios/device-pending/'), { waitUntil: 'networkidle' });
  const ofSearch =
    /pagefind|\/(?:box|worker|page)[.-]|(?:directory|subject|heard)\.json|interface\//;
  expect(loaded.filter((path) => ofSearch.test(path))).toEqual([]);
  await new SearchField(page).ask('pending');
  expect(loaded.some((path) => path.includes('pagefind'))).toBe(true);
});

test('what people were heard to ask is loaded only where it can tell more, and after the nearest pages are shown', async ({
  page,
}) => {
  const loaded: string[] = [];
  await page.route('**/heard.json', async (route) => {
    loaded.push(route.request().url());
    await page.locator('[data-results] [data-kind="suggestion"]').first().waitFor();
    await route.continue();
  });
  const results = new Results(page);
  await results.open('en-US', 'device pending');
  await expect(results.links.first()).toHaveAttribute('data-kind', 'problem');
  expect(loaded).toEqual([]);
  await results.open('en-US', 'cant open my route sheets on sharepoint, it says not yet');
  await expect(results.links.first()).toHaveAttribute('data-kind', 'problem');
  expect(loaded).toHaveLength(1);
});

test('the first result costs at most 110 KB', async ({ page }) => {
  await page.goto(address('pt-BR', 'guides/'), { waitUntil: 'networkidle' });
  const finished: string[] = [];
  page.on('requestfinished', (request) => finished.push(request.url()));
  const shown = new Promise<string[]>((done) => {
    page.exposeFunction('firstResultShown', () => done([...finished]));
  });
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role="option"]')) return;
      observer.disconnect();
      (window as unknown as { firstResultShown(): void }).firstResultShown();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await new SearchField(page).ask('pendente');
  const loaded = await shown;
  expect(loaded.filter((url) => url.includes('worker'))).not.toEqual([]);
  const sizes = await Promise.all(loaded.map(bytesSent));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`bytes until the first result: ${bytes}`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(110_000);
});

test('a pasted line with a trace id, a time and an address finds its page, and none of them travels', async ({
  page,
}) => {
  const pasted =
    'ana@contoso.com 24/11/2026 09:15 Trace 8c1b0a7e-1a2b-4c3d-9e8f-444455556666: you are not authorized to access the service';
  const results = new Results(page);
  await results.open('pt-BR', pasted);
  expect((await results.slugs())[0]).toBe('console-403-not-authorized');
  expect(decodeURIComponent(page.url())).not.toContain('contoso');
  await expect(page.locator('[data-removed] summary')).toContainText('ficaram fora da busca');
});

test('Enter sends nothing personal, not even for a moment', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await page.goto(address('en-US'));
  await new SearchField(page).ask('stuck phone ana.souza@contoso.com');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=stuck\+phone$/);
  expect(asked.filter((url) => url.includes('contoso'))).toEqual([]);
});
