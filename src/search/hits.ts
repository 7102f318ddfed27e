/** The pages that a question's words mean, in one language or the one that knows more. */
import { loadDirectory } from './directory.ts';
import { type Evidence, weigh, wordsToLookUp } from './evidence.ts';
import { type FullText, fullText } from './fulltext.ts';
import { namesIn } from './names.ts';
import type { Filters } from './pagefind.ts';
import { type Ranked, rank } from './rank.ts';

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

/** A page with less of the query than this is no answer; long texts ramble. */
const enough = (words: number) => (words > 8 ? 0.3 : 0.55);

/** A page that scores less than this part of the best is not worth showing. */
const tail = 0.12;

/** With less than this, another language may do better, and has to by some margin. */
const good = { coverage: 0.8, margin: 0.15 };

/** So much of the query in one page, so far before the next, stands without its text. */
const certain = { coverage: 0.75, lead: 1.25 };

/** The pages that are meant so clearly by their names that no text can change it; or none. */
export async function certainHits(words: readonly string[], where: Where): Promise<Ranked[]> {
  const names = await namesIn(await loadDirectory(where.base, where.locale), where.locale);
  const [best, next, ...others] = answering(rank(weigh(words, names), names), words.length);
  const clear =
    best &&
    best.coverage >= certain.coverage &&
    best.score >= certain.lead * (next?.score ?? Number.EPSILON);
  return clear ? [best, ...(next ? [next, ...others] : [])] : [];
}

/**
 * The pages whose names and texts have most of the words: those of the reader's language,
 * unless another has clearly more; then what that adds comes first.
 *
 * @throws when an index cannot be loaded
 */
export async function hits(words: readonly string[], where: Where): Promise<Hits[]> {
  const native = await inLanguage(words, where.locale, where);
  const coverage = coverageOf(native);
  if (coverage >= good.coverage || words.length === 0) return [native];
  const found = [native];
  for (const locale of where.locales) {
    if (locale !== where.locale) found.push(await inLanguage(words, locale, where));
  }
  const better = found.filter((other) => coverageOf(other) > coverage + good.margin);
  return [...better.sort((a, b) => coverageOf(b) - coverageOf(a)), native];
}

async function inLanguage(words: readonly string[], locale: string, where: Where): Promise<Hits> {
  const { base, filters } = where;
  const names = await namesIn(await loadDirectory(base, locale), locale);
  const text = await fullText(wordsToLookUp(words, names), {
    base,
    locale,
    ...(filters && { filters }),
  });
  const evidence = weigh(words, names, text.bodies);
  const pages = answering(rank(evidence, names), words.length);
  const typed = evidence.map((item) =>
    item.readAs ? { ...item, lines: new Map(), texts: new Map() } : item,
  );
  const asTyped = typed.length > 0 ? answering(rank(typed, names), words.length) : pages;
  const admitted = pages.filter(({ slug }) => text.admitted?.has(slug) ?? true);
  return { locale, pages: admitted, evidence, onlyCorrected: asTyped.length === 0, text };
}

function answering(ranked: readonly Ranked[], words: number): Ranked[] {
  const fit = ranked.filter(({ coverage }) => coverage >= enough(words));
  return fit.filter(({ score }) => score >= tail * (fit[0]?.score ?? 0));
}

function coverageOf({ pages }: Hits): number {
  return Math.max(0, ...pages.map(({ coverage }) => coverage));
}
