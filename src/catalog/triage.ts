/**
 * The decision tree: questions whose answers lead to further questions and at last to a
 * scenario. Every answer is an address of its own: `/triage/console/page-403/`.
 */
import type { Question } from './schemas.ts';

export type Tree = Record<string, Question>;

/** The question that comes first. */
export const firstQuestion = 'start';

/** One answer given, with the question it answered. */
export interface Answered {
  question: string;
  answer: Question['answers'][number];
}

/** A place in the tree: what was answered so far, and what comes now. */
export interface TriageStep {
  /** Answer ids joined by `/`; empty at the start. */
  path: string;
  trail: Answered[];
  /** The question to ask now, or undefined where a scenario was reached. */
  ask: string | undefined;
  scenario: string | undefined;
}

/**
 * Every place that can be reached, the start first.
 *
 * @throws when a question leads back to itself or to one that does not exist; the content
 *   rule `triage` reports both before the build
 * @example stepsOfTree(tree).map(({ path }) => path) // ['', 'console', 'console/page-403', …]
 */
export function stepsOfTree(tree: Tree): TriageStep[] {
  const walk = (question: string, trail: Answered[]): TriageStep[] => {
    const found = tree[question];
    if (!found) throw new Error(`There is no question called ${question}.`);
    if (trail.some((step) => step.question === question)) {
      throw new Error(`The question ${question} leads back to itself.`);
    }
    return found.answers.flatMap((answer) => {
      const after = [...trail, { question, answer }];
      const path = after.map((step) => step.answer.id).join('/');
      const here = { path, trail: after, ask: answer.ask, scenario: answer.scenario };
      return [here, ...(answer.ask ? walk(answer.ask, after) : [])];
    });
  };
  const start = { path: '', trail: [], ask: firstQuestion, scenario: undefined };
  return [start, ...walk(firstQuestion, [])];
}
