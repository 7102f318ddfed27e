/**
 * The search in a thread of its own, so that the field answers to keys whatever is being
 * looked up. A stage of an answer is begun when the page asks for it, so that what is shown
 * first waits for nothing that comes later.
 */
import type { Told } from './ask.ts';
import type { Answers } from './assemble.ts';
import { find, type SentOptions, warmUp } from './find.ts';

/** What the page sends. */
export type Asked =
  | { warmUp: { base: string; locale: string } }
  | { id: number; query: string; options: SentOptions }
  /** The last stage is shown, and was not all. */
  | { next: number }
  /** The reader has gone on to another question. */
  | { drop: number };

/** A question that somebody waits for. */
interface Running {
  stages: AsyncGenerator<Answers>;
  ending: AbortController;
}

const scope = self as unknown as { postMessage(message: Told): void };
const running = new Map<number, Running>();

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  if ('warmUp' in data) {
    // A failure shows when there is something to search.
    await warmUp(data.warmUp.base, data.warmUp.locale).catch(() => {});
  } else if ('drop' in data) {
    running.get(data.drop)?.ending.abort();
    running.delete(data.drop);
  } else if ('next' in data) {
    await answer(data.next);
  } else {
    const { id, query, options } = data;
    const ending = new AbortController();
    running.set(id, { stages: find(query, { ...options, signal: ending.signal }), ending });
    await answer(id);
  }
});

async function answer(id: number): Promise<void> {
  const question = running.get(id);
  try {
    const stage = await question?.stages.next();
    // The reader may have gone on meanwhile.
    if (stage?.value && running.get(id) === question) {
      scope.postMessage({ id, answers: stage.value });
    }
  } catch (error) {
    // Not where it was given up: then nobody listens.
    if (running.get(id) === question) scope.postMessage({ id, failed: String(error) });
  }
}
