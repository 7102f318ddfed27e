/**
 * Questions as people ask them, of this site's subject and of others, as little of them as
 * comparing takes: which words are in which. Made when the site is built.
 */
import { fold } from './text.ts';

export interface HeardQuestions {
  /** How many are answered by each page, by slug: these come first, in this order. */
  pages: Record<string, number>;
  /** How many there are, with those of other subjects. */
  all: number;
  /**
   * By folded word, the numbers of the questions that have it, each as the step from the one
   * before, in base 36: `"2 1 a"` for 2, 3 and 13.
   */
  words: Record<string, string>;
}

/**
 * @param own what people ask of each page, by slug
 * @param others what they ask of other subjects
 * @example heardQuestions({ 'device-pending': ['Pending?', 'Still pending'] }, ['Pie']).words
 * // { pending: '0 1', still: '1', pie: '2' }
 */
export function heardQuestions(
  own: Readonly<Record<string, readonly string[]>>,
  others: readonly string[],
): HeardQuestions {
  const ours = Object.entries(own).map(([slug, questions]) => [slug, inWords(questions)] as const);
  const all = [...ours.flatMap(([, questions]) => questions), ...inWords(others)];
  const said = all.flatMap((question, number) =>
    question.split(' ').map((word) => ({ word, number })),
  );
  const words = [...Map.groupBy(said, ({ word }) => word)].map(
    ([word, times]) => [word, inSteps(times.map(({ number }) => number))] as const,
  );
  return {
    pages: Object.fromEntries(ours.map(([slug, questions]) => [slug, questions.length])),
    all: all.length,
    words: Object.fromEntries(words),
  };
}

/** The words of each question, each once; in such an order that those alike are neighbours. */
function inWords(questions: readonly string[]): string[] {
  const words = (question: string) => [...new Set(fold(question).split(' '))].sort().join(' ');
  return [...new Set(questions.map(words))].sort();
}

function inSteps(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36))
    .join(' ');
}
