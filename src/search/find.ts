/**
 * From what a reader pasted to pages, best first: (1) take out what must not travel,
 * (2) resolve exact codes and messages, (3) what pages are called and what their text says,
 * in the reader's language, (4) in the other languages, mapped back, or first in the one that
 * is proved; in each, words that nothing has are read in the nearest spelling, (5) what people
 * were heard to ask. What is certain is answered at once.
 */
import { type Answers, type Asking, assemble, nothing } from './assemble.ts';
import { loadDirectory } from './directory.ts';
import { isOpen } from './enough.ts';
import { answeringOf, certainOf, type Depth, hits, settled, type Where } from './hits.ts';
import { meant } from './meant.ts';
import { loadNames } from './names.ts';
import { isForeign, read } from './question.ts';
import { redact } from './redact.ts';

export interface FindOptions extends Where {
  /** How many pages to prepare. */
  limit: number;
}

/** The same as it is sent to the worker: a signal cannot be. */
export type SentOptions = Omit<FindOptions, 'signal'>;

/**
 * Loads what the first stage needs, while the reader types. The full text, which is larger,
 * comes with the first question that it can add to.
 *
 * @throws when it cannot be loaded; `find` tries again
 */
export async function warmUp(base: string, locale: string): Promise<void> {
  await loadNames(base, locale);
}

/**
 * Answers in stages, each complete in itself: what codes, messages and names say, then what
 * the full text adds, then, where it is open whether a page answers, or which, what people
 * were heard to ask.
 *
 * @param query as typed or pasted
 * @throws when the index cannot be loaded, or the search was given up
 * @example for await (const { results, complete } of find('pending', options)) show(results);
 */
export async function* find(query: string, options: FindOptions): AsyncGenerator<Answers> {
  const { base, locale, limit, filters = {} } = options;
  const redacted = redact(query);
  if (!redacted.text) {
    yield nothing(redacted);
    return;
  }
  const directory = await loadDirectory(base, locale);
  const question = read(redacted, directory);
  const filtered = Object.keys(filters).length > 0;
  const asking: Asking = {
    redacted,
    question: { ...question, ...(await meant(question, options)) },
    directory,
    base,
    locale,
    limit,
    filtered,
  };

  let certain: string | undefined;
  let shown = false;
  for (const { locales, depth } of filtered ? [] : looks(options)) {
    const early = (await hits(question, { ...options, locales }, depth)).filter(
      // What is merely near may yet be answered by the next look.
      ({ answered }) => answered,
    );
    // Of a text in another language, the reader's own may know a part, and be wrong.
    certain = isForeign(question, locale) ? undefined : certainOf(early)?.slug;
    const answers = await assemble(early, asking, { certain, excerpts: false });
    shown = answers.results.some(({ kind }) => kind !== 'term');
    if (!shown) continue;
    yield { ...answers, complete: false };
    break;
  }

  const depth = question.clauses.length > 0 || filtered ? 'texts' : 'names';
  const found = await hits(question, options, depth);
  if (found.some(isOpen)) {
    const known = await assemble(answeringOf(found), asking, { certain, excerpts: true });
    yield { ...known, complete: false };
  }
  const all = answeringOf(await settled(found, base));
  yield assemble(all, asking, { certain, excerpts: true });
}

interface Look {
  locales: readonly string[];
  depth: Depth;
}

/** Where a first answer is sought, the smallest files first: each look loads one more kind. */
function looks({ locale, locales }: Where): Look[] {
  return [
    { locales: [locale], depth: 'names' },
    { locales, depth: 'names' },
    { locales: [locale], depth: 'texts' },
  ];
}
