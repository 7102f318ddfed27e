import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Found } from '../../src/search/found.ts';
import { grouped } from '../../src/search/groups.ts';

const kinds = ['code', 'problem', 'guide', 'term', 'suggestion'] as const;
const found = (kind: Found['kind'], slug: string): Found => ({
  kind,
  slug,
  code: '',
  title: slug,
  family: '',
  url: `/${slug}/`,
  section: undefined,
});
const of = (...list: Found['kind'][]) => list.map((kind, index) => found(kind, `${index}`));
const shape = (results: Found[]) =>
  grouped(results).map(({ id, results: members }) => `${id}: ${members.map((m) => m.slug).join()}`);

test('an exact hit is read first, whatever else was found', () => {
  expect(shape(of('code', 'guide', 'problem'))[0]).toBe('exact: 0');
});

test('best matches of several kinds keep their rank; the rest follows by kind', () => {
  expect(shape(of('guide', 'problem', 'problem', 'guide', 'term', 'problem'))).toEqual([
    'best: 0,1,2',
    'guides: 3',
    'terms: 4',
    'problems: 5',
  ]);
});

test('where the best are all of one kind, that kind needs no group of best matches', () => {
  expect(shape(of('problem', 'problem', 'problem', 'term', 'guide', 'problem'))).toEqual([
    'problems: 0,1,2,5',
    'terms: 3',
    'guides: 4',
  ]);
});

test('what is merely near to an undocumented code comes last', () => {
  expect(shape(of('suggestion', 'problem', 'suggestion'))).toEqual(['problems: 1', 'near: 0,2']);
});

test('nothing found makes no group', () => {
  expect(grouped([])).toEqual([]);
});

test('grouping loses nothing, repeats nothing, and keeps the three best in place', () => {
  const any = fc.array(fc.constantFrom(...kinds), { maxLength: 30 });
  fc.assert(
    fc.property(any, (list) => {
      const results = of(...list);
      const order = grouped(results).flatMap((group) => group.results);
      expect(new Set(order)).toEqual(new Set(results));
      expect(order.length).toBe(results.length);
      const ranked = [
        ...results.filter(({ kind }) => kind === 'code'),
        ...results.filter(({ kind }) => kind !== 'code' && kind !== 'suggestion'),
      ];
      const exact = results.filter(({ kind }) => kind === 'code').length;
      expect(order.slice(0, exact + 3).slice(0, ranked.length)).toEqual(ranked.slice(0, exact + 3));
    }),
  );
});
