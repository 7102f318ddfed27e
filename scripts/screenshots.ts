/**
 * Pictures of the built site, to look at and for the README: every kind of page, wide
 * and narrow, light and dark, printed, in each language.
 *
 * `npm run screenshots [folder]`, after a build.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { locales } from '../src/locales.ts';
import { launchOptions } from './browser.ts';
import { serve } from './serve.ts';

const folder = resolve(process.argv[2] ?? 'docs/screenshots');
const pages = {
  home: '',
  scenario: 'scenarios/console-403-not-authorized/',
  guide: 'guides/consent-and-subscription/',
  messages: 'messages/',
  search: 'search/?q=403',
};
const views = {
  wide: { viewport: { width: 1360, height: 1000 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

mkdirSync(folder, { recursive: true });
const server = await serve('dist', 0, '/');
const { port } = server.address() as { port: number };
const browser = await chromium.launch(launchOptions());
for (const { path } of Object.values(locales)) {
  for (const [view, options] of Object.entries(views)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ ...options, colorScheme });
      const tab = await context.newPage();
      for (const [name, address] of Object.entries(pages)) {
        await tab.goto(`http://localhost:${port}/${path}/${address}`, { waitUntil: 'networkidle' });
        const file = join(folder, `${name}-${path}-${view}-${colorScheme}`);
        await tab.screenshot({ path: `${file}.png` });
        if (process.argv.includes('--full')) {
          await tab.screenshot({ path: `${file}-full.png`, fullPage: true });
        }
      }
      if (view === 'wide' && colorScheme === 'light') {
        await tab.goto(`http://localhost:${port}/${path}/${pages.scenario}`);
        await tab.pdf({ path: join(folder, `scenario-${path}.pdf`), format: 'A4' });
      }
      await context.close();
    }
  }
}
await browser.close();
server.close();
console.log(`Screenshots are in ${folder}`);
