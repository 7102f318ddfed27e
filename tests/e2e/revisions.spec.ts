import { expect, test } from '@playwright/test';
import { readContent } from '../../src/catalog/read.ts';
import { revisionOf } from '../../src/catalog/revision.ts';
import { translator } from '../../src/i18n/index.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { address, subpathRoot } from './site.ts';

const content = readContent(process.cwd());
const entry = content.entries.find(({ facts }) => facts.value.changes.length > 0)!;
const { code, changes } = entry.facts.value;
const revision = revisionOf(entry, content);
const path = `${entry.type}s/${entry.slug}/`;

test('a link with the revision of today, or none, shows the page and nothing else', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const query of ['', `?r=${revision}`, '?q=r']) {
    await page.goto(address('en-US', path + query), { waitUntil: 'networkidle' });
    await expect(page.locator('.since')).toHaveCount(0);
    await expect(page.locator('[data-history]')).toContainText(revision);
  }
  expect(asked.filter((url) => url.includes('/revisions/'))).toEqual([]);
});

for (const locale of localeTags) {
  test(`a link of an older revision is told what changed since (${locale})`, async ({ page }) => {
    await page.route(`**/revisions/${code.toLowerCase()}.json`, async (route) => {
      const history = await (await route.fetch()).json();
      history.published.unshift({ revision: 'aaaaaaa', on: '2026-11-23', says: 'Since aaaaaaa.' });
      await route.fulfill({ json: history });
    });
    await page.goto(`/${code.toLowerCase()}/?r=AAAAAAA#verify`);
    await page.goto(address(locale, `${path}?r=aaaaaaa#verify`));
    const notice = page.locator('.since');
    await expect(notice).toContainText('Since aaaaaaa.');
    await expect(notice.getByRole('listitem')).toHaveText(
      changes.map(({ what }) => new RegExp(what[locale].slice(0, 40))),
    );
    await expect(page.locator('#status')).toContainText('Since aaaaaaa.');
    expect(new URL(page.url()).search).toBe('?r=aaaaaaa');
  });

  test(`a link of a revision that never was is told so, without repeating it (${locale})`, async ({
    page,
  }) => {
    await page.goto(address(locale, `${path}?r=call-0800`));
    const notice = page.locator('.since');
    await expect(notice).toHaveText(translator(locale)('since.unknown'));
  });
}

test('a link keeps its revision through the neutral address, the language switch and a sub-path', async ({
  page,
}) => {
  await page.goto(`${subpathRoot}${code.toLowerCase()}/?r=0000000`);
  await expect(page.locator('.since')).toBeVisible();
  expect(page.url()).toContain(`${path}?r=0000000`);
  const other = localeTags.find((tag) => !page.url().includes(`/${locales[tag].path}/`))!;
  await page.locator(`.languages a[hreflang="${other}"]`).click();
  await expect(page.locator('.since')).toHaveText(translator(other)('since.unknown'));
  expect(page.url()).toContain('?r=0000000');
});

test('the list of changes is on the page and in its contents', async ({ page }) => {
  await page.goto(address('pt-BR', path));
  const section = page.locator('section:has(> #changes)');
  await expect(section.getByRole('listitem').first()).toContainText(changes[0]!.what['pt-BR']);
  await expect(page.locator('.contents a[href="#changes"]')).toHaveCount(1);
});
