/**
 * What pages are called: titles, the words people search by, causes, messages, summaries; and
 * what else people say of them.
 * All of it is in memory, so a word is looked up without waiting.
 */
import { type Directory, loadDirectory } from './directory.ts';
import { type PagesByLabel, pagesByLabel } from './labels.ts';
import { pauser } from './pause.ts';
import { inShort } from './product-names.ts';
import { stemmerOf } from './stem.ts';
import { loadSubject, type PagesByWord } from './subject.ts';
import { type Clause, clausesOf, fold, informative } from './text.ts';

export type LineKind = 'title' | 'name' | 'part' | 'message' | 'summary' | 'said';

/** One name of a page, or all that is said of it beside them: that has no text. */
export interface Line {
  slug: string;
  kind: LineKind;
  text: string;
  /** For a part: the id of its section. */
  part?: string;
}

export interface Spelling {
  word: string;
  /** In how many names it is. */
  count: number;
}

export interface Names {
  /** How many pages there are. */
  pages: number;
  /** By slug, how many words and pairs the names of a page have in all, and what is said of it. */
  sizes: ReadonlyMap<string, number>;
  /** The lines that have a word, in any of its endings, or two words side by side. */
  withWord(word: string): readonly Line[];
  /** How many pages have it in a name, or are spoken of so. */
  pagesWith(word: string): number;
  /** The pages of which words are a name, in any order and with any endings, by slug. */
  called(words: readonly string[]): ReadonlySet<string>;
  /** The pages that lead to a menu or button that a text names, by slug. */
  labelled: PagesByLabel;
  /** What a line says, read as a question would be. */
  clauseOf(line: Line): Clause;
  /** True for a word that no name has, in any of its endings: a misspelling? */
  isOdd(word: string): boolean;
  /** True for a folded word that stands so in a name. */
  isSpelled(word: string): boolean;
  /** Words that others use for this one. */
  synonymsOf(word: string): string[];
  /** Every word as it is spelled. */
  spellings: readonly Spelling[];
}

const loaded = new WeakMap<Directory, WeakMap<PagesByWord, Promise<Names>>>();

const nothingSaid: PagesByWord = new Map();

/** @throws when they cannot be loaded; the next call tries again */
export async function loadNames(base: string, locale: string): Promise<Names> {
  const [directory, { said }] = await Promise.all([
    loadDirectory(base, locale),
    loadSubject(base, locale),
  ]);
  return namesIn(directory, locale, said);
}

/**
 * The names in a directory, read once.
 *
 * @param said what else people say of its pages
 * @throws when what reads them cannot be loaded; the next call tries again
 */
export function namesIn(
  directory: Directory,
  locale: string,
  said: PagesByWord = nothingSaid,
): Promise<Names> {
  const read = cached(loaded, directory, () => new WeakMap<PagesByWord, Promise<Names>>());
  let names = read.get(said);
  if (!names) {
    names = readNames(directory, locale, said);
    read.set(said, names);
    names.catch(() => read.delete(said));
  }
  return names;
}

async function readNames(directory: Directory, locale: string, said: PagesByWord): Promise<Names> {
  const stem = remembering(await stemmerOf(locale));
  const stemmed = (term: string) => term.split(' ').map(stem).join(' ');
  const short = inShort(directory.productNames);
  const lines = linesOf(directory, short);
  // Of many a name nothing else is left: “Lookout for Work” names no page.
  const products = new Set(Object.values(directory.productNames).map(fold));
  const byTerm = new Map<string, Line[]>();
  const byWords = new Map<string, Set<string>>();
  const inAnyOrder = (words: readonly string[]) => [...new Set(words.map(stem))].sort().join(' ');
  const sizes = new Map<string, number>();
  const pause = pauser();
  for (const line of lines) {
    const terms = new Set(withPairs(line.text).map(stemmed));
    sizes.set(line.slug, (sizes.get(line.slug) ?? 0) + terms.size);
    const called = informative(line.text);
    if (!called.every((word) => products.has(word))) {
      cached(byWords, inAnyOrder(called), () => new Set<string>()).add(line.slug);
    }
    for (const term of terms) {
      cached(byTerm, term, (): Line[] => []).push(line);
    }
    await pause();
  }
  const beside = new Map(directory.pages.map(({ code, slug }) => [code, besideNames(slug)]));
  for (const [word, numbers] of said) {
    for (const number of numbers) {
      const line = beside.get(`VIG-${number}`);
      if (!line) continue;
      sizes.set(line.slug, (sizes.get(line.slug) ?? 0) + 1);
      cached(byTerm, word, (): Line[] => []).push(line);
    }
  }
  const spellings = countWords(lines, directory.synonyms.flat());
  const spelled = new Set(spellings.map(({ word }) => word));
  const known = new Set(spellings.map(({ word }) => stem(word)));
  const synonyms = synonymsIn(directory.synonyms, stem);
  const clauses = new Map<Line, Clause>();
  const pages = new Map<string, number>();
  const withWord = (word: string) => byTerm.get(stemmed(word)) ?? [];
  return {
    pages: directory.pages.length,
    sizes,
    withWord,
    pagesWith: (word) =>
      cached(pages, word, () => new Set(withWord(word).map(({ slug }) => slug)).size),
    called: (words) => byWords.get(inAnyOrder(words)) ?? new Set(),
    labelled: pagesByLabel(directory.labels, short, (label) => products.has(label)),
    clauseOf: (line) => cached(clauses, line, () => asClause(line.text)),
    isOdd: (word) => !known.has(stem(word)),
    isSpelled: (word) => spelled.has(word),
    synonymsOf: (word) => [...(synonyms.get(stem(word)) ?? [])],
    spellings,
  };
}

function remembering(stem: (word: string) => string): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => cached(stems, word, () => stem(word));
}

function cached<K, V>(
  cache: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

function linesOf({ pages }: Directory, short: (text: string) => string): Line[] {
  const lines = pages.flatMap(
    ({ slug, title, summary, names, parts = {}, messages = [] }): Line[] => [
      { slug, kind: 'title', text: title },
      { slug, kind: 'summary', text: summary },
      // In the language the site is written in first, and as telling as a title.
      { slug, kind: 'name', text: slug },
      ...names.map((text): Line => ({ slug, kind: 'name', text })),
      ...Object.entries(parts).map(([part, text]): Line => ({ slug, kind: 'part', text, part })),
      ...messages.flatMap(({ texts }) =>
        texts.map((text): Line => ({ slug, kind: 'message', text })),
      ),
    ],
  );
  return lines.map((line) => ({ ...line, text: short(line.text) }));
}

function besideNames(slug: string): Line {
  return { slug, kind: 'said', text: '' };
}

/** The words of a text and each two neighbours. */
function withPairs(text: string): string[] {
  const words = fold(text).split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [...words.filter((word) => word.length > 1), ...pairs];
}

function asClause(text: string): Clause {
  const [clause] = clausesOf(text, informative(text).slice(0, 10));
  return clause ?? { words: [], pairs: [], text: fold(text) };
}

/** For each word, by its stem, the others of its row. */
function synonymsIn(rows: string[][], stem: (word: string) => string): Map<string, Set<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const row of rows.map((words) => words.map(fold))) {
    for (const word of row) {
      const others = cached(synonyms, stem(word), () => new Set<string>());
      for (const other of row) if (other !== word) others.add(other);
    }
  }
  return synonyms;
}

/** Every word with how many names have it. */
function countWords(lines: Line[], synonyms: string[]): Spelling[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const words = new Set(fold(text).split(' '));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const word of synonyms.map(fold)) cached(counts, word, () => 1);
  return [...counts].map(([word, count]) => ({ word, count }));
}
