import { relations as inverses } from '../../catalog/registry.ts';
import type { Rule } from '../rule.ts';

export const relations: Rule = {
  id: 'relations',
  title: 'a relation is written once, on one of its two pages',
  *check({ entries }) {
    const pages = new Map(entries.map((entry) => [entry.slug, entry]));
    for (const entry of entries) {
      const { file, value, lineOf } = entry.facts;
      for (const [index, { to, as }] of value.related.entries()) {
        const at = { file, line: lineOf('related', index, 'to') };
        const earlier = value.related.findIndex((other) => other.to === to);
        if (earlier < index) {
          yield {
            ...at,
            wrong: `${to} is related twice.`,
            mend: 'Keep the relation that says most: caused-by or fixed-by before see-also.',
          };
        }
        const back = pages.get(to)?.facts.value.related.find((other) => other.to === entry.slug);
        if (back && entry.slug < to) {
          yield {
            ...at,
            wrong: `${to} says already that it is “${back.as}” this page.`,
            mend: `Keep one of the two; here it would read “${inverses[back.as]}”, not “${as}”.`,
          };
        }
      }
    }
  },
};
