/**
 * `npm run bench:search [-- --failures] [-- --tune]`: how well the search answers the
 * judged queries of tests/search/queries.yaml, in a real browser on the built site, next
 * to plain Pagefind on the same index. Half of each class is for tuning, with all of
 * tests/search/tuning.yaml, the other half for the verdict; the verdict is printed unless
 * --tune is given. Then, for a sample, what the header's field costs: bytes until the first
 * result on a fresh visit, milliseconds from the last key once loaded, and the longest task
 * on a machine four times slower, beside what the same click and text cost in a page that
 * has nothing but a field.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { type Locale, locales, localeTags } from '../src/locales.ts';
import { launchOptions } from './browser.ts';
import { serve } from './serve.ts';

export interface Query {
  q: string;
  class: string;
  /** Slugs that are right answers, best first; none where no answer is right. */
  want: string[];
}

/** What was shown as an answer, best first, and how long it took from the last key. */
interface Shown {
  slugs: string[];
  milliseconds: number;
}

/**
 * One half of the queries: every second one of each class.
 *
 * @example halfOf(queries, 'test').length // about half
 */
export function halfOf(queries: Query[], half: 'tune' | 'test'): Query[] {
  const seen = new Map<string, number>();
  return queries.filter((query) => {
    const index = seen.get(query.class) ?? 0;
    seen.set(query.class, index + 1);
    return index % 2 === (half === 'tune' ? 0 : 1);
  });
}

function readQueries(name: string): Record<Locale, Query[]> {
  return parse(readFileSync(`tests/search/${name}`, 'utf8'));
}

/** Asks the results page, as a reader who typed the query would. */
async function ask(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (q) => {
    const list = document.querySelector<HTMLElement>('[data-results]')!;
    const url = new URL(location.href);
    url.searchParams.set('q', q);
    history.pushState(null, '', url);
    const start = performance.now();
    const done = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.dataset['state'] !== 'ready') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributes: true, attributeFilter: ['data-state'] });
    });
    dispatchEvent(new PopStateEvent('popstate'));
    await done;
    const links = [...list.querySelectorAll<HTMLElement>('a[data-slug]')];
    return {
      slugs: links
        .filter((link) => link.dataset['kind'] !== 'suggestion')
        .map((link) => link.dataset['slug']!),
      milliseconds: performance.now() - start,
    };
  }, query);
}

/** Asks Pagefind with its own settings. */
async function askPlain(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (q) => {
    const name = '/pagefind/pagefind.js';
    const pagefind = await import(name);
    const start = performance.now();
    const { results } = await pagefind.search(q);
    const data = await Promise.all(
      results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()),
    );
    return {
      slugs: data.map(({ meta }) => meta.slug ?? ''),
      milliseconds: performance.now() - start,
    };
  }, query);
}

/** Every how many queries one is asked on a fresh visit. */
const sampleEvery = 12;

interface Cost {
  /** Downloaded from the first key until a first result stands in the list. */
  bytes: number;
  /** From the last key until the first result, once everything is loaded. */
  milliseconds: number;
  /** The longest time the page did not answer to keys, at a fourth of the speed. */
  longestTask: number;
  /** The same in a page with nothing but a field. */
  idleTask: number;
}

/** Enters a text as a reader does: a click, then input. Playwright's own ways run scripts in the page. */
async function enter(page: Page, field: string, text: string): Promise<void> {
  const box = await page.locator(field).boundingBox();
  if (!box) throw new Error(`${field} is not to be seen.`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const times = { longest: 0 };
    Object.assign(window, { times });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        times.longest = Math.max(times.longest, duration);
      }
    }).observe({ type: 'longtask' });
  });
  await page.waitForTimeout(300);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.insertText(text);
}

/** Of the time since `enter`; a task of less than 50 ms counts as none. */
async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  const longest = Number(await page.evaluate('times.longest'));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return longest;
}

/** What a click and a text cost where nothing is done with them. */
async function idleTask(browser: Browser, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Empty</title><input>');
  await enter(page, 'input', query);
  const longest = await longestTask(page);
  await page.close();
  return longest;
}

/** What a query costs in the header's field, on a fresh visit and again. */
async function costOf(
  browser: Browser,
  url: string,
  query: string,
  sent: ReadonlyMap<string, number>,
): Promise<Cost | undefined> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const finished: string[] = [];
  page.on('requestfinished', (request) => finished.push(new URL(request.url()).pathname));
  const shown = new Promise<string[] | undefined>((done) => {
    page.exposeFunction('firstResultShown', () => done([...finished]));
    setTimeout(() => done(undefined), 8000);
  });
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('header [role="option"][data-slug]')) return;
      observer.disconnect();
      (window as unknown as { firstResultShown(): void }).firstResultShown();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const field = page.locator('header [name="q"]');
  await enter(page, 'header [name="q"]', query);
  const loaded = await shown;
  const bytes = (loaded ?? []).reduce((sum, path) => sum + (sent.get(path) ?? 0), 0);
  const task = await longestTask(page);
  await field.fill('');
  await page.waitForTimeout(500);
  const milliseconds = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('header [name="q"]')!;
    const done = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('header [role="option"][data-slug]')) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(document.body, { childList: true, subtree: true });
      setTimeout(() => resolve(Number.NaN), 5000);
    });
    input.value = text;
    const start = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await done) - start;
  }, query);
  await context.close();
  return loaded
    ? { bytes, milliseconds, longestTask: task, idleTask: await idleTask(browser, query) }
    : undefined;
}

/** Median, 95th percentile and worst of a list, as whole numbers. */
function spread(numbers: number[]): string {
  const sorted = numbers.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, worst ${at(1)}`;
}

/** How much the server sent for each path, headers included; browsers do not tell it of workers. */
function weigh(server: Server): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  server.on('request', ({ url = '', socket }, response) => {
    const before = socket.bytesWritten;
    response.on('finish', () => {
      sent.set(new URL(url, 'http://localhost').pathname, socket.bytesWritten - before);
    });
  });
  return sent;
}

async function printCosts(
  browser: Browser,
  url: string,
  queries: Query[],
  sent: ReadonlyMap<string, number>,
): Promise<void> {
  const costs: Cost[] = [];
  for (const [index, { q, want }] of queries.entries()) {
    if (index % sampleEvery !== 0 || want.length === 0) continue;
    const cost = await costOf(browser, url, q, sent);
    if (cost) costs.push(cost);
  }
  const within = costs.filter(({ bytes }) => bytes <= 110_000).length;
  console.log(`  sample of ${costs.length}; within 110,000 bytes: ${within}`);
  console.log(`  bytes until the first result: ${spread(costs.map(({ bytes }) => bytes))}`);
  console.log(`  ms from the last key, loaded: ${spread(costs.map((c) => c.milliseconds))}`);
  console.log(`  longest task at 4x, ms: ${spread(costs.map((c) => c.longestTask))}`);
  console.log(`  in an empty page, ms: ${spread(costs.map((c) => c.idleTask))}`);
}

interface Verdict {
  query: Query;
  shown: Shown;
  /** Place of the first right answer, from 1; infinite when it is missing. */
  rank: number;
}

function judge(query: Query, shown: Shown): Verdict {
  const place = shown.slugs.findIndex((slug) => query.want.includes(slug));
  return { query, shown, rank: place < 0 ? Number.POSITIVE_INFINITY : place + 1 };
}

const percent = (part: number, all: number) => (all === 0 ? '   –' : (part / all).toFixed(3));

function row(name: string, verdicts: Verdict[]): string {
  const answerable = verdicts.filter(({ query }) => query.want.length > 0);
  const unanswerable = verdicts.filter(({ query }) => query.want.length === 0);
  const within = (n: number) => answerable.filter(({ rank }) => rank <= n).length;
  const reciprocal = answerable.reduce((sum, { rank }) => sum + 1 / rank, 0);
  const wrong = unanswerable.filter(({ shown }) => shown.slugs.length > 0).length;
  const times = verdicts.map(({ shown }) => shown.milliseconds).sort((a, b) => a - b);
  return [
    name.padEnd(30),
    String(verdicts.length).padStart(4),
    percent(within(1), answerable.length).padStart(7),
    percent(within(3), answerable.length).padStart(7),
    percent(reciprocal, answerable.length).padStart(7),
    percent(wrong, unanswerable.length).padStart(7),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(0).padStart(6),
    (times[Math.floor(times.length * 0.95)] ?? 0).toFixed(0).padStart(6),
  ].join(' ');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { tune: { type: 'boolean' }, failures: { type: 'boolean' } },
  });
  const judged = readQueries('queries.yaml');
  const tuning = readQueries('tuning.yaml');
  const half = values.tune ? 'tune' : 'test';
  const server = await serve('dist', 0, '/');
  const sent = weigh(server);
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch(launchOptions());
  console.log(
    `The ${half} half. s@1, s@3: right answer first, among three; mrr: mean reciprocal rank;`,
  );
  console.log('wrong: an answer shown where none is right; ms: median and 95th percentile.');
  console.log(`${'class'.padEnd(30)}    n     s@1     s@3     mrr   wrong     ms    p95`);
  for (const locale of localeTags) {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/${locales[locale].path}/search/?q=403`, {
      waitUntil: 'networkidle',
    });
    const queries = halfOf(judged[locale], half).concat(values.tune ? tuning[locale] : []);
    const verdicts: Verdict[] = [];
    const plain: Verdict[] = [];
    for (const query of queries) verdicts.push(judge(query, await ask(page, query.q)));
    for (const query of queries) plain.push(judge(query, await askPlain(page, query.q)));
    for (const name of new Set(queries.map((query) => query.class))) {
      console.log(
        row(
          `${locale} ${name}`,
          verdicts.filter(({ query }) => query.class === name),
        ),
      );
    }
    console.log(row(`${locale} all`, verdicts));
    console.log(row(`${locale} plain Pagefind`, plain));
    if (values.failures) {
      for (const { query, shown, rank } of verdicts) {
        const wrong = query.want.length === 0 && shown.slugs.length > 0;
        if (rank > 1 && (query.want.length > 0 || wrong)) {
          const got = shown.slugs.slice(0, 3).join(', ') || 'nothing';
          console.log(
            `  ${query.class}: “${query.q.slice(0, 90).replace(/\s+/g, ' ')}” wants ${query.want.join(' | ') || 'nothing'}, got ${got}`,
          );
        }
      }
    }
    await page.close();
    const url = `http://localhost:${port}/${locales[locale].path}/guides/`;
    await printCosts(browser, url, queries, sent);
  }
  await browser.close();
  server.close();
}
