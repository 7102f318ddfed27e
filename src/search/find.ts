/**
 * From what a reader pasted to pages, best first: (1) take out what must not travel,
 * (2) resolve exact codes and messages, (3) what pages are called and what their text says,
 * in the reader's language, (4) in the other languages, mapped back, or first in the one that
 * is proved; in each, words that nothing has are read in the nearest spelling. What is certain
 * is answered at once.
 */
import type { Code } from './codes.ts';
import { type DirectoryPage, listsOf, loadDirectory } from './directory.ts';
import { type Found, fromExact, fromHit, fromName, fromTerm, type Reader } from './found.ts';
import { certainOf, type Depth, type Hits, hits, type Where } from './hits.ts';
import { meant } from './meant.ts';
import { loadNames } from './names.ts';
import { isForeign, type Question, read } from './question.ts';
import { type Redacted, redact } from './redact.ts';
import { respell, respelledWords } from './respell.ts';

/** What is known at one moment of a search; the last one is complete. */
export interface Answers {
  redacted: Redacted;
  /** Codes that no page documents. */
  unknown: Code[];
  /** How many pages and terms match; what is merely near does not. */
  total: number;
  /** The best of them, best first, or the nearest where none matches. */
  results: Found[];
  /** What was searched instead, where nothing was found as typed: of a long text, some words. */
  respelled: string | undefined;
  /** Another spelling to offer, beside what was found as typed. */
  suggested: string | undefined;
  /** False while full text is still to come: `results` may change, but not a certain first. */
  complete: boolean;
}

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

/** Terms shown at the most. */
const mostTerms = 3;

/**
 * Answers in stages, each complete in itself: what codes, messages and names say, then what
 * the full text adds.
 *
 * @param query as typed or pasted
 * @throws when the index cannot be loaded, or the search was given up
 * @example for await (const { results, complete } of find('pending', options)) show(results);
 */
export async function* find(query: string, options: FindOptions): AsyncGenerator<Answers> {
  const { base, locale, limit, filters = {} } = options;
  const redacted = redact(query);
  const answers: Answers = {
    redacted,
    unknown: [],
    total: 0,
    results: [],
    respelled: undefined,
    suggested: undefined,
    complete: true,
  };
  if (!redacted.text) {
    yield answers;
    return;
  }
  const directory = await loadDirectory(base, locale);
  const question = read(redacted, directory);
  const { unknown, clauses, terms } = question;
  const { exact, doubtful } = await meant(question, options);
  answers.unknown = unknown;
  const readerOf = (found: readonly Hits[]): Reader => ({
    base,
    locale,
    directory,
    suggesting: exact.length === 0 && (unknown.length > 0 || !found[0]?.answered),
  });
  // Where something is exactly what was asked, nothing is added that is merely near.
  const nearToo = exact.length === 0 && terms.length === 0;
  const filtered = Object.keys(filters).length > 0;
  const exactly = exact.map(({ page }) => page.slug);

  let certain: string | undefined;
  for (const { locales, depth } of filtered ? [] : looks(options)) {
    const early = (await hits(question, { ...options, locales }, depth)).filter(
      // What is merely near may yet be answered by the next look.
      ({ answered }) => answered,
    );
    // Of a text in another language, the reader's own may know a part, and be wrong.
    certain = isForeign(question, locale) ? undefined : certainOf(early)?.slug;
    const reader = readerOf(early);
    const results = [
      ...exact.map((answer) => fromExact(answer, reader)),
      ...merged(early, exactly, certain).flatMap(
        ({ ranked, from }) => fromName(ranked, from.locale, reader) ?? [],
      ),
    ];
    if (results.length > 0) {
      const total = reader.suggesting ? 0 : results.length;
      yield { ...answers, total, results: results.slice(0, limit), complete: false };
      break;
    }
  }

  const depth = clauses.length > 0 || filtered ? 'texts' : 'names';
  const all = await hits(question, options, depth);
  const found = all.filter(({ answered }) => answered || nearToo);
  const reader = readerOf(found);
  const admitted = all.at(-1)?.text?.admitted;
  const isAdmitted = ({ slug }: DirectoryPage) => admitted?.has(slug) ?? true;
  const answering = exact.filter(({ page }) => isAdmitted(page));
  const near = new Set([...doubtful.map(({ page }) => page), ...listsOf(unknown, directory)]);
  const beside = reader.suggesting ? [...near].filter(isAdmitted) : [];
  const pages = merged(found, [...exactly, ...beside.map(({ slug }) => slug)], certain);
  const results = await Promise.all(
    pages.slice(0, limit).map(({ ranked, from }) => fromHit(ranked, from, reader)),
  );
  const listed = beside.map(({ slug }) => fromName({ slug, line: undefined }, locale, reader));
  // What is certain was shown first already, and stays so.
  const leading = certain && pages[0]?.ranked.slug === certain ? 1 : 0;
  const explained = filtered ? [] : terms.slice(0, mostTerms).map((term) => fromTerm(term, reader));
  const [best] = all;
  // Where nothing answers, another spelling would answer no better.
  const corrected = best?.answered ? spelling(redacted.text, question, best) : undefined;
  yield {
    ...answers,
    total: answering.length + (reader.suggesting ? 0 : pages.length) + explained.length,
    results: [
      ...answering.map((answer) => fromExact(answer, reader)),
      ...results
        .toSpliced(leading, 0, ...listed)
        .slice(0, limit)
        .filter((result) => result !== undefined),
      ...explained,
    ],
    respelled: best?.onlyCorrected ? corrected : undefined,
    suggested: best?.onlyCorrected || question.rambles ? undefined : corrected,
  };
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

/** The pages of all languages, each once; a certain one stays first. */
function merged(found: readonly Hits[], exactly: readonly string[], first: string | undefined) {
  const seen = new Set(exactly);
  return found
    .flatMap((from) => from.pages.map((ranked) => ({ ranked, from })))
    .sort((a, b) => Number(b.ranked.slug === first) - Number(a.ranked.slug === first))
    .filter(({ ranked }) => !seen.has(ranked.slug) && Boolean(seen.add(ranked.slug)));
}

/** What was read instead of what was typed, if any word was. */
function spelling(text: string, { rambles }: Question, { evidence, names }: Hits) {
  return rambles ? respelledWords(evidence, names) : respell(text, evidence, names);
}
