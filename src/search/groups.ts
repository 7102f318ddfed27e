/** Results in the order they are read: exact hits, the best, then each kind by itself. */
import type { Found } from './found.ts';

export interface Group {
  id: 'exact' | 'best' | 'problems' | 'guides' | 'terms' | 'near';
  results: Found[];
}

const groupOf = {
  code: 'exact',
  problem: 'problems',
  guide: 'guides',
  term: 'terms',
  suggestion: 'near',
} as const;

/**
 * Groups ranked results without hiding their rank: what documents exactly what was asked
 * comes first. If the three best of the others are of several kinds, they follow as they
 * are; the rest stands by kind, the kind of the best one first. What is merely near comes
 * last.
 *
 * @param results best first
 * @example grouped([guide, problem, term, problem2]).map(({ id }) => id) // ['best', 'problems']
 */
export function grouped(results: readonly Found[]): Group[] {
  const matches = results.filter(({ kind }) => kind !== 'code' && kind !== 'suggestion');
  const top = matches.slice(0, 3);
  const mixed = new Set(top.map(({ kind }) => kind)).size > 1;
  const groups: Group[] = [
    { id: 'exact', results: results.filter(({ kind }) => kind === 'code') },
    { id: 'best', results: mixed ? top : [] },
  ];
  for (const found of mixed ? matches.slice(3) : matches) {
    const id = groupOf[found.kind];
    const group = groups.find((candidate) => candidate.id === id);
    if (group) group.results.push(found);
    else groups.push({ id, results: [found] });
  }
  groups.push({ id: 'near', results: results.filter(({ kind }) => kind === 'suggestion') });
  return groups.filter((group) => group.results.length > 0);
}
