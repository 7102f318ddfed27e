/**
 * Questions as people ask them, of this site's subject and of others, as little of them as
 * comparing takes: which words are in which. Made when the site is built.
 */
import { informative } from './text.ts';

export interface HeardQuestions {
  /** How many are of this subject; they have the first numbers. */
  own: number;
  /** How many there are. */
  all: number;
  /**
   * By stem, the numbers of the questions that have it, each as the step from the one before,
   * in base 36: `"2 1 a"` for 2, 3 and 13.
   */
  words: Record<string, string>;
}

/**
 * @param own what people ask of this site's subject
 * @param others what they ask of other subjects
 * @param stem of the language of all
 * @example heardQuestions(['Device pending', 'A device'], ['Apple pie'], stem).words // { devic: '0 1' }
 */
export function heardQuestions(
  own: readonly string[],
  others: readonly string[],
  stem: (word: string) => string,
): HeardQuestions {
  const ours = stemmed(own, stem);
  const all = [...ours, ...stemmed(others, stem)];
  const said = all.flatMap((question, number) =>
    question.split(' ').map((word) => ({ word, number })),
  );
  const words = [...Map.groupBy(said, ({ word }) => word)].map(
    ([word, times]) => [word, inSteps(times.map(({ number }) => number))] as const,
  );
  return { own: ours.length, all: all.length, words: Object.fromEntries(words) };
}

/** The stems of each question, each once; in such an order that those alike are neighbours. */
function stemmed(questions: readonly string[], stem: (word: string) => string): string[] {
  const stems = (question: string) =>
    [...new Set(informative(question).map(stem))].sort().join(' ');
  return [...new Set(questions.map(stems))].sort();
}

function inSteps(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36))
    .join(' ');
}
