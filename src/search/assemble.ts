/** What a reader is shown of what was found, at one moment of a search. */
import type { Code } from './codes.ts';
import { type Answer, type Directory, type DirectoryPage, listsOf } from './directory.ts';
import { type Found, fromExact, fromHit, fromName, fromTerm, type Reader } from './found.ts';
import type { Hits } from './hits.ts';
import type { Question } from './question.ts';
import type { Redacted } from './redact.ts';
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
  /**
   * False while more is still to come: `results` may change, but a certain first stays so while
   * anything answers.
   */
  complete: boolean;
}

/** A question, and for whom. */
export interface Asking {
  redacted: Redacted;
  question: Question & { doubtful: Answer[] };
  directory: Directory;
  base: string;
  locale: string;
  /** How many pages to prepare. */
  limit: number;
  /** Whether some pages are left out. */
  filtered: boolean;
}

interface Showing {
  /** The page that was shown first, and stays so. */
  certain: string | undefined;
  /** Whether to look up what matched in the text of a page. */
  excerpts: boolean;
}

/** Terms shown at the most. */
const mostTerms = 3;

/** @example nothing(redact('')).results // [] */
export function nothing(redacted: Redacted): Answers {
  return {
    redacted,
    unknown: [],
    total: 0,
    results: [],
    respelled: undefined,
    suggested: undefined,
    complete: true,
  };
}

/**
 * @param all from `hits`, in the order in which they answer
 * @returns complete answers
 * @throws when the text of a page cannot be loaded
 */
export async function assemble(
  all: readonly Hits[],
  asking: Asking,
  { certain, excerpts }: Showing,
): Promise<Answers> {
  const { redacted, question, directory, base, locale, limit, filtered } = asking;
  const { exact, doubtful, unknown, terms } = question;
  // Where something is exactly what was asked, nothing is added that is merely near.
  const nearToo = exact.length === 0 && terms.length === 0;
  const found = all.filter(({ answered }) => answered || nearToo);
  const suggesting = exact.length === 0 && (unknown.length > 0 || !found[0]?.answered);
  const reader: Reader = { base, locale, directory, suggesting };
  const admitted = all.at(-1)?.loaded.text?.admitted;
  const isAdmitted = ({ slug }: DirectoryPage) => admitted?.has(slug) ?? true;
  const answering = exact.filter(({ page }) => isAdmitted(page));
  const lists = new Set([...doubtful.map(({ page }) => page), ...listsOf(unknown, directory)]);
  const beside = suggesting ? [...lists].filter(isAdmitted) : [];
  const before = [...exact.map(({ page }) => page), ...beside].map(({ slug }) => slug);
  const pages = merged(found, before, certain);
  const results = await Promise.all(
    pages
      .slice(0, limit)
      .map(({ ranked, from }) =>
        excerpts ? fromHit(ranked, from, reader) : fromName(ranked, from.locale, reader),
      ),
  );
  const listed = beside.map(({ slug }) => fromName({ slug, line: undefined }, locale, reader));
  const explained = filtered ? [] : terms.slice(0, mostTerms);
  const [best] = all;
  // Where nothing answers, another spelling would answer no better.
  const corrected = best?.answered ? spelling(asking, best) : undefined;
  return {
    ...nothing(redacted),
    unknown,
    total: answering.length + (suggesting ? 0 : pages.length) + explained.length,
    results: [
      ...answering.map((answer) => fromExact(answer, reader)),
      ...[...listed, ...results].filter((result) => result !== undefined).slice(0, limit),
      ...explained.map((term) => fromTerm(term, reader)),
    ],
    respelled: best?.onlyCorrected ? corrected : undefined,
    suggested: best?.onlyCorrected || question.rambles ? undefined : corrected,
  };
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
function spelling({ redacted, question }: Asking, { evidence, loaded: { names } }: Hits) {
  return question.rambles
    ? respelledWords(evidence, names)
    : respell(redacted.text, evidence, names);
}
