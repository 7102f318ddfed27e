/**
 * Which pages are meant, from what the words of a query tell. A page counts by the names
 * that have the words, by one name that has many of them together, and a little by its text;
 * and by how much of the query it has at all.
 */
import { type Evidence, rarity } from './evidence.ts';
import type { Line, LineKind, Names } from './names.ts';

export interface Ranked {
  slug: string;
  score: number;
  /** How much of the query the page has: 0 to 1, telling words counting more. */
  coverage: number;
  /** The name that has most of it. */
  line: Line | undefined;
  /** How much of the query that name has: 0 to 1. */
  lineShare: number;
}

/** How much a word says, by the kind of name it stands in. */
const telling: Record<LineKind, number> = {
  title: 3,
  name: 2,
  message: 2,
  part: 1.5,
  summary: 1.2,
};

/** How much a text that has the words, and a name that has them together, add to that. */
const textCounts = 0.5;
const togetherCounts = 4;

/** What a page's text, rather than a name, covers of the query. */
const textCovers = 0.8;

/** What an unknown word weighs: in a short query it is the question, in a long one noise. */
const unknownWeighs = (words: number) => (words > 8 ? 0.8 : 3);

/**
 * @returns best first, whatever they score; a caller judges by `coverage`
 * @example rank(weigh(['pending', 'device'], names), names)[0]?.slug // 'device-pending'
 */
export function rank(evidence: readonly Evidence[], names: Names): Ranked[] {
  const known = evidence.filter(({ lines, texts }) => lines.size > 0 || texts.size > 0);
  const unknown = evidence.filter((item) => !known.includes(item) && !/\d/.test(item.word));
  const total =
    sum(known.map(({ weight }) => weight)) + unknown.length * unknownWeighs(evidence.length);
  if (total === 0) return [];

  const tally = new Tally();
  for (const { weight, textWeight, lines, texts } of known) {
    const surely = new Map<string, number>();
    const best = new Map<string, number>();
    for (const [line, sure] of lines) {
      raise(surely, line.slug, sure);
      raise(best, line.slug, sure * telling[line.kind]);
      tally.inLine(line, weight * sure);
    }
    for (const [slug, points] of best) tally.add(slug, weight * points);
    for (const [slug, sure] of texts) {
      raise(surely, slug, sure * textCovers);
      tally.add(slug, textCounts * textWeight * sure);
    }
    for (const [slug, sure] of surely) tally.cover(slug, weight * sure);
  }
  return tally
    .pages()
    .map(({ slug, points, covered, lines }): Ranked => {
      const together = bestLine(lines, names);
      const coverage = covered / total;
      return {
        slug,
        score: ((points + togetherCounts * together.points) / total) * coverage,
        coverage,
        line: together.line,
        lineShare: together.points / total,
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** The name with most of the query in it, and of which most is in the query. */
function bestLine(lines: ReadonlyMap<Line, number>, names: Names) {
  let best: { line: Line | undefined; points: number } = { line: undefined, points: 0 };
  for (const [line, shared] of lines) {
    const points = shared * Math.min(1, shared / lengthOf(line, names));
    if (points > best.points) best = { line, points };
  }
  return best;
}

const lengths = new WeakMap<Line, number>();

/** All that the words of a name say. */
function lengthOf(line: Line, names: Names): number {
  let length = lengths.get(line);
  if (length === undefined) {
    const having = (word: string) => new Set(names.withWord(word).map(({ slug }) => slug)).size;
    length = sum(names.wordsOf(line).map((word) => Math.min(3, rarity(having(word), names.pages))));
    lengths.set(line, length || 1);
  }
  return length || 1;
}

interface Page {
  slug: string;
  points: number;
  covered: number;
  lines: Map<Line, number>;
}

class Tally {
  #pages = new Map<string, Page>();

  #of(slug: string): Page {
    let page = this.#pages.get(slug);
    if (!page) {
      page = { slug, points: 0, covered: 0, lines: new Map() };
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
  inLine(line: Line, weight: number): void {
    const { lines } = this.#of(line.slug);
    lines.set(line, (lines.get(line) ?? 0) + weight);
  }
  pages(): Page[] {
    return [...this.#pages.values()];
  }
}

function raise(map: Map<string, number>, key: string, value: number): void {
  if (value > (map.get(key) ?? 0)) map.set(key, value);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
