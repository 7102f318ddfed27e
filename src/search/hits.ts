/** The pages that a question's words mean, in one language or the one that knows more. */
import { loadDirectory } from './directory.ts';
import { type Evidence, weigh } from './evidence.ts';
import { type FullText, fullText } from './fulltext.ts';
import { namesIn } from './names.ts';
import { slips } from './near.ts';
import type { Filters } from './pagefind.ts';
import { type Ranked, rank } from './rank.ts';
import type { Clause } from './text.ts';

export interface Where {
  base: string;
  /** The reader's language. */
  locale: string;
  /** Every language there is an index of. */
  locales: readonly string[];
  filters?: Filters;
}

/** Pages in the order in which they answer, found in the texts of one language. */
export interface Hits {
  locale: string;
  pages: Ranked[];
  evidence: Evidence[];
  /** True where nothing would answer had no word been read as a slip. */
  onlyCorrected: boolean;
  text: FullText | undefined;
}

/**
 * A page with less of the question than this is no answer: what it has of it at all, and
 * once more what one name of it has together.
 */
const enough = { short: 0.95, aboutTheSubject: 0.6, long: 0.35 };

/** Who names one of these asks about the subject, however oddly. */
const subject = new Set(['lookout', 'intune', 'entra', 'mtd']);

/** A text of more words than this rambles: much of it is about something else. */
const short = 8;

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.12;

/** With less than this, another language may do better, and has to by some margin. */
const good = { coverage: 0.8, margin: 0.15 };

/** So much of the question in one page, so far before the next, stands whatever texts say. */
const certain = { coverage: 0.6, lead: 1.3 };

/** How far to look: names are in memory, texts are a hundred kilobytes away. */
export type Depth = 'names' | 'texts';

/**
 * The pages whose names and texts have most of the words: those of the reader's language,
 * unless another has clearly more; then what that adds comes first.
 *
 * @throws when an index cannot be loaded
 */
export async function hits(
  clauses: readonly Clause[],
  where: Where,
  depth: Depth,
): Promise<Hits[]> {
  const native = await inLanguage(clauses, where.locale, where, depth);
  const coverage = coverageOf(native);
  if (coverage >= good.coverage || clauses.length === 0) return [native];
  const others: Hits[] = [];
  for (const locale of where.locales) {
    if (locale !== where.locale) others.push(await inLanguage(clauses, locale, where, depth));
  }
  const better = others
    .filter((other) => coverageOf(other) > coverage + good.margin)
    .sort((a, b) => coverageOf(b) - coverageOf(a));
  return [...better, native];
}

/** The page that is meant so clearly that no text can change it, if there is one. */
export function certainOf([first]: readonly Hits[]): Ranked | undefined {
  const [best, next] = first?.pages ?? [];
  const clear =
    best &&
    best.coverage >= certain.coverage &&
    best.score >= certain.lead * (next?.score ?? Number.EPSILON);
  return clear ? best : undefined;
}

async function inLanguage(
  clauses: readonly Clause[],
  locale: string,
  { base, filters }: Where,
  depth: Depth,
): Promise<Hits> {
  const names = await namesIn(await loadDirectory(base, locale), locale);
  const words = [...new Set(clauses.flatMap((clause) => clause.words))];
  const near = await slips(words, names);
  const sought = {
    words: [...new Set(words.flatMap((word) => [word, near.get(word) ?? word]))],
    phrases: clauses.map(({ text }) => text),
  };
  const text =
    depth === 'texts'
      ? await fullText(sought, { base, locale, ...(filters && { filters }) })
      : undefined;
  const weighed = weigh(clauses, { names, near, bodies: text?.bodies ?? new Map() });
  const pages = answering(rank(weighed, names, text?.phrases), clauses);
  const corrected = weighed.flat().some(({ readAs }) => readAs);
  const asTyped = weighed.map((clause) => clause.map(uncorrected));
  return {
    locale,
    pages: pages.filter(({ slug }) => text?.admitted?.has(slug) ?? true),
    evidence: weighed.flat(),
    onlyCorrected:
      corrected && answering(rank(asTyped, names, text?.phrases), clauses).length === 0,
    text,
  };
}

function uncorrected(evidence: Evidence): Evidence {
  return evidence.readAs ? { ...evidence, lines: new Map(), texts: new Map() } : evidence;
}

function answering(ranked: readonly Ranked[], clauses: readonly Clause[]): Ranked[] {
  const words = new Set(clauses.flatMap((clause) => clause.words));
  const named = !words.isDisjointFrom(subject);
  const most = words.size > short ? enough.long : named ? enough.aboutTheSubject : enough.short;
  const fit = ranked.filter(({ coverage, lineShare }) => coverage + lineShare >= most);
  return fit.filter(({ score }) => score >= tail * (fit[0]?.score ?? 0));
}

function coverageOf({ pages }: Hits): number {
  return Math.max(0, ...pages.map(({ coverage }) => coverage));
}
