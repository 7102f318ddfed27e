/** Words that were typed without the space between them: “lookoutlist”. */
import type { Names } from './names.ts';
import type { Leaning } from './subject.ts';
import { type Clause, clausesOf, informative } from './text.ts';

/** Shorter ones are in too many words by chance, but between two others. */
const shortest = { outer: 4, inner: 3 };

const spelled = new WeakMap<Names, ReadonlySet<string>>();

/**
 * The clauses with words that ran together taken apart. A word that is said of anything at
 * all is one word, and so is one that is a slip of another.
 *
 * @param near what odd words may be slips of
 * @example apart(clauses, { names, leaning, near })[0]?.words // ['device', 'lookout', 'list']
 */
export function apart(
  clauses: readonly Clause[],
  { names, leaning, near }: { names: Names; leaning: Leaning; near: ReadonlyMap<string, string> },
): Clause[] {
  const isWord = (word: string) =>
    near.has(word) || leaning(word) !== undefined || names.withWord(word).length > 0;
  return clauses.flatMap((clause) => {
    const parts = clause.text
      .split(' ')
      .map((word) => (isWord(word) ? word : (partsOf(word, names)?.join(' ') ?? word)));
    const text = parts.join(' ');
    return text === clause.text ? [clause] : clausesOf(text, informative(text));
  });
}

/**
 * The two or three words that a run of letters is made of, as they are spelled; undefined
 * where it is not.
 *
 * @example partsOf('lookoutlist', names) // ['lookout', 'list']
 */
export function partsOf(run: string, names: Names): string[] | undefined {
  const known = spelled.get(names) ?? new Set(names.spellings.map(({ word }) => word));
  spelled.set(names, known);
  const { outer, inner } = shortest;
  // The longest first word is the likeliest.
  for (let first = run.length - outer; first >= outer; first -= 1) {
    if (!known.has(run.slice(0, first))) continue;
    for (const last of [first, ...from(first + inner, run.length - outer)]) {
      const parts = [run.slice(0, first), run.slice(first, last), run.slice(last)].filter(Boolean);
      if (parts.every((part) => known.has(part))) return parts;
    }
  }
  return undefined;
}

function from(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
