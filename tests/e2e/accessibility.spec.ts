import { expect, type Page, test } from '@playwright/test';
import { locales, localeTags } from '../../src/locales.ts';
import { sitemapPaths } from '../dist.ts';
import { violations } from './axe.ts';

/** Kept out of the sitemap, but read by people all the same. */
const unlisted = [
  '/404.html',
  '/vig-101/?stay',
  '/pt-br/search/?q=403',
  '/en-us/search/?q=403',
  // One question and one end of the triage stand for all of them.
  '/pt-br/triage/console-sign-in/',
  '/en-us/triage/console-sign-in/page-403/',
];

const groups = [
  ...localeTags.map((tag) => ({
    name: tag as string,
    belongs: (path: string) => path.startsWith(`/${locales[tag].path}/`),
  })),
];

const isHandbook = (path: string) => path.endsWith('/handbook/');

for (const { name, belongs } of groups) {
  // One test per quarter of a language, so that they share the machine's cores.
  for (const part of [0, 1, 2, 3]) {
    test(`axe finds nothing on any ${name} page in either theme (${part + 1} of 4)`, async ({
      page,
    }) => {
      test.setTimeout(5 * 60_000);
      const paths = sitemapPaths()
        .filter((path) => belongs(path) && !isHandbook(path))
        .filter((_, index) => index % 4 === part);
      expect(paths.length).toBeGreaterThan(2);
      for (const path of paths) await audit(page, path);
    });
  }
}

// All pages on one: as long as a hundred.
for (const { path: locale } of Object.values(locales)) {
  const path = `/${locale}/handbook/`;
  test(`axe finds nothing on ${path} in either theme`, async ({ page }) => {
    test.setTimeout(8 * 60_000);
    await audit(page, path);
  });
}

test('axe finds nothing on pages outside the sitemap in either theme', async ({ page }) => {
  test.setTimeout(60_000);
  // The chooser would leave at once.
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: [] }));
  for (const path of unlisted) await audit(page, path);
});

/** All rules in one theme; in the others what a theme can change. */
async function audit(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  expect(await violations(page), `${path} (light)`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const rules = ['color-contrast', 'link-in-text-block'];
  expect(await violations(page, { rules }), `${path} (dark)`).toEqual([]);
}
