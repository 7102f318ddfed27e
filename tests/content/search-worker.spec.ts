import { expect, test } from '@playwright/test';
import type { Told } from '../../src/search/ask.ts';
import type { Asked } from '../../src/search/worker.ts';
import { directory } from './directory.ts';

/** The thread's scope as the worker sees it. */
const told: Told[] = [];
let hear: (event: { data: Asked }) => Promise<void>;
/** Lets what was fetched arrive, or fail. */
let arrive: (ok: boolean) => void;

const before = {
  fetch: globalThis.fetch,
  self: globalThis.self,
  listen: globalThis.addEventListener,
};

test.beforeAll(async () => {
  Object.assign(globalThis, {
    self: { postMessage: (message: Told) => told.push(message) },
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
  });
  await import('../../src/search/worker.ts');
});

test.beforeEach(() => {
  told.length = 0;
  const arriving = new Promise<boolean>((done) => {
    arrive = done;
  });
  globalThis.fetch = (async (url: string) => {
    if (!(await arriving)) throw new TypeError('Failed to fetch');
    return Response.json(String(url).endsWith('directory.json') ? directory : {});
  }) as typeof fetch;
});

test.afterAll(() => {
  const { fetch, self, listen } = before;
  Object.assign(globalThis, { fetch, self, addEventListener: listen });
});

/** Each asks in a place of its own: what was loaded is kept. */
const asked = (id: number, query = 'pending'): Asked => {
  const base = `https://example.com/${id}/`;
  return { id, query, options: { base, locale: 'en-US', locales: ['en-US'], limit: 6 } };
};

test('a question gets its first stage, and nothing more until that is asked for', async () => {
  const heard = hear({ data: asked(1, 'stuck on pending') });
  arrive(true);
  await heard;
  expect(told.map((message) => message.id)).toEqual([1]);
  const [first] = told;
  expect(first && 'answers' in first && first.answers.complete).toBe(false);
  expect(first && 'answers' in first && first.answers.results[0]?.slug).toBe('pending');
  await hear({ data: { drop: 1 } });
  await hear({ data: { next: 1 } });
  expect(told).toHaveLength(1);
});

test('what comes of a question after it was given up is told to nobody', async () => {
  const heard = hear({ data: asked(2) });
  await hear({ data: { drop: 2 } });
  arrive(true);
  await heard;
  expect(told).toEqual([]);
});

test('what cannot be loaded is told, by question', async () => {
  const heard = hear({ data: asked(3) });
  arrive(false);
  await heard;
  expect(told).toEqual([{ id: 3, failed: 'TypeError: Failed to fetch' }]);
});
