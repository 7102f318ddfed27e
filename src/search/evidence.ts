/**
 * What each word of a query tells: which names and which texts have it, how surely, and how
 * much that says. A word nobody uses may be a slip of the finger, or another word for one
 * that pages have.
 */
import type { Line, Names } from './names.ts';
import { nearest } from './near.ts';

/** How surely a page is meant by a word: 1 where it has the word itself. */
const sure = { itself: 1, nearSpelling: 0.8, synonym: 0.6, synonymInText: 0.4 };

/** The texts that have a word, by slug, with how much of it (0 to 1). */
export type Bodies = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Evidence {
  /** As it was typed, folded. */
  word: string;
  /** What it was read as, where it is a slip. */
  readAs?: string;
  /** How much it says about which page is meant: more, the fewer have it. */
  weight: number;
  /** The same, going by the texts. */
  textWeight: number;
  /** Names that have it, with how surely. */
  lines: ReadonlyMap<Line, number>;
  /** Pages whose text has it, with how surely. */
  texts: ReadonlyMap<string, number>;
}

/** The rarest word says no more than this, or one odd word would decide alone. */
const mostWeight = 3;

/**
 * @param words folded, each once
 * @param bodies of these words, their synonyms and near spellings; empty before they are loaded
 */
export function weigh(words: readonly string[], names: Names, bodies?: Bodies): Evidence[] {
  return words.map((word) => {
    const readAs = bodies && slip(word, names, bodies);
    const meant = readAs ?? word;
    const surely = readAs ? sure.nearSpelling : sure.itself;
    const lines = new Map(names.withWord(meant).map((line) => [line, surely]));
    const own = pagesOf(lines.keys());
    for (const synonym of names.synonymsOf(meant)) {
      for (const line of names.withWord(synonym)) {
        if (!lines.has(line)) lines.set(line, sure.synonym);
      }
    }
    const texts = new Map<string, number>();
    for (const [slug, share] of bodies?.get(meant) ?? []) {
      texts.set(slug, surely * (0.5 + share / 2));
    }
    if (texts.size === 0) {
      for (const synonym of names.synonymsOf(meant)) {
        for (const slug of bodies?.get(synonym)?.keys() ?? []) texts.set(slug, sure.synonymInText);
      }
    }
    return {
      word,
      ...(readAs && { readAs }),
      weight: Math.min(mostWeight, rarity(own.size || pagesOf(lines.keys()).size, names.pages)),
      textWeight: rarity(texts.size, names.pages),
      lines,
      texts,
    };
  });
}

/** What a word that nobody uses is a slip of, if it is one. */
function slip(word: string, names: Names, bodies: Bodies): string | undefined {
  const used = names.withWord(word).length > 0 || (bodies.get(word)?.size ?? 0) > 0;
  if (used || word.length < 4 || /\d/.test(word)) return undefined;
  return nearest(word, names.spelledLike(word));
}

/** Every word whose texts `weigh` will ask for. */
export function wordsToLookUp(words: readonly string[], names: Names): string[] {
  const all = words.flatMap((word) => {
    const known = names.withWord(word).length > 0;
    const near = known ? undefined : nearest(word, names.spelledLike(word));
    return near ? [word, near] : [word];
  });
  return [...new Set(all)];
}

function pagesOf(lines: Iterable<Line>): Set<string> {
  return new Set([...lines].map(({ slug }) => slug));
}

/** Inverse document frequency, as BM25 counts it. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
