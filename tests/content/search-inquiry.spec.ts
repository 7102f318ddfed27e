import { expect, test } from '@playwright/test';
import type { Answers } from '../../src/search/assemble.ts';
import { Inquiry } from '../../src/search/inquiry.ts';
import type { Asked } from '../../src/search/worker.ts';

/** Stands for the thread: answers each question in two stages, when it is asked for them. */
class Thread extends EventTarget {
  static sent: string[] = [];
  static only: Thread | undefined;
  constructor() {
    super();
    Thread.only = this;
  }
  postMessage(asked: Asked) {
    Thread.sent.push('query' in asked ? asked.query : Object.keys(asked).join());
    if ('query' in asked) this.#tell(asked.id, { complete: false });
    if ('next' in asked) this.#tell(asked.next, { complete: true });
  }
  terminate() {}
  #tell(id: number, stage: { complete: boolean }) {
    const answers = { ...stage, results: [{ kind: 'code', slug: 'pending' }] } as Answers;
    queueMicrotask(() =>
      this.dispatchEvent(new MessageEvent('message', { data: { id, answers } })),
    );
  }
}

const frames: (() => void)[] = [];

/** What a page has around it: a thread, and frames that are drawn when the test says so. */
const surroundings = {
  Worker: Thread,
  document: { hidden: false },
  requestAnimationFrame: (draw: () => void) => frames.push(draw),
};
const before = Object.getOwnPropertyDescriptors(globalThis);
test.beforeAll(() => Object.assign(globalThis, surroundings));
test.afterAll(() => {
  // A thread that failed is used no more: not by the tests of another file either.
  Thread.only?.dispatchEvent(new Event('error'));
  for (const key of Object.keys(surroundings)) {
    Reflect.deleteProperty(globalThis, key);
    if (key in before) Object.defineProperty(globalThis, key, Reflect.get(before, key));
  }
});
test.beforeEach(() => {
  Thread.sent = [];
  frames.length = 0;
});

const options = { base: '/', locale: 'en-US', locales: ['en-US'], limit: 6 };

function inquiry(shown: string[]): Inquiry {
  return new Inquiry(options, {
    prepare: async () => {},
    answered: ({ complete }) => shown.push(complete ? 'all' : 'first'),
    failed: () => shown.push('failed'),
  });
}

test('the second stage of an answer is begun when the first one is drawn', async () => {
  const shown: string[] = [];
  const asked = inquiry(shown).ask('pending');
  await expect.poll(() => frames.length).toBe(1);
  expect(shown).toEqual(['first']);
  expect(Thread.sent).toEqual(['pending']);
  frames[0]!();
  await asked;
  expect(shown).toEqual(['first', 'all']);
  expect(Thread.sent).toEqual(['pending', 'next', 'drop']);
});

test('a question that was dropped while its first answer is drawn begins and shows no more', async () => {
  const shown: string[] = [];
  const asking = inquiry(shown);
  const asked = asking.ask('pending');
  await expect.poll(() => frames.length).toBe(1);
  asking.drop();
  expect(asking.unanswered).toBe(false);
  frames[0]!();
  await asked;
  expect(shown).toEqual(['first']);
  expect(Thread.sent).toEqual(['pending', 'drop']);
});

test('a question that is entered at once is answered by its first stage', async () => {
  const asking = inquiry([]);
  expect((await asking.exact('pending'))?.slug).toBe('pending');
  expect(Thread.sent).toEqual(['pending', 'drop']);
});
