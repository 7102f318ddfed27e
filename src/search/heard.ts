/**
 * Whether a question is like those that people were heard to ask of this subject or of others
 * (nearest neighbours). Single words tell less: “activation code” is ours and “office” is
 * nobody's, and the two together are another's.
 */
import type { HeardQuestions } from './heard-questions.ts';
import { loaderOf } from './loader.ts';

/**
 * How much more folded words are like questions of this subject than like those of others:
 * -1 to 1, and 0 where neither has a word of them.
 */
export type Likeness = (words: readonly string[]) => number;

/** So many that are most alike count, on either side. */
const nearest = 3;

/**
 * @param heard as `heardQuestions` made it
 * @param stem of the same language
 * @example likenessIn(heard, stem)(['pending', 'device']) // 0.4
 */
export function likenessIn(
  { own, all, words }: HeardQuestions,
  stem: (word: string) => string,
): Likeness {
  const lists = new Map(Object.entries(words).map(([word, steps]) => [word, numbersIn(steps)]));
  /** The square of what a word tells: the fewer questions have it, the more. */
  const tells = (numbers: readonly number[]) => (1 + Math.log(all / numbers.length)) ** 2;
  const lengths = new Float64Array(all);
  for (const numbers of lists.values()) {
    for (const number of numbers) lengths[number]! += tells(numbers);
  }
  return (asked) => {
    const known = [...new Set(asked.map(stem))].flatMap((word) => {
      const numbers = lists.get(word);
      return numbers ? [numbers] : [];
    });
    const length = known.reduce((sum, numbers) => sum + tells(numbers), 0);
    const shared = new Float64Array(all);
    for (const numbers of known) {
      for (const number of numbers) shared[number]! += tells(numbers);
    }
    // The cosine of the angle between two questions, by the words they share.
    const alike = shared.map((both, number) => both && both / Math.sqrt(length * lengths[number]!));
    return ofNearest(alike.subarray(0, own)) - ofNearest(alike.subarray(own));
  };
}

function numbersIn(steps: string): number[] {
  let number = 0;
  return steps.split(' ').map((step) => {
    number += Number.parseInt(step, 36);
    return number;
  });
}

/** How much those that are most alike are, on average. */
function ofNearest(alike: Float64Array): number {
  return (
    alike
      .sort()
      .subarray(-nearest)
      .reduce((sum, part) => sum + part, 0) / nearest
  );
}

/**
 * What tells how a question is in a language.
 *
 * @example (await loadLikeness('/', 'pt-BR'))(['aparelho', 'pendente']) // 0.3
 */
export const loadLikeness = loaderOf('heard.json', likenessIn);
