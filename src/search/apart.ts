/** Words that were typed without the space between them: “lookoutlist”. */
import type { Names } from './names.ts';
import type { Leaning } from './subject.ts';
import { type Clause, clausesOf, informative } from './text.ts';

/** Shorter ones are in too many words by chance, except between two others. */
const shortest = { outer: 4, inner: 3 };

/** What tells a word from a run of several. */
interface Known {
  names: Names;
  leaning: Leaning;
  /** What odd words may be slips of. */
  near: ReadonlyMap<string, string>;
}

/**
 * The clauses with words that ran together taken apart: those of which nothing is known as
 * a word, and whose parts stand side by side in some name; and ids.
 *
 * @example apart(clausesOf('not in lookoutlist', …), known)[0]?.words // ['lookout', 'list']
 */
export function apart(clauses: readonly Clause[], { names, leaning, near }: Known): Clause[] {
  const isWord = (word: string) =>
    near.has(word) || leaning(word) !== undefined || names.withWord(word).length > 0;
  return clauses.flatMap((clause) => {
    const parts = clause.text
      .split(' ')
      .flatMap(
        (word) =>
          identified(word, names) ?? (isWord(word) ? [word] : (partsOf(word, names) ?? [word])),
      );
    const text = parts.join(' ');
    return text === clause.text ? [clause] : clausesOf(text, informative(text));
  });
}

/** What something is told by, written as programs do: “deviceid” is the id of a device. */
function identified(word: string, names: Names): string[] | undefined {
  const parts = /^(.{4,})(id)$/.exec(word)?.slice(1);
  return parts && names.withWord(parts.join(' ')).length > 0 ? parts : undefined;
}

/**
 * The two or three words that a run of letters is made of, as they are spelled and stand
 * side by side in names: “callback” is no call and no back. Undefined where it is none.
 *
 * @example partsOf('lookoutlist', names) // ['lookout', 'list']
 */
export function partsOf(run: string, names: Names): string[] | undefined {
  const { outer, inner } = shortest;
  const together = (word: string, next: string) =>
    names.isSpelled(next) && names.withWord(`${word} ${next}`).length > 0;
  // The longest first word is the likeliest.
  for (let first = run.length - outer; first >= outer; first -= 1) {
    if (!names.isSpelled(run.slice(0, first))) continue;
    for (const last of [first, ...from(first + inner, run.length - outer)]) {
      const parts = [run.slice(0, first), run.slice(first, last), run.slice(last)].filter(Boolean);
      if (parts.slice(1).every((part, index) => together(parts[index]!, part))) return parts;
    }
  }
  return undefined;
}

function from(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
