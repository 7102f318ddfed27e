/**
 * The search in a thread of its own, so that the field answers to keys whatever is being
 * looked up. One message a question; one answer a stage, then `done`.
 */
import { type FindOptions, find, type SentOptions, warmUp } from './find.ts';

/** What the page sends. */
export type Asked =
  | { warmUp: { base: string; locale: string } }
  | { id: number; query: string; options: SentOptions }
  /** The reader has gone on to another question. */
  | { drop: number };

const scope = self as unknown as { postMessage(message: unknown): void };
/** Questions whose answers somebody waits for, each with what ends it. */
const running = new Map<number, AbortController>();

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  if ('warmUp' in data) {
    // A failure shows when there is something to search.
    await warmUp(data.warmUp.base, data.warmUp.locale).catch(() => {});
  } else if ('drop' in data) {
    running.get(data.drop)?.abort();
  } else {
    const { id, query, options } = data;
    const ending = new AbortController();
    running.set(id, ending);
    await answer(id, query, { ...options, signal: ending.signal });
    running.delete(id);
  }
});

async function answer(id: number, query: string, options: FindOptions): Promise<void> {
  try {
    for await (const answers of find(query, options)) {
      if (options.signal?.aborted) return;
      scope.postMessage({ id, answers });
    }
    scope.postMessage({ id, done: true });
  } catch (error) {
    // Also where it was given up: then nobody listens.
    scope.postMessage({ id, failed: String(error) });
  }
}
