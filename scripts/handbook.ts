/**
 * `npm run handbook [folder]`: prints the handbook of every language as a PDF, after a
 * build, with headless Chromium.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { locales, localeTags } from '../src/locales.ts';
import { launchOptions } from './browser.ts';
import { serve } from './serve.ts';

const folder = process.argv[2] ?? 'dist';
mkdirSync(folder, { recursive: true });
const server = await serve('dist', 0, '/');
const { port } = server.address() as { port: number };
const browser = await chromium.launch(launchOptions());
const tab = await browser.newPage();
for (const tag of localeTags) {
  await tab.goto(`http://localhost:${port}/${locales[tag].path}/handbook/`);
  const path = join(folder, `handbook-${locales[tag].path}.pdf`);
  await tab.pdf({ path, preferCSSPageSize: true, format: 'A4', outline: true, tagged: true });
  console.log(path);
}
await browser.close();
server.close();
