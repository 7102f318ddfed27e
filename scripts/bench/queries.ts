/** The judged queries of tests/search/, and which half of them a verdict may look at. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../../src/locales.ts';

export interface Query {
  q: string;
  class: string;
  /** Slugs that are right answers, best first; none where no answer is right. */
  want: string[];
}

/**
 * One half of the queries: every second one of each class.
 *
 * @example halfOf(queries, 'test').length // about half
 */
export function halfOf(queries: Query[], half: 'tune' | 'test'): Query[] {
  const seen = new Map<string, number>();
  return queries.filter((query) => {
    const index = seen.get(query.class) ?? 0;
    seen.set(query.class, index + 1);
    return index % 2 === (half === 'tune' ? 0 : 1);
  });
}

/**
 * @param name of the file
 * @throws when there is none
 * @example readQueries('tuning.yaml')['pt-BR'].length
 */
export function readQueries(name: string): Record<Locale, Query[]> {
  return parse(readFileSync(`tests/search/${name}`, 'utf8'));
}
