/** How well a search answers judged queries: asked, judged, and counted in a row of figures. */
import type { Page } from '@playwright/test';
import type { Query } from './queries.ts';

/** What was shown, best first, and how long it took from the last key. */
interface Shown {
  /** What was shown as an answer. */
  slugs: string[];
  /** The same with what was only offered as near, in the order it was shown. */
  all: string[];
  milliseconds: number;
}

/** Asks the results page, as a reader who typed the query would. */
export async function ask(page: Page, query: string): Promise<Shown> {
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
    const answers = links.filter((link) => link.dataset['kind'] !== 'suggestion');
    return {
      slugs: answers.map((link) => link.dataset['slug']!),
      all: links.map((link) => link.dataset['slug']!),
      milliseconds: performance.now() - start,
    };
  }, query);
}

/** Asks Pagefind with its own settings. */
export async function askPlain(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (q) => {
    const name = '/pagefind/pagefind.js';
    const pagefind = await import(name);
    const start = performance.now();
    const { results } = await pagefind.search(q);
    const data = await Promise.all(
      results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()),
    );
    const slugs = data.map(({ meta }) => meta.slug ?? '');
    return { slugs, all: slugs, milliseconds: performance.now() - start };
  }, query);
}

export interface Verdict {
  query: Query;
  shown: Shown;
  /** Place of the first right answer, from 1; infinite when it is missing. */
  rank: number;
  /** The same where what was only offered as near counts, too. */
  rankWithNear: number;
}

/** @example judge(query, await ask(page, query.q)).rank */
export function judge(query: Query, shown: Shown): Verdict {
  const rankIn = (slugs: string[]) => {
    const place = slugs.findIndex((slug) => query.want.includes(slug));
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  };
  return { query, shown, rank: rankIn(shown.slugs), rankWithNear: rankIn(shown.all) };
}

const percent = (part: number, all: number) => (all === 0 ? '   –' : (part / all).toFixed(3));

/** What the columns of a `row` are. */
export const heading = [
  's@1, s@3: right answer first, among three; mrr: mean reciprocal rank; +near: among three,',
  'where pages that are only offered as near count, too; wrong: an answer shown where none is',
  'right; near: only near pages offered there; ms: median and 95th percentile.',
  `${'class'.padEnd(30)}    n     s@1     s@3     mrr   +near   wrong    near     ms    p95`,
].join('\n');

/** A line of figures under `heading`. */
export function row(name: string, verdicts: Verdict[]): string {
  const answerable = verdicts.filter(({ query }) => query.want.length > 0);
  const unanswerable = verdicts.filter(({ query }) => query.want.length === 0);
  const within = (n: number) => answerable.filter(({ rank }) => rank <= n).length;
  const reciprocal = answerable.reduce((sum, { rank }) => sum + 1 / rank, 0);
  const withNear = answerable.filter(({ rankWithNear }) => rankWithNear <= 3).length;
  const wrong = unanswerable.filter(({ shown }) => shown.slugs.length > 0).length;
  const any = unanswerable.filter(({ shown }) => shown.all.length > 0).length;
  const times = verdicts.map(({ shown }) => shown.milliseconds).sort((a, b) => a - b);
  return [
    name.padEnd(30),
    String(verdicts.length).padStart(4),
    percent(within(1), answerable.length).padStart(7),
    percent(within(3), answerable.length).padStart(7),
    percent(reciprocal, answerable.length).padStart(7),
    percent(withNear, answerable.length).padStart(7),
    percent(wrong, unanswerable.length).padStart(7),
    percent(any - wrong, unanswerable.length).padStart(7),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(0).padStart(6),
    (times[Math.floor(times.length * 0.95)] ?? 0).toFixed(0).padStart(6),
  ].join(' ');
}

/** What was wanted and what was shown instead of it first; undefined where it was right. */
export function failureOf({ query, shown, rank }: Verdict): string | undefined {
  const right = query.want.length > 0 ? rank === 1 : shown.slugs.length === 0;
  if (right) return undefined;
  const wanted = query.want.join(' | ') || 'nothing';
  const got = shown.slugs.slice(0, 3).join(', ') || 'nothing';
  const asked = query.q.slice(0, 90).replace(/\s+/g, ' ');
  return `  ${query.class}: “${asked}” wants ${wanted}, got ${got}`;
}
