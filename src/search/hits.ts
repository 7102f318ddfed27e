/** The pages that a question's words mean, in one language or the one that knows more. */
import { apart } from './apart.ts';
import { isOpen } from './enough.ts';
import { fullText } from './fulltext.ts';
import type { LikenessOf } from './heard.ts';
import { type Judged, judge, type Loaded } from './judge.ts';
import { loadNames } from './names.ts';
import { slips } from './near.ts';
import type { Filters } from './pagefind.ts';
import { isForeign, isWrittenIn, type Question } from './question.ts';
import { leadOf, type Ranked } from './rank.ts';
import { loadLeaning } from './subject.ts';
import type { Clause } from './text.ts';

export interface Where {
  base: string;
  /** The reader's language. */
  locale: string;
  /** Every language there is an index of. */
  locales: readonly string[];
  filters?: Filters;
  /** Ends a search that nobody waits for any more. */
  signal?: AbortSignal;
}

/** Pages in the order in which they answer, found in the texts of one language. */
export interface Hits extends Judged {
  locale: string;
  /** With words that ran together taken apart. */
  question: Question;
  loaded: Loaded;
}

/** Where the reader's language is as sure as this, no other is asked, if none is proved. */
const sure = 10;

/** What speaks so much against this subject in the reader's language is asked in no other. */
const elsewhere = -1.5;

/** So much surer another language has to be: words that look alike are not the same. */
const surer = 3;

/** So much of the question in one page, so far before the next, stands whatever texts say. */
const certain = { coverage: 0.6, lead: 1.3 };

/** How far to look: names are in memory, texts are a hundred kilobytes away. */
export type Depth = 'names' | 'texts';

/**
 * The pages whose names and texts have most of the words: those of the reader's language,
 * unless another is clearly surer by its names alone; then what that adds comes first. No
 * other is asked for words that the reader's language knows, of this subject or of others:
 * a printer is no “print”. What is proved to be written in another language is asked in that
 * one, beside the reader's, and comes first where it answers at all.
 *
 * @throws when an index cannot be loaded, or the search was given up
 */
export async function hits(question: Question, where: Where, depth: Depth): Promise<Hits[]> {
  const native = await inLanguage(question, where.locale, where, depth);
  if (question.clauses.length === 0 || isUnderstood(native, question)) return [native];
  const better: Hits[] = [];
  for (const locale of othersFor(question, where)) {
    const named = await inLanguage(question, locale, where, 'names');
    const least = native.odds + surer;
    if (named.odds <= (isWrittenIn(question, locale) ? Math.min(0, least) : least)) continue;
    better.push(depth === 'names' ? named : await inLanguage(question, locale, where, depth));
  }
  return [...better.sort((a, b) => b.odds - a.odds), native];
}

/**
 * The same, where it is open whether a page answers, or which: settled by the questions that
 * people were heard to ask, another three hundred kilobytes away. Where those cannot be loaded,
 * what is known without them stands.
 */
export async function settled(found: readonly Hits[], base: string): Promise<Hits[]> {
  const judged = found.map(async (hits) => {
    if (!isOpen(hits)) return hits;
    const likeness = await likenessOf(hits.locale, base).catch(() => undefined);
    return judgedIn(hits.locale, hits.question, { ...hits.loaded, likeness });
  });
  return Promise.all(judged);
}

/** Loaded late, and so does not delay the first result. */
async function likenessOf(locale: string, base: string): Promise<LikenessOf> {
  const { loadLikeness } = await import('./heard.ts');
  return loadLikeness(base, locale);
}

/** Those that answer, or all where none does: what is merely near is left out beside an answer. */
export function answeringOf(found: readonly Hits[]): readonly Hits[] {
  const answering = found.filter(({ answered }) => answered);
  return answering.length > 0 ? answering : found;
}

/** True where no other language can know better what a text says. */
function isUnderstood({ locale, odds, speaking }: Hits, question: Question): boolean {
  // Who types a name of a page means that page, whatever it is written in.
  if (odds === Number.POSITIVE_INFINITY) return true;
  if (isForeign(question, locale)) return false;
  return odds >= (isWrittenIn(question, locale) ? 0 : sure) || speaking <= elsewhere;
}

/** The other languages that may know better: the one that is proved, or all. */
function othersFor(question: Question, { locale, locales }: Where): readonly string[] {
  const others = locales.filter((other) => other !== locale);
  const written = others.filter((other) => isWrittenIn(question, other));
  return written.length > 0 ? written : others;
}

/** The page that is meant so clearly that no text can change it, if there is one. */
export function certainOf([first]: readonly Hits[]): Ranked | undefined {
  if (!first?.answered) return undefined;
  const [best] = first.pages;
  const clear = best && best.coverage >= certain.coverage && leadOf(first.pages) >= certain.lead;
  return clear ? best : undefined;
}

async function inLanguage(
  question: Question,
  locale: string,
  { base, filters, signal, locale: reader }: Where,
  depth: Depth,
): Promise<Hits> {
  // Where the reader's language tells something, it counts before the one that is asked:
  // Portuguese texts say English words of this subject only, English readers of anything.
  const first = isWrittenIn(question, locale) ? [locale, reader] : [reader, locale];
  const [names, leaning] = await Promise.all([loadNames(base, locale), loadLeaning(base, first)]);
  // A word said of other subjects is no slip: “banco” is a bank, not “branco”.
  const ours = wordsIn(question.clauses).filter((word) => (leaning(word) ?? 0) >= 0);
  const near = await slips(ours, names);
  const clauses = apart(question.clauses, { names, leaning, near });
  const words = wordsIn(clauses);
  const sought = {
    words: [...new Set(words.flatMap((word) => [word, near.get(word) ?? word]))],
    phrases: clauses.map(({ text }) => text),
  };
  const text =
    depth === 'texts' ? await fullText(sought, { base, locale, filters, signal }) : undefined;
  const loaded = { names, leaning, near, text, likeness: undefined };
  return judgedIn(locale, { ...question, clauses }, loaded);
}

function judgedIn(locale: string, question: Question, loaded: Loaded): Hits {
  const { pages, ...judged } = judge(question, loaded);
  const { admitted } = loaded.text ?? {};
  const admits = ({ slug }: Ranked) => admitted?.has(slug) ?? true;
  return { ...judged, pages: pages.filter(admits), locale, question, loaded };
}

function wordsIn(clauses: readonly Clause[]): string[] {
  return [...new Set(clauses.flatMap(({ words }) => words))];
}
