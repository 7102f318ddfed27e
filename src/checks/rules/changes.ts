import type { Rule } from '../rule.ts';

export const changes: Rule = {
  id: 'changes',
  title: 'what changed is told newest first, and not before it happens',
  *check({ entries }) {
    // The first place on Earth where a day begins is fourteen hours ahead of UTC.
    const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    for (const { facts } of entries) {
      for (const [index, { on }] of facts.value.changes.entries()) {
        const at = { file: facts.file, line: facts.lineOf('changes', index, 'on') };
        if (on > today) {
          yield {
            ...at,
            wrong: `${on} has not come yet.`,
            mend: 'Give the day on which the change is published.',
          };
        }
        const before = facts.value.changes[index - 1];
        if (before && on > before.on) {
          yield {
            ...at,
            wrong: `${on} comes after ${before.on}, which is older.`,
            mend: 'Put the newest change first.',
          };
        }
      }
    }
  },
};
