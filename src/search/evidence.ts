/**
 * What each word of a query tells: which names and which texts have it, how surely, and how
 * much that says. A word nobody uses may be a slip of the finger, or another word for one
 * that pages have.
 */
import type { Line, Names } from './names.ts';
import type { Clause } from './text.ts';

/** How surely a page is meant by a word: 1 where it has the word itself. */
const sure = { itself: 1, nearSpelling: 0.85, synonym: 0.75, synonymInText: 0.4 };

/** The texts that have a word, by slug, with how much of it (0 to 1). */
export type Bodies = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Evidence {
  /** As it was typed, folded: a word, or two side by side. */
  word: string;
  /** What it was read as, where it is a slip. */
  readAs?: string;
  /** True for two words side by side: they add to what each says. */
  pair: boolean;
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
export const mostWeight = 3;

/** What a pair adds, beside what its words say. */
const pairWeighs = 0.6;

/** What is known of the words of a question before they are weighed. */
interface Known {
  names: Names;
  /** What odd words may be slips of. */
  near: ReadonlyMap<string, string>;
  /** Texts with its words, their synonyms and near spellings; none before they are loaded. */
  bodies: Bodies;
}

/**
 * @param clauses of the question
 * @returns by clause
 */
export function weigh(clauses: readonly Clause[], known: Known): Evidence[][] {
  return clauses.map(({ words, pairs }) => [
    ...words.map((word) => ofWord(word, known)),
    ...pairs.map((pair) => ofPair(pair, known.names)).filter(({ lines }) => lines.size > 0),
  ]);
}

function ofWord(word: string, known: Known): Evidence {
  const { names, bodies } = known;
  const readAs = slipOf(word, known);
  const meant = readAs ?? word;
  const surely = readAs ? sure.nearSpelling : sure.itself;
  const lines = new Map(names.withWord(meant).map((line) => [line, surely]));
  // No name has an odd word, but people may say it of a page as it is.
  if (readAs) for (const line of names.withWord(word)) lines.set(line, sure.itself);
  const own = pagesOf(lines.keys());
  for (const synonym of names.synonymsOf(meant)) {
    for (const line of names.withWord(synonym)) {
      if (!lines.has(line)) lines.set(line, sure.synonym);
    }
  }
  const texts = new Map<string, number>();
  for (const [slug, share] of bodies.get(meant) ?? []) {
    texts.set(slug, surely * (0.5 + share / 2));
  }
  if (texts.size === 0) {
    for (const synonym of names.synonymsOf(meant)) {
      for (const slug of bodies.get(synonym)?.keys() ?? []) texts.set(slug, sure.synonymInText);
    }
  }
  const having = own.size || pagesOf(lines.keys()).size || texts.size;
  return {
    word,
    ...(readAs && { readAs }),
    pair: false,
    weight: Math.min(mostWeight, rarity(having, names.pages)),
    textWeight: rarity(texts.size, names.pages),
    lines,
    texts,
  };
}

function ofPair(pair: string, names: Names): Evidence {
  const lines = new Map(names.withWord(pair).map((line) => [line, sure.itself]));
  const weight = pairWeighs * Math.min(mostWeight, rarity(names.pagesWith(pair), names.pages));
  return { word: pair, pair: true, weight, textWeight: 0, lines, texts: new Map() };
}

/** What a word that no name and no text has is a slip of, if it is one. */
function slipOf(word: string, { near, bodies }: Known): string | undefined {
  return bodies.get(word)?.size ? undefined : near.get(word);
}

function pagesOf(lines: Iterable<Line>): Set<string> {
  return new Set([...lines].map(({ slug }) => slug));
}

/** Inverse document frequency, as BM25 counts it. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
