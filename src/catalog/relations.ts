/** What pages say of each other, seen from one of them; an author writes each relation once. */
import { type Relation, relations } from './registry.ts';
import type { Facts, ScenarioFacts } from './schemas.ts';

/** As much of a page as relations depend on. */
export interface Relatable {
  type: 'scenario' | 'guide';
  slug: string;
  facts: Facts;
}

/** Pages that one page points to, under the relation they have to it. */
export type RelationsOf<P> = { relation: Relation; pages: P[] }[];

/**
 * What a page is related to: its own statements and the other pages', turned round. Guides
 * count as what fixes a problem. Each page is told once, under the first relation it has.
 *
 * @param pages all pages, in the order they are to be told
 */
export function relationsAmong<P extends Relatable>(page: P, pages: readonly P[]): RelationsOf<P> {
  const found = new Map<Relation, Set<P>>();
  const add = (relation: Relation, other: P) => {
    found.set(relation, (found.get(relation) ?? new Set()).add(other));
  };
  for (const other of pages) {
    for (const { to, as } of page.facts.related) if (to === other.slug) add(as, other);
    for (const { to, as } of other.facts.related) if (to === page.slug) add(relations[as], other);
    if (guidesOf(page).includes(other.slug)) add('fixed-by', other);
    if (page.type === 'guide' && guidesOf(other).includes(page.slug)) add('fixes', other);
  }
  const order = Object.keys(relations) as Relation[];
  const told = new Set<P>();
  return order.flatMap((relation) => {
    const others = [...(found.get(relation) ?? [])].filter((other) => !told.has(other));
    for (const other of others) told.add(other);
    return others.length > 0 ? [{ relation, pages: others }] : [];
  });
}

function guidesOf(page: Relatable): readonly string[] {
  return page.type === 'guide' ? [] : (page.facts as ScenarioFacts).guides;
}
