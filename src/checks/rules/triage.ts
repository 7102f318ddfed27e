import { firstQuestion, stepsOfTree } from '../../catalog/triage.ts';
import { didYouMean, type Rule } from '../rule.ts';

export const triage: Rule = {
  id: 'triage',
  title: 'every way through the questions ends at a scenario, and every scenario is reached',
  *check({ triage, entries }) {
    const { file, value: tree, lineOf } = triage;
    const questions = Object.keys(tree);
    const scenarios = entries.filter((e) => e.type === 'scenario').map((e) => e.slug);
    let broken = false;
    const asked = new Set([firstQuestion]);
    for (const [id, { answers }] of Object.entries(tree)) {
      for (const [index, answer] of answers.entries()) {
        const at = { file, line: lineOf(id, 'answers', index) };
        if (answers.findIndex((other) => other.id === answer.id) < index) {
          yield {
            ...at,
            wrong: `Two answers to ${id} are called ${answer.id}.`,
            mend: 'Give each its own id; it stands in the address.',
          };
        }
        if (!answer.ask === !answer.scenario) {
          yield {
            ...at,
            wrong: `The answer ${answer.id} must lead to one thing.`,
            mend: 'Give it either ask: (a question) or scenario: (a slug).',
          };
        }
        if (answer.ask) asked.add(answer.ask);
        if (answer.ask && !questions.includes(answer.ask)) {
          broken = true;
          yield {
            ...at,
            wrong: `There is no question called “${answer.ask}”.`,
            mend: didYouMean(answer.ask, questions),
          };
        }
        if (answer.scenario && !scenarios.includes(answer.scenario)) {
          yield {
            ...at,
            wrong: `There is no scenario called “${answer.scenario}”.`,
            mend: didYouMean(answer.scenario, scenarios),
          };
        }
      }
    }
    for (const id of questions.filter((question) => !asked.has(question))) {
      yield {
        file,
        line: lineOf(id),
        wrong: `Nothing leads to the question ${id}.`,
        mend: `Let an answer ask it, or call the first question ${firstQuestion}.`,
      };
    }
    if (broken || !tree[firstQuestion]) return;
    try {
      const reached = new Set(stepsOfTree(tree).map((step) => step.scenario));
      for (const { slug, type, facts } of entries) {
        if (type !== 'scenario' || reached.has(slug)) continue;
        yield {
          file,
          line: 1,
          wrong: `No way through the questions reaches ${slug} (${facts.value.code}).`,
          mend: `Add an answer with scenario: ${slug} where a reader would look for it.`,
        };
      }
    } catch (error) {
      yield {
        file,
        line: 1,
        wrong: (error as Error).message,
        mend: 'Let one of its answers lead to a scenario or to another question.',
      };
    }
  },
};
