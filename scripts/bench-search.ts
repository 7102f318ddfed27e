/**
 * `npm run bench:search [-- --failures] [-- --tune]`: how well the search answers the
 * judged queries of tests/search/queries.yaml, in a real browser on the built site, next
 * to plain Pagefind on the same index. Half of each class is for tuning, with all of
 * tests/search/tuning.yaml, the other half for the verdict; the verdict is printed unless
 * --tune is given. Then, for a sample, what the header's field costs.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { type Locale, locales, localeTags } from '../src/locales.ts';
import { printCosts, weigh } from './bench/cost.ts';
import { ask, askPlain, failureOf, heading, judge, row, type Verdict } from './bench/quality.ts';
import { halfOf, type Query, readQueries } from './bench/queries.ts';
import { launchOptions } from './browser.ts';
import { serve } from './serve.ts';

/** Prints a row for each class and for all, and returns what was judged. */
async function printQuality(
  browser: Browser,
  root: string,
  locale: Locale,
  queries: Query[],
): Promise<Verdict[]> {
  const page = await browser.newPage();
  await page.goto(`${root}/search/?q=403`, { waitUntil: 'networkidle' });
  const verdicts: Verdict[] = [];
  const plain: Verdict[] = [];
  for (const query of queries) verdicts.push(judge(query, await ask(page, query.q)));
  for (const query of queries) plain.push(judge(query, await askPlain(page, query.q)));
  for (const name of new Set(queries.map((query) => query.class))) {
    const ofClass = verdicts.filter(({ query }) => query.class === name);
    console.log(row(`${locale} ${name}`, ofClass));
  }
  console.log(row(`${locale} all`, verdicts));
  console.log(row(`${locale} plain Pagefind`, plain));
  await page.close();
  return verdicts;
}

const { values } = parseArgs({
  options: { tune: { type: 'boolean' }, failures: { type: 'boolean' } },
});
const half = values.tune ? 'tune' : 'test';
const judged = readQueries('queries.yaml');
const tuning = readQueries('tuning.yaml');
const server = await serve('dist', 0, '/');
const sent = weigh(server);
const { port } = server.address() as { port: number };
const browser = await chromium.launch(launchOptions());
console.log(`The ${half} half. ${heading}`);
for (const locale of localeTags) {
  const root = `http://localhost:${port}/${locales[locale].path}`;
  const queries = halfOf(judged[locale], half).concat(values.tune ? tuning[locale] : []);
  const verdicts = await printQuality(browser, root, locale, queries);
  if (values.failures) {
    for (const verdict of verdicts) {
      const failure = failureOf(verdict);
      if (failure) console.log(failure);
    }
  }
  await printCosts(browser, `${root}/guides/`, queries, sent);
}
await browser.close();
server.close();
