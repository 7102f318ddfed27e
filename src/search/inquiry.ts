/**
 * One question after another, as a reader types: only the latest one is answered, and what
 * is known of it is kept.
 */
import { ask } from './ask.ts';
import type { Answers } from './assemble.ts';
import { drawn } from './drawn.ts';
import type { SentOptions } from './find.ts';
import type { Found } from './found.ts';
import type { Filters } from './pagefind.ts';
import { type Redacted, redact } from './redact.ts';

/** Milliseconds after which the reader is told that the search is still going on. */
const patience = 500;

/** Who shows what comes of a question. */
interface Listener {
  /** Loads what showing an answer needs. */
  prepare(query: string): Promise<void>;
  /** Called once or more, the last time with `complete` answers. */
  answered(answers: Answers): void;
  /** Nothing has come for a while, or not everything. */
  waiting?(): void;
  failed(): void;
}

export class Inquiry {
  #options: SentOptions;
  #listener: Listener;
  #query: string | undefined;
  #answers: Answers | undefined;
  /** Ends what is being asked. */
  #asking = new AbortController();

  constructor(options: SentOptions, listener: Listener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** True where the last question has no whole answer: it failed, or is still being asked. */
  get unanswered(): boolean {
    return this.#query !== undefined && !this.#answers?.complete;
  }

  /** Asks, and drops what was asked before. */
  async ask(query: string, filters: Filters = {}): Promise<void> {
    this.drop();
    const { signal } = this.#asking;
    this.#query = query;
    const waiting = setTimeout(() => {
      if (!signal.aborted) this.#listener.waiting?.();
    }, patience);
    try {
      await this.#listener.prepare(query);
      if (signal.aborted) return;
      for await (const answers of ask(query, { ...this.#options, filters }, signal)) {
        if (signal.aborted) return;
        this.#answers = answers;
        if (answers.results.length > 0 || answers.complete) this.#listener.answered(answers);
        // What comes next must not take the time, or the line, of what is shown first.
        if (!answers.complete) await drawn();
      }
    } catch {
      if (!signal.aborted) this.#listener.failed();
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Waits for no answer any more. */
  drop(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#query = undefined;
    this.#answers = undefined;
  }

  /** The page that is exactly what a query asks for, if there is one. */
  async exact(query: string): Promise<Found | undefined> {
    let answers = query === this.#query ? this.#answers : undefined;
    if (!answers) {
      // Typed and entered at once: the first snapshot knows all exact hits.
      const stages = ask(query, this.#options, AbortSignal.timeout(4 * patience));
      const first = await stages.next().catch(() => undefined);
      answers = first?.done ? undefined : first?.value;
      await stages.return(undefined);
    }
    const [best] = answers?.results ?? [];
    return best?.kind === 'code' ? best : undefined;
  }

  /** A query without what must not travel; known already where it has been answered. */
  redacted(query: string): Redacted {
    return (query === this.#query && this.#answers?.redacted) || redact(query);
  }
}
