/**
 * Which pages are meant, from what the words of a question tell. A page counts by the names
 * that have the words, by one name that has many of a clause's together, and a little by its
 * text; by how much of the question it has at all; by how likely it is by its names; and by
 * how people were heard to ask for it.
 */
import { type Evidence, mostWeight, rarity } from './evidence.ts';
import { likelihoods } from './likely.ts';
import type { Line, LineKind, Names } from './names.ts';

export interface Ranked {
  slug: string;
  score: number;
  /** How much of the question the page has: 0 to 1, telling words counting more. */
  coverage: number;
  /** The name that has most of a clause. */
  line: Line | undefined;
  /** How much of the question that name has: 0 to 1. */
  lineShare: number;
}

/** How much a word says, by the kind of name it stands in. */
const telling: Record<LineKind, number> = {
  title: 6,
  name: 1.6,
  message: 1.2,
  part: 1.5,
  summary: 1.2,
  said: 1,
};

/** How much it adds that one name has several of the words. */
const together: Record<LineKind, number> = {
  title: 3.5,
  name: 4,
  message: 9,
  part: 4,
  summary: 5,
  // They are no text.
  said: 0,
};

/** What is added for a text, for one where no name has the word, and for an exact phrase. */
const counts = { text: 0.7, textAlone: 2.4, phrase: 3, second: 0.5 };

/** How much it counts that a page has all of the question, rather than one word of it well. */
const wholeness = 0.6;

/** How much it counts that a page is spoken of in such words. */
const likeliness = 0.55;

/** How much it counts that people were heard to ask for a page in such words. */
const asking = 2;

/** What a page's text, rather than a name, covers of the question. */
const textCovers = 0.65;

/** What an unknown word weighs: in a question it is the question, where a text rambles noise. */
const unknownWeighs = { asked: 3, rambling: 0.8 };

/** What else is known of a question. */
interface Context {
  /** By clause, the pages whose text has it word for word. */
  phrases?: readonly ReadonlySet<string>[] | undefined;
  /** True where much of the text is about something else. */
  rambles?: boolean;
  /** How much it is like what people ask of each page, as `Likeness`, where that is known. */
  heard?: ReadonlyMap<string, number> | undefined;
}

/**
 * @param clauses what each clause tells, from `weigh`
 * @returns best first, whatever they score; `answering` judges whether that is enough
 */
export function rank(
  clauses: readonly (readonly Evidence[])[],
  names: Names,
  { phrases = [], rambles = false, heard }: Context = {},
): Ranked[] {
  const all = [...new Map(clauses.flat().map((item) => [item.word, item])).values()];
  const words = all.filter(({ pair }) => !pair);
  const known = words.filter(({ lines, texts }) => lines.size > 0 || texts.size > 0);
  const unknown = words.filter((item) => !known.includes(item) && !/\d/.test(item.word));
  const total =
    sum(known.map(({ weight }) => weight)) +
    unknown.length * (rambles ? unknownWeighs.rambling : unknownWeighs.asked);
  if (total === 0) return [];

  const pages = new Tally();
  for (const { weight, textWeight, lines, texts, pair } of all) {
    // A pair covers nothing that its words do not cover.
    const surely = new Map<string, number>();
    const best = new Map<string, number>();
    for (const [line, sure] of lines) {
      if (!pair) raise(surely, line.slug, sure);
      raise(best, line.slug, sure * telling[line.kind]);
    }
    for (const [slug, points] of best) pages.add(slug, weight * points);
    const text = lines.size > 0 ? counts.text : counts.textAlone;
    for (const [slug, sure] of texts) {
      raise(surely, slug, sure * textCovers);
      pages.add(slug, text * textWeight * sure);
    }
    for (const [slug, sure] of surely) pages.cover(slug, weight * sure);
  }
  for (const [index, clause] of clauses.entries()) {
    const weight = sum(clause.filter(({ pair }) => !pair).map((item) => item.weight));
    for (const slug of phrases[index] ?? []) pages.add(slug, counts.phrase * weight);
    for (const [slug, best] of bestNames(clause, names)) pages.isNamed(slug, best);
  }
  return pages.ranked(total, likelihoods(all, names), heard);
}

interface Together {
  line: Line;
  points: number;
}

/** By page, the name with most of the clause in it and of which most is in the clause. */
function bestNames(clause: readonly Evidence[], names: Names): Map<string, Together> {
  const shared = new Map<Line, number>();
  for (const { weight, lines } of clause) {
    for (const [line, sure] of lines) shared.set(line, (shared.get(line) ?? 0) + weight * sure);
  }
  const best = new Map<string, Together>();
  for (const [line, weight] of shared) {
    const share = Math.min(1, weight / lengthOf(line, names));
    const points = together[line.kind] * weight * share;
    if (points > (best.get(line.slug)?.points ?? 0)) best.set(line.slug, { line, points });
  }
  return best;
}

const lengths = new WeakMap<Line, number>();

/** All that the words of a name say. */
function lengthOf(line: Line, names: Names): number {
  let length = lengths.get(line);
  if (length === undefined) {
    const weight = (word: string) =>
      Math.min(mostWeight, rarity(names.pagesWith(word), names.pages));
    length = sum(names.clauseOf(line).words.map(weight)) || 1;
    lengths.set(line, length);
  }
  return length;
}

/** What is known of each page so far. */
class Tally {
  #pages = new Map<string, { points: number; covered: number; names: Together[] }>();

  #of(slug: string) {
    let page = this.#pages.get(slug);
    if (!page) {
      page = { points: 0, covered: 0, names: [] };
      this.#pages.set(slug, page);
    }
    return page;
  }
  add(slug: string, points: number): void {
    this.#of(slug).points += points;
  }
  cover(slug: string, weight: number): void {
    this.#of(slug).covered += weight;
  }
  isNamed(slug: string, best: Together): void {
    this.#of(slug).names.push(best);
  }
  ranked(
    total: number,
    likely: ReadonlyMap<string, number>,
    heard: ReadonlyMap<string, number> | undefined,
  ): Ranked[] {
    return [...this.#pages]
      .map(([slug, { points, covered, names }]): Ranked => {
        const [first, second] = names.sort((a, b) => b.points - a.points);
        const named = (first?.points ?? 0) + counts.second * (second?.points ?? 0);
        const coverage = covered / total;
        const likelihood = likely.get(slug) ?? 0;
        // One that nobody was heard to ask for is not judged by that.
        const likeHeard = Math.exp(asking * ((heard?.get(slug) ?? 1) - 1));
        return {
          slug,
          score:
            ((points + named) / total) *
            coverage ** wholeness *
            likelihood ** likeliness *
            likeHeard,
          coverage,
          line: first?.line,
          lineShare: first ? first.points / together[first.line.kind] / total : 0,
        };
      })
      .sort((a, b) => b.score - a.score);
  }
}

/**
 * How many times the score of the second page the first one has.
 *
 * @param ranked best first
 * @example leadOf([{ ...page, score: 6 }, { ...page, score: 2 }]) // 3
 */
export function leadOf([best, next]: readonly Ranked[]): number {
  return (best?.score ?? 0) / (next?.score || Number.EPSILON);
}

function raise(map: Map<string, number>, key: string, value: number): void {
  if (value > (map.get(key) ?? 0)) map.set(key, value);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
