/**
 * Which of the questions that people were heard to ask a question is like (nearest neighbours).
 * Single words tell less: “activation code” is ours and “office” is nobody's, and the two
 * together are another's.
 */
import type { HeardQuestions } from './heard-questions.ts';
import { loaderOf } from './loader.ts';
import { alikeAmong } from './trigrams.ts';

export interface Likeness {
  /**
   * How much more a question is like those of this subject than like those of others: about
   * -1 to 1, and 0 where it is like none.
   */
  subject: number;
  /**
   * How much it is like those that a page answers, by slug: 1 for the page it is most like,
   * less for the others; undefined where it is like none.
   */
  pages: ReadonlyMap<string, number> | undefined;
}

/** What tells it of all folded words of a question, in any order. */
export type LikenessOf = (words: readonly string[]) => Likeness;

/** So many that are most alike count, on either side and of each page. */
const nearest = 4;

/** A word that was heard, with the questions that have it. */
interface Heard {
  questions: readonly number[];
  /** The fewer have it, the more it tells. */
  tells: number;
}

/**
 * @param questions as `heardQuestions` made them
 * @example likenessIn(questions)(['my', 'device', 'is', 'pending']).subject // 0.4
 */
export function likenessIn(questions: HeardQuestions): LikenessOf {
  const { pages, all, words } = questions;
  const heard = Object.values(words).map((steps): Heard => {
    const numbers = numbersIn(steps);
    return { questions: numbers, tells: 1 + Math.log(all / numbers.length) };
  });
  const alikeTo = alikeAmong(Object.keys(words));
  const lengths = new Float64Array(all);
  for (const { questions, tells } of heard) {
    for (const number of questions) lengths[number]! += tells ** 2;
  }
  return (asked) => {
    const shared = new Float64Array(all);
    let length = 0;
    for (const word of new Set(asked)) {
      const alike = [...alikeTo(word)].sort(([, a], [, b]) => b - a);
      // A word that nobody was heard to say tells what the one most like it does.
      const tells = heard[alike[0]?.[0] ?? -1]?.tells ?? 0;
      length += tells ** 2;
      for (const [index, part] of alike) {
        const other = heard[index]!;
        const both = tells * part * other.tells;
        for (const number of other.questions) shared[number]! += both;
      }
    }
    // The cosine of the angle between two questions, by the words they share.
    const cosines = shared.map(
      (both, number) => both && both / Math.sqrt(length * lengths[number]!),
    );
    let end = 0;
    const byPage = Object.entries(pages).map(([slug, count]) => {
      end += count;
      return [slug, ofNearest(cosines.subarray(end - count, end))] as const;
    });
    const most = Math.max(0, ...byPage.map(([, cosine]) => cosine));
    return {
      subject: ofNearest(cosines.subarray(0, end)) - ofNearest(cosines.subarray(end)),
      pages: most > 0 ? new Map(byPage.map(([slug, cosine]) => [slug, cosine / most])) : undefined,
    };
  };
}

function numbersIn(steps: string): number[] {
  let number = 0;
  return steps.split(' ').map((step) => {
    number += Number.parseInt(step, 36);
    return number;
  });
}

/** How much those that are most alike are, on average; puts all of them in order. */
function ofNearest(cosines: Float64Array): number {
  return (
    cosines
      .sort()
      .subarray(-nearest)
      .reduce((sum, cosine) => sum + cosine, 0) / nearest
  );
}

/**
 * What tells which questions of a language one is like.
 *
 * @example (await loadLikeness('/', 'pt-BR'))(['aparelho', 'pendente']).subject // 0.3
 */
export const loadLikeness = loaderOf('heard.json', likenessIn);
