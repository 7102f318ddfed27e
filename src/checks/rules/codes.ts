import { families } from '../../catalog/registry.ts';
import type { Rule } from '../rule.ts';

export const codes: Rule = {
  id: 'codes',
  title: 'every code is within its family, and belongs to one page for ever',
  *check({ entries, tombstones }) {
    const owners = new Map<string, string>();
    for (const code of Object.keys(tombstones.value)) owners.set(code, tombstones.file);
    for (const { facts, folder } of entries) {
      for (const [index, code] of facts.value.formerly.codes.entries()) {
        const owner = owners.get(code);
        if (owner) {
          yield {
            file: facts.file,
            line: facts.lineOf('formerly', 'codes', index),
            wrong: `${code} already belongs to ${owner}.`,
            mend: 'A code leads to one page for ever: remove it here, or there.',
          };
        }
        owners.set(code, `${folder}, which had it formerly`);
      }
    }
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
