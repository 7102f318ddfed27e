/**
 * What pages are called: titles, the words people search by, causes, messages, summaries.
 * Each is a line in an index in memory, so a word is looked up without waiting.
 */
import MiniSearch from 'minisearch';
import type { Directory } from './directory.ts';
import { stemmerOf } from './stem.ts';
import { type Clause, clausesOf, fold, informative } from './text.ts';

export type LineKind = 'title' | 'name' | 'part' | 'message' | 'summary';

/** One name of a page. */
export interface Line {
  id: number;
  slug: string;
  kind: LineKind;
  text: string;
  /** For a part: the id of its section. */
  part?: string;
}

export interface Names {
  lines: readonly Line[];
  /** How many pages there are. */
  pages: number;
  /** Those of them that are guides. */
  guides: ReadonlySet<string>;
  /** The lines that have a word, in any of its endings, or two words side by side. */
  withWord(word: string): Line[];
  /** What a line says, read as a question would be. */
  clauseOf(line: Line): Clause;
  /** True for a word that one name alone has: people search by misspellings, too. */
  isOdd(word: string): boolean;
  /** Words that others use for this one. */
  synonymsOf(word: string): string[];
  /** Words that are spelled nearly so, at most two letters away, the most used first. */
  spelledLike(word: string): string[];
}

/** Lines indexed at a time; the page stays responsive in between. */
const chunkSize = 60;

const loaded = new WeakMap<Directory, Promise<Names>>();

/** The names in a directory, indexed once. */
export function namesIn(directory: Directory, locale: string): Promise<Names> {
  let names = loaded.get(directory);
  if (!names) {
    names = index(directory, locale);
    loaded.set(directory, names);
  }
  return names;
}

async function index(directory: Directory, locale: string): Promise<Names> {
  const stem = await stemmerOf(locale);
  const lines = linesOf(directory);
  const stemmed = (term: string) => term.split(' ').map(stem).join(' ');
  const search = new MiniSearch<Line>({
    fields: ['text'],
    tokenize: withPairs,
    processTerm: (term) => (term.length > 1 ? stemmed(term) : null),
  });
  await search.addAllAsync(lines, { chunkSize });

  const spellings = countWords(lines, directory.synonyms.flat(), stem);
  const synonyms = new Map<string, Set<string>>();
  for (const group of directory.synonyms) {
    for (const word of group) {
      const others = synonyms.get(stem(fold(word))) ?? new Set();
      for (const other of group) if (other !== word) others.add(fold(other));
      synonyms.set(stem(fold(word)), others);
    }
  }
  let dictionary: MiniSearch | undefined;
  const found = new Map<string, Line[]>();
  const clauses = new Map<number, Clause>();
  return {
    lines,
    pages: directory.pages.length,
    guides: new Set(directory.pages.filter(({ kind }) => kind).map(({ slug }) => slug)),
    withWord: (word) =>
      cached(found, word, () =>
        search.search(word, { tokenize: (text) => [text] }).map(({ id }) => lines[id]!),
      ),
    clauseOf: (line) => cached(clauses, line.id, () => asClause(line.text)),
    isOdd: (word) => !spellings.get(stem(word))?.length,
    synonymsOf: (word) => [...(synonyms.get(stem(word)) ?? [])],
    spelledLike: (word) => {
      dictionary ??= dictionaryOf(spellings);
      return dictionary
        .search(word, { fuzzy: 2 })
        .map(({ id, count }) => ({ word: id as string, count: count as number }))
        .sort((a, b) => b.count - a.count)
        .map((spelling) => spelling.word);
    },
  };
}

function cached<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

function linesOf({ pages }: Directory): Line[] {
  const lines = pages.flatMap(({ slug, title, summary, names, parts = {}, messages = [] }) => [
    { slug, kind: 'title' as const, text: title },
    { slug, kind: 'summary' as const, text: summary },
    // In the language the site is written in first, and as telling as a title.
    { slug, kind: 'name' as const, text: slug },
    ...names.map((text) => ({ slug, kind: 'name' as const, text })),
    ...Object.entries(parts).map(([part, text]) => ({ slug, kind: 'part' as const, text, part })),
    ...messages.flatMap(({ texts }) =>
      texts.map((text) => ({ slug, kind: 'message' as const, text })),
    ),
  ]);
  return lines.map((line, id) => ({ ...line, id }));
}

interface Spelling {
  word: string;
  /** In how many names it is. */
  count: number;
}

/** Spellings as they are, for near ones: stems of slips are cut where they should not be. */
function dictionaryOf(spellings: ReadonlyMap<string, Spelling[]>): MiniSearch {
  const dictionary = new MiniSearch<Spelling>({
    idField: 'word',
    fields: ['word'],
    storeFields: ['count'],
  });
  const long = [...spellings.values()].flat().filter(({ word }) => word.length > 3);
  dictionary.addAll(long);
  return dictionary;
}

/** The words of a text and each two neighbours. */
function withPairs(text: string): string[] {
  const words = fold(text).split(' ');
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

function asClause(text: string): Clause {
  const [clause] = clausesOf(text, informative(text).slice(0, 10));
  return clause ?? { words: [], pairs: [], text: fold(text) };
}

/**
 * Every word by its stem, with how often it is used. A word that only one of the names
 * people search by has is left out: some are misspelled on purpose.
 */
function countWords(lines: Line[], synonyms: string[], stem: (word: string) => string) {
  const counts = new Map<string, { word: string; count: number; named: number }>();
  for (const { text, kind } of lines) {
    for (const word of new Set(fold(text).split(' '))) {
      const known = counts.get(word) ?? { word, count: 0, named: 0 };
      known.count += 1;
      if (kind === 'name') known.named += 1;
      counts.set(word, known);
    }
  }
  for (const word of synonyms.map(fold)) {
    if (!counts.has(word)) counts.set(word, { word, count: 1, named: 0 });
  }
  const used = [...counts.values()].filter(({ count, named }) => count > 1 || named === 0);
  return Map.groupBy(used, ({ word }) => stem(word));
}
