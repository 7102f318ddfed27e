import { expect, test } from '@playwright/test';
import { ask } from '../../src/search/ask.ts';
import type { Answers } from '../../src/search/assemble.ts';
import type { Asked } from '../../src/search/worker.ts';

/** Stands for the thread: notes what it is sent, and answers when told to. */
class Thread extends EventTarget {
  static asked: Asked[] = [];
  static seen = 0;
  static only: Thread;
  constructor() {
    super();
    Thread.only = this;
  }
  postMessage(asked: Asked) {
    Thread.asked.push(asked);
  }
  terminate() {}
  /** Answers the last question, or another. */
  tell(complete: boolean, id = this.last()) {
    const answers = { complete } as Answers;
    this.dispatchEvent(new MessageEvent('message', { data: { id, answers } }));
  }
  last(): number {
    return Thread.asked.flatMap((asked) => ('id' in asked ? asked.id : [])).at(-1) ?? 0;
  }
}

const options = { base: '/', locale: 'en-US', locales: ['en-US'], limit: 6 };

/** What was sent since the last time; ids as they differ from the last question's. */
function sent(): string[] {
  const since = Thread.asked.slice(Thread.seen);
  Thread.seen = Thread.asked.length;
  const last = Thread.only.last();
  return since.map((asked) => {
    if ('query' in asked) return asked.query;
    const [[kind, id] = []] = Object.entries(asked);
    return id === last ? `${kind}` : `${kind} of another`;
  });
}

const before = globalThis.Worker;
test.beforeAll(() => Object.assign(globalThis, { Worker: Thread }));
test.afterAll(() => {
  // A thread that failed is used no more: not by the tests of another file either.
  Thread.only?.dispatchEvent(new Event('error'));
  Object.assign(globalThis, { Worker: before });
});

test('a stage of an answer is begun when the one before it is shown, and the last ends it', async () => {
  const stages = ask('pending', options, new AbortController().signal);
  const first = stages.next();
  expect(sent()).toEqual(['pending']);
  Thread.only.tell(false);
  Thread.only.tell(true, -1);
  expect((await first).value?.complete).toBe(false);
  expect(sent()).toEqual([]);
  const second = stages.next();
  expect(sent()).toEqual(['next']);
  Thread.only.tell(true);
  expect((await second).value?.complete).toBe(true);
  expect((await stages.next()).done).toBe(true);
  expect(sent()).toEqual(['drop']);
});

test('of a question that was given up no further stage is begun', async () => {
  const asking = new AbortController();
  const stages = ask('pending', options, asking.signal);
  const first = stages.next();
  Thread.only.tell(false);
  await first;
  asking.abort();
  expect((await stages.next()).done).toBe(true);
  expect(sent()).toEqual(['pending', 'drop']);

  const waiting = ask('pending', options, AbortSignal.timeout(1));
  expect((await waiting.next()).done).toBe(true);
  expect(sent()).toEqual(['pending', 'drop']);

  const looked = ask('pending', options, new AbortController().signal);
  const found = looked.next();
  Thread.only.tell(false);
  await found;
  await looked.return(undefined);
  expect(sent()).toEqual(['pending', 'drop']);
});
