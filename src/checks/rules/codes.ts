import { families } from '../../catalog/registry.ts';
import type { Rule } from '../rule.ts';

export const codes: Rule = {
  id: 'codes',
  title: 'every code is unique and within its family',
  *check({ entries }) {
    const owners = new Map<string, string>();
    for (const { facts, folder, type } of entries) {
      const { code, family } = facts.value;
      const at = { file: facts.file, line: facts.lineOf('code') };
      const owner = owners.get(code);
      if (owner) {
        yield {
          ...at,
          wrong: `${code} already belongs to ${owner}.`,
          mend: 'Take the next free number of the family; codes are never reused.',
        };
      }
      owners.set(code, folder);
      const { from, to } = families[family];
      const number = Number(code.slice(4));
      if (number < from || number > to) {
        yield {
          ...at,
          wrong: `${code} lies outside its family, ${family}.`,
          mend: `Use a number from ${from} to ${to}, or correct the family.`,
        };
      }
      if ((family === 'guides') !== (type === 'guide')) {
        yield {
          file: facts.file,
          line: facts.lineOf('family'),
          wrong: `A ${type} cannot be of the family ${family}.`,
          mend: 'Guides, and only guides, are of the family guides.',
        };
      }
    }
  },
};
