/**
 * What a query costs in the header's field: bytes until the first result on a fresh visit,
 * milliseconds from the last key once loaded, and the longest task on a machine four times
 * slower, on the best of some visits, beside what the same click and text cost in a page that
 * has nothing but a field.
 */
import type { Server } from 'node:http';
import type { Browser, Page } from '@playwright/test';
import type { Query } from './queries.ts';

/** Where a reader types. */
const field = 'header [name="q"]';

/** A first result in the list. */
const firstResult = 'header [role="option"][data-slug]';

/** About how many queries are asked on a fresh visit. */
const sampleSize = 16;

/** A page's own tasks come on every visit, the machine's other work does not: the best counts. */
const visits = 5;

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

/** @param times how many times slower the machine seems to the page */
async function slowDown(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Enters a text as a reader does: a click, then input. Playwright's own ways run scripts in the page. */
async function enter(page: Page, box: string, text: string): Promise<void> {
  const area = await page.locator(box).boundingBox();
  if (!area) throw new Error(`${box} is not to be seen.`);
  await slowDown(page, 4);
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
  await page.mouse.click(area.x + area.width / 2, area.y + area.height / 2);
  await page.keyboard.insertText(text);
}

/**
 * The longest task from entering a text until a while after it is answered, on the best visit;
 * one of less than 50 ms counts as none.
 *
 * @param answered waits until something stands there
 */
async function longestTask(
  open: () => Promise<Page>,
  box: string,
  text: string,
  answered: (page: Page) => Promise<unknown>,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let visit = 0; visit < visits && best > 0; visit += 1) {
    const page = await open();
    await enter(page, box, text);
    await answered(page);
    await page.waitForTimeout(1500);
    best = Math.min(best, Number(await page.evaluate('times.longest')));
    await page.close();
  }
  return best;
}

/** A page with nothing in its cache. */
async function fresh(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  return page;
}

/** A page in which nothing is done with what is entered. */
async function empty(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Empty</title><input>');
  return page;
}

/** What a query costs in the header's field, on a fresh visit and again. */
async function costOf(
  browser: Browser,
  url: string,
  query: string,
  sent: ReadonlyMap<string, number>,
): Promise<Cost | undefined> {
  const page = await fresh(browser, url);
  const finished: string[] = [];
  page.on('requestfinished', (request) => finished.push(new URL(request.url()).pathname));
  const shown = new Promise<string[] | undefined>((done) => {
    page.exposeFunction('firstResultShown', () => done([...finished]));
    setTimeout(() => done(undefined), 8000);
  });
  await page.evaluate((result) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(result)) return;
      observer.disconnect();
      (window as unknown as { firstResultShown(): void }).firstResultShown();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, firstResult);
  await enter(page, field, query);
  const loaded = await shown;
  const bytes = (loaded ?? []).reduce((sum, path) => sum + (sent.get(path) ?? 0), 0);
  await slowDown(page, 1);
  // Until also what the answer did not wait for is loaded.
  await page.waitForTimeout(1500);
  await page.locator(field).fill('');
  await page.waitForTimeout(500);
  const milliseconds = await page.evaluate(
    async ({ query, field, firstResult }) => {
      const input = document.querySelector<HTMLInputElement>(field)!;
      const done = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(firstResult)) return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => resolve(Number.NaN), 5000);
      });
      input.value = query;
      const start = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return (await done) - start;
    },
    { query, field, firstResult },
  );
  await page.close();
  if (!loaded) return undefined;
  return {
    bytes,
    milliseconds,
    longestTask: await longestTask(
      () => fresh(browser, url),
      field,
      query,
      (page) => page.waitForSelector(firstResult),
    ),
    idleTask: await longestTask(
      () => empty(browser),
      'input',
      query,
      async () => {},
    ),
  };
}

/** Median, 95th percentile and worst of a list, as whole numbers. */
function spread(numbers: number[]): string {
  const sorted = numbers.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, worst ${at(1)}`;
}

/** How much the server sent for each path, headers included; browsers do not tell it of workers. */
export function weigh(server: Server): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  server.on('request', ({ url = '', socket }, response) => {
    const before = socket.bytesWritten;
    response.on('finish', () => {
      sent.set(new URL(url, 'http://localhost').pathname, socket.bytesWritten - before);
    });
  });
  return sent;
}

/** Prints what a sample of the queries that have an answer costs. */
export async function printCosts(
  browser: Browser,
  url: string,
  queries: Query[],
  sent: ReadonlyMap<string, number>,
): Promise<void> {
  const costs: Cost[] = [];
  const every = Math.ceil(queries.length / sampleSize);
  for (const [index, { q, want }] of queries.entries()) {
    if (index % every !== 0 || want.length === 0) continue;
    const cost = await costOf(browser, url, q, sent);
    if (cost) costs.push(cost);
  }
  const within = costs.filter(({ bytes }) => bytes <= 110_000).length;
  console.log(`  sample of ${costs.length}; within 110,000 bytes: ${within}`);
  console.log(`  bytes until the first result: ${spread(costs.map(({ bytes }) => bytes))}`);
  console.log(`  ms from the last key, loaded: ${spread(costs.map((c) => c.milliseconds))}`);
  console.log(
    `  longest task at 4x, best of ${visits}, ms: ${spread(costs.map((c) => c.longestTask))}`,
  );
  console.log(`  the same in an empty page, ms: ${spread(costs.map((c) => c.idleTask))}`);
}
