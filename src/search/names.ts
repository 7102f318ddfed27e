/**
 * What pages are called: titles, the words people search by, causes, messages, summaries.
 * Each is a line in an index in memory, so a word is looked up without waiting.
 */
import MiniSearch from 'minisearch';
import type { Directory } from './directory.ts';
import { stemmerOf } from './stem.ts';
import { fold, informative } from './text.ts';

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
  /** The lines that have a word, in any of its endings. */
  withWord(word: string): Line[];
  /** The folded words of a line that tell something, as `informative` sees them. */
  wordsOf(line: Line): string[];
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
  const search = new MiniSearch<Line>({
    fields: ['text'],
    tokenize: (text) => fold(text).split(' '),
    processTerm: (word) => (word.length > 1 ? stem(word) : null),
  });
  await search.addAllAsync(lines, { chunkSize });

  const spellings = countWords(lines, stem);
  const synonyms = new Map<string, Set<string>>();
  for (const group of directory.synonyms) {
    for (const word of group) {
      const others = synonyms.get(stem(fold(word))) ?? new Set();
      for (const other of group) if (other !== word) others.add(fold(other));
      synonyms.set(stem(fold(word)), others);
    }
  }
  const found = new Map<string, Line[]>();
  const words = new Map<number, string[]>();
  return {
    lines,
    pages: directory.pages.length,
    withWord: (word) => cached(found, word, () => search.search(word).map(({ id }) => lines[id]!)),
    wordsOf: (line) => cached(words, line.id, () => informative(line.text)),
    synonymsOf: (word) => [...(synonyms.get(stem(word)) ?? [])],
    spelledLike: (word) => {
      const stems = new Set(search.search(word, { fuzzy: 2 }).flatMap(({ terms }) => terms));
      return [...stems]
        .flatMap((term) => spellings.get(term) ?? [])
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
    ...names.map((text) => ({ slug, kind: 'name' as const, text })),
    ...Object.entries(parts).map(([part, text]) => ({ slug, kind: 'part' as const, text, part })),
    ...messages.flatMap(({ texts }) =>
      texts.map((text) => ({ slug, kind: 'message' as const, text })),
    ),
  ]);
  return lines.map((line, id) => ({ ...line, id }));
}

/**
 * Every word by its stem, with how often it is used. The words people search by are left
 * out where nothing else has them: some are misspelled on purpose.
 */
function countWords(lines: Line[], stem: (word: string) => string) {
  const counts = new Map<string, number>();
  for (const { text, kind } of lines) {
    for (const word of fold(text).split(' ')) {
      if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + (kind === 'name' ? 0.4 : 1));
    }
  }
  const byStem = new Map<string, { word: string; count: number }[]>();
  for (const [word, count] of counts) {
    if (count < 1) continue;
    const key = stem(word);
    byStem.set(key, [...(byStem.get(key) ?? []), { word, count }]);
  }
  return byStem;
}
