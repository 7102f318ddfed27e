import { expect, test } from '@playwright/test';
import { type Asked, answering, isOpen } from '../../src/search/enough.ts';
import type { Ranked } from '../../src/search/rank.ts';

const known = { line: undefined, lineShare: 0.5, coverage: 0.5 };
const page: Ranked = { ...known, slug: 'best', score: 1 };
const next: Ranked = { ...known, slug: 'next', score: 0.6 };

function asked(speaking: number, words = 6, heard = 0): Asked {
  return { speaking, heard, words, named: new Set() };
}

test('the same page answers a question about the subject and not one about another', () => {
  expect(answering([page, next], asked(3)).odds).toBeGreaterThan(0);
  expect(answering([page, next], asked(-3)).odds).toBeLessThan(0);
  expect(answering([page, next], asked(-3)).pages).toEqual([]);
  expect(answering([], asked(3)).pages).toEqual([]);
});

test('a question like those of this subject is answered sooner, and one like those of others later', () => {
  const odds = (heard: number) => answering([page, next], asked(0, 6, heard)).odds;
  expect(odds(0.2)).toBeGreaterThan(odds(0));
  expect(odds(-0.2)).toBeLessThan(odds(0));
});

test('it is open whether a page answers only where what people were heard to ask can tell', () => {
  const far = { ...next, score: 0.4 };
  const open = (speaking: number) => isOpen(answering([page, far], asked(speaking)));
  expect([-8, 0, 1, 8].map(open)).toEqual([false, true, true, false]);
  expect(isOpen(answering([], asked(0)))).toBe(false);
});

test('it is open which page answers where the second has more than half of what the first does', () => {
  const open = (second: Ranked[]) => isOpen(answering([page, ...second], asked(8)));
  expect(open([next])).toBe(true);
  expect(open([{ ...next, score: 0.4 }])).toBe(false);
  expect(open([])).toBe(false);
  const named = { ...asked(8), named: new Set(['best']) };
  expect(isOpen(answering([page, next], named))).toBe(false);
});

test('a page that has as much of a longer question answers sooner', () => {
  const odds = (words: number) => answering([page, next], asked(0, words)).odds;
  expect(odds(30)).toBeGreaterThan(odds(6));
});

test('a page that has all of a brief question answers it, and one that has a part does not', () => {
  const odds = (coverage: number, words: number) =>
    answering([{ ...page, coverage }, next], asked(0.7, words)).odds;
  expect(odds(1, 2)).toBeGreaterThan(0);
  expect(odds(0.4, 2)).toBeLessThan(0);
  const gain = (words: number) => odds(1, words) - odds(0.4, words);
  expect(gain(2)).toBeGreaterThan(10 * gain(9));
});

test('a page that has nothing of a question does not answer it, whatever it speaks for', () => {
  const nothing = { ...page, score: 0, coverage: 0 };
  for (const ranked of [[nothing], [nothing, { ...nothing, slug: 'next' }]]) {
    expect(answering(ranked, asked(8)).odds).toBe(Number.NEGATIVE_INFINITY);
  }
});

test('a page that is asked for by its name comes first, whatever the words speak for', () => {
  const known = { coverage: 1, line: undefined, lineShare: 1 };
  const best: Ranked = { ...known, slug: 'best', score: 9 };
  const named: Ranked = { ...known, slug: 'named', score: 1 };
  const { pages, odds } = answering([best, named], {
    speaking: -8,
    heard: -1,
    words: 3,
    named: new Set(['named']),
  });
  expect(odds).toBeGreaterThan(0);
  expect(pages.map(({ slug }) => slug)).toEqual(['named', 'best']);
});
