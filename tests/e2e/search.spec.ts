import { expect, test } from '@playwright/test';
import { address, Results, SearchField, subpathRoot } from './site.ts';

const answers = [
  ['pt-BR', '403', 'console-403-not-authorized'],
  ['pt-BR', 'pendente', 'device-pending'],
  ['pt-BR', 'forcar sincronizacao', 'force-device-resync'],
  ['pt-BR', 'You are not authorized to access the service', 'console-403-not-authorized'],
  // Intune's old console showed it; no name of the page has it.
  ['pt-BR', 'Last Synchronized (UTC)', 'connector-unresponsive'],
  ['pt-BR', 'set up Lookout for Work on my iPad', 'activate-ios'],
  ['pt-BR', 'recuzei as permições do app', 'device-permissions-declined'],
  ['en-US', '403', 'console-403-not-authorized'],
  ['en-US', 'pending', 'device-pending'],
  ['en-US', 'resync', 'force-device-resync'],
  ['en-US', 'Você não tem autorização para acessar o serviço', 'console-403-not-authorized'],
  ['en-US', 'AADSTS90093', 'sign-in-consent-not-accepted'],
  ['pt-BR', 'VIG-204', 'device-disconnected'],
] as const;

for (const [locale, query, slug] of answers) {
  test(`“${query}” on the ${locale} site finds ${slug} first`, async ({ page }) => {
    const results = new Results(page);
    await results.open(locale, query);
    expect((await results.slugs())[0]).toBe(slug);
    expect(await results.links.first().getAttribute('href')).toContain(address(locale));
  });
}

test('a result leads to the section that matched', async ({ page }) => {
  const results = new Results(page);
  await results.open('en-US', 'Object ID registered group deleted');
  const href = await results.links.first().getAttribute('href');
  expect(href).toContain('#');
  await results.links.first().click();
  await expect(page.locator(new URL(page.url()).hash)).toBeVisible();
});

test('pages of the other language are never among the results', async ({ page }) => {
  const results = new Results(page);
  await results.open('pt-BR', 'Lookout');
  const hrefs = await results.links.evaluateAll((links) =>
    links.map((a) => a.getAttribute('href')),
  );
  expect(hrefs.length).toBeGreaterThan(5);
  expect(hrefs.filter((href) => !href?.startsWith('/pt-br/'))).toEqual([]);
});

test('the field works by keyboard alone: shortcut, arrows, Enter, Escape', async ({ page }) => {
  await page.goto(address('en-US'));
  const field = new SearchField(page);
  await page.keyboard.press('/');
  await expect(field.input).toBeFocused();
  await page.keyboard.type('pending');
  await field.options.first().waitFor();
  await expect(field.input).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(field.active).toHaveAttribute('data-slug', 'device-pending');
  await expect(field.input).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Escape');
  await expect(field.options).toHaveCount(0);
  await expect(field.input).toHaveValue('pending');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(' device');
  await field.options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scenarios\/device-pending\//);
});

test('how many results there are is said to screen readers', async ({ page }) => {
  await page.goto(address('pt-BR'));
  await new SearchField(page).ask('pendente');
  await expect(page.locator('#status')).toHaveText(/\d+ resultados?/);
});

test('Enter without a choice opens the page of results, which can be shared', async ({ page }) => {
  await page.goto(address('pt-BR'));
  await new SearchField(page).ask('aparelho desconectado');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pt-br\/search\/\?q=aparelho\+desconectado/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('desconectado');
  await expect(new Results(page).links.first()).toBeVisible();
});

test('filters narrow the results, stand in the address and are undone by Back', async ({
  page,
}) => {
  const results = new Results(page);
  await results.open('en-US', 'Lookout');
  const before = await results.links.count();
  await page.getByText('Narrow down').click();
  await page.getByLabel('Area').selectOption('sign-in');
  await expect(page).toHaveURL(/family=sign-in/);
  await expect.poll(() => results.links.count()).toBeLessThan(before);
  await page.goBack();
  await expect.poll(() => results.links.count()).toBe(before);
});

test('a search that finds nothing says so, how to ask again, and offers the list of messages', async ({
  page,
}) => {
  const results = new Results(page);
  const status = page.locator('[data-status]');
  await results.open('pt-BR', 'receita de bolo de cenoura com cobertura de chocolate amargo');
  await expect(status).toContainText('Deixe só as palavras da própria mensagem');
  await results.open('pt-BR', 'xyzzyqwert');
  await expect(status).toContainText('xyzzyqwert');
  await expect(status).toContainText('Tente outras palavras');
  await expect(
    page.locator(`[data-help] a[href="${address('pt-BR', 'messages/')}"]`),
  ).toBeVisible();
});

test('markup in a query is shown as text', async ({ page }) => {
  await new Results(page).open('en-US', '<img src=x onerror=alert(1)> $& pending');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '<img src=x onerror=alert(1)> $&',
  );
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the search works under a sub-path', async ({ page }) => {
  await page.goto(`${subpathRoot}pt-br/search/?q=403`);
  const first = page.locator('[data-results] a').first();
  await expect(first).toHaveAttribute('href', /^\/help\/pt-br\/scenarios\/console-403/);
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('403');
});

test('a code that nobody documents is called so, and no neighbour is passed off as it', async ({
  page,
}) => {
  for (const [locale, said] of [
    ['pt-BR', 'não está documentado'],
    ['en-US', 'is not documented'],
  ] as const) {
    await page.goto(address(locale, 'search/?q=4039'));
    await expect(page.locator('[data-kind="unknown-code"]')).toContainText(said);
    await expect(page.locator('[data-results] a[data-slug]')).toHaveCount(0);
  }
  await page.goto(address('en-US', 'search/?q=-2016281112'));
  await expect(page.locator('[data-kind="unknown-code"]')).toContainText('0x87d1fde8');
  await page.goto(address('en-US', 'search/?q=AADSTS700016'));
  await expect(page.locator('[data-kind="unknown-code"] a')).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=700016',
  );
  // The list of such codes is near, and called so.
  const near = page.locator('[data-results] a[data-slug]');
  await expect(near).toHaveAttribute('data-slug', 'consent-aadsts-error-codes');
  await expect(near).toHaveAttribute('data-kind', 'suggestion');
  // Also before what the words beside it mean: who pastes a code asks about the code.
  const results = new Results(page);
  await results.open('en-US', 'AADSTS700016 device pending');
  const slugs = await results.slugs();
  expect(slugs.slice(0, 2)).toEqual(['consent-aadsts-error-codes', 'device-pending']);
});

test('an English phrase on the Portuguese site finds the Portuguese page and says how', async ({
  page,
}) => {
  const results = new Results(page);
  await results.open('pt-BR', 'phones handed over to new employees');
  await expect(results.list).toContainText('encontrado pelo texto em outro idioma');
  expect(await results.links.first().getAttribute('href')).toContain('/pt-br/');
});

test('a mistyped word is understood, and the reader is told', async ({ page }) => {
  const results = new Results(page);
  await results.open('en-US', 'pendnig');
  expect((await results.slugs())[0]).toBe('device-pending');
  await expect(page.locator('[data-notes]')).toContainText('pending');
});

test('a text about something else is answered by nothing, nor by words that only look alike', async ({
  page,
}) => {
  const results = new Results(page);
  const answers = page.locator('[data-results] a[data-slug]:not([data-kind="suggestion"])');
  for (const [locale, query] of [
    ['pt-BR', 'receita de bolo de cenoura'],
    // A bank is not “branco”.
    ['pt-BR', 'troquei de celular e perdi o MFA do banco'],
    // In Portuguese, a print is a picture of the screen.
    ['en-US', 'printer'],
    // Words that a Portuguese page knows of this subject only, an English reader of others.
    ['en-US', 'password audit report'],
  ] as const) {
    await results.open(locale, query);
    await expect(answers, query).toHaveCount(0);
  }
});

test('a number that every product has leads to its page as near where the words are about something else', async ({
  page,
}) => {
  const results = new Results(page);
  for (const [locale, query] of [
    ['pt-BR', 'erro 403 no WordPress depois de mudar de hospedagem'],
    ['en-US', 'nginx 403 forbidden static files permissions'],
  ] as const) {
    await results.open(locale, query);
    const first = results.links.first();
    await expect(first, query).toHaveAttribute('data-slug', 'console-403-not-authorized');
    await expect(first, query).toHaveAttribute('data-kind', 'suggestion');
  }
});

const merelyNear = [
  {
    locale: 'en-US',
    query: 'phone shows a green light',
    heading: /^Nearest pages/,
    status: 'nearest one',
  },
  {
    locale: 'pt-BR',
    query: 'toque do celulr da empresa',
    heading: /^Páginas mais próximas/,
    status: 'mais próxima',
  },
] as const;

for (const { locale, query, heading, status } of merelyNear) {
  test(`what is merely near is offered as such, beside what else can be done, in ${locale}`, async ({
    page,
  }) => {
    const results = new Results(page);
    await results.open(locale, query);
    await expect(results.links.first()).toHaveAttribute('data-kind', 'suggestion');
    await expect(page.locator('[data-results] h2')).toHaveText([heading]);
    await expect(page.locator('[data-status]')).toContainText(status);
    await expect(page.locator('[data-help]')).toBeVisible();
    // A slip in it changes nothing: another spelling answers no better.
    await expect(page.locator('[data-notes]')).toBeEmpty();
  });
}
