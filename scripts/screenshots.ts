/**
 * Pictures of the built site. `npm run screenshots` renews those of the README;
 * `npm run screenshots -- --all <folder>` takes every kind of page, wide and narrow, light
 * and dark, whole and printed, in each language, to look at after visual work.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { locales } from '../src/locales.ts';
import { launchOptions } from './browser.ts';
import { serve } from './serve.ts';

const pages = {
  home: '',
  scenario: 'scenarios/console-403-not-authorized/',
  task: 'scenarios/force-device-resync/',
  reference: 'scenarios/polling-and-sync-delays/',
  guide: 'guides/consent-and-subscription/',
  scenarios: 'scenarios/',
  messages: 'messages/',
  glossary: 'glossary/',
  search: 'search/?q=403',
};
type PageName = keyof typeof pages;

const views = {
  wide: { viewport: { width: 1360, height: 1000 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
type View = keyof typeof views;

interface Shot {
  page: PageName;
  /** A locale as it stands in paths. */
  path: string;
  view: View;
  colorScheme: 'light' | 'dark';
  fullPage?: boolean;
}

const readme: Shot[] = [
  { page: 'home', path: 'pt-br', view: 'wide', colorScheme: 'light' },
  { page: 'scenario', path: 'pt-br', view: 'wide', colorScheme: 'light' },
  { page: 'scenario', path: 'en-us', view: 'wide', colorScheme: 'dark' },
  { page: 'scenario', path: 'en-us', view: 'phone', colorScheme: 'light' },
];

const everything: Shot[] = Object.values(locales).flatMap(({ path }) =>
  (Object.keys(pages) as PageName[]).flatMap((page) =>
    (Object.keys(views) as View[]).flatMap((view) =>
      (['light', 'dark'] as const).map((colorScheme) => ({
        page,
        path,
        view,
        colorScheme,
        fullPage: true,
      })),
    ),
  ),
);

async function take(browser: Browser, origin: string, shot: Shot, folder: string): Promise<void> {
  const { page, path, view, colorScheme, fullPage = false } = shot;
  const context = await browser.newContext({ ...views[view], colorScheme });
  const tab = await context.newPage();
  await tab.goto(`${origin}/${path}/${pages[page]}`, { waitUntil: 'networkidle' });
  const name = join(folder, `${page}-${path}-${view}-${colorScheme}`);
  await tab.screenshot({ path: `${name}.png`, fullPage });
  if (fullPage && view === 'wide' && colorScheme === 'light') {
    await tab.pdf({ path: `${name}.pdf`, format: 'A4' });
  }
  await context.close();
}

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'docs/screenshots';
mkdirSync(folder, { recursive: true });
const server = await serve('dist', 0, '/');
const { port } = server.address() as { port: number };
const browser = await chromium.launch(launchOptions());
for (const shot of values.all ? everything : readme) {
  await take(browser, `http://localhost:${port}`, shot, folder);
}
await browser.close();
server.close();
console.log(`Screenshots are in ${folder}`);
