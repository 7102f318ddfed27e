/** Asks the search, which runs in a thread of its own (`worker.ts`). */
import type { Answers } from './assemble.ts';
import type { SentOptions } from './find.ts';
import type { Asked } from './worker.ts';

/** What comes back: a stage, or why there is none. */
export type Told = { id: number; answers: Answers } | { id: number; failed: string };

let worker: Worker | undefined;
let questions = 0;

function send(asked: Asked): Worker {
  worker ??= start();
  worker.postMessage(asked);
  return worker;
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('error', () => {
    // The next question starts another.
    if (worker === started) worker = undefined;
    started.terminate();
  });
  return started;
}

/** Loads what the first answer needs, while the reader types. */
export function warmUp(base: string, locale: string): void {
  send({ warmUp: { base, locale } });
}

/**
 * As `find` does, beside the page. Each stage is begun when it is asked for.
 *
 * @param signal stops the search
 * @throws when the search cannot be loaded
 * @example for await (const { results } of ask('pending', options, signal)) show(results);
 */
export async function* ask(
  query: string,
  options: SentOptions,
  signal: AbortSignal,
): AsyncGenerator<Answers> {
  questions += 1;
  const id = questions;
  const told: Told[] = [];
  let wake = () => {};
  const listen = ({ data }: MessageEvent<Told>) => {
    if (data.id !== id) return;
    told.push(data);
    wake();
  };
  const fail = () => {
    told.push({ id, failed: 'The search could not be started.' });
    wake();
  };
  const asked = send({ id, query, options });
  asked.addEventListener('message', listen);
  asked.addEventListener('error', fail);
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      const next = told.shift();
      if (!next) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('failed' in next) throw new Error(next.failed);
      else {
        yield next.answers;
        if (next.answers.complete || signal.aborted) return;
        asked.postMessage({ next: id } satisfies Asked);
      }
    }
  } finally {
    asked.removeEventListener('message', listen);
    asked.removeEventListener('error', fail);
    asked.postMessage({ drop: id } satisfies Asked);
  }
}
