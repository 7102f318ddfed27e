import leven from 'leven';
import type { Problem } from '../catalog/located.ts';
import type { Content } from '../catalog/read.ts';

/** What a rule finds: a problem without the rule's own name. */
export type Finding = Omit<Problem, 'rule'>;

/** One promise about content, and how to tell that it is kept. */
export interface Rule {
  id: string;
  /** The promise, as a sentence. */
  title: string;
  /** True where it is advice: shown, but nothing fails. */
  warning?: boolean;
  check(content: Content): Iterable<Finding>;
}

/**
 * How to mend an unknown name: the nearest known one, or all of them when none is near.
 *
 * @example didYouMean('lokout.system', ['lookout.system']) // 'Did you mean lookout.system?'
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => leven(a, name) - leven(b, name));
  if (!nearest) return 'Nothing of that kind exists yet.';
  if (leven(nearest, name) <= Math.max(2, name.length / 3)) return `Did you mean ${nearest}?`;
  return known.length > 12 ? `The nearest is ${nearest}.` : `Use one of: ${known.join(', ')}.`;
}
