import { expect, test } from '@playwright/test';
import { type Asked, answering } from '../../src/search/enough.ts';
import type { Ranked } from '../../src/search/rank.ts';
import { saidOf } from '../../src/search/said-words.ts';
import { stemmerOf } from '../../src/search/stem.ts';
import { speakingOf, subjectIn } from '../../src/search/subject.ts';
import { wordsOfTheSubject } from '../../src/search/subject-words.ts';

const own = ['my e-mail is blocked', 'the phone is blocked', 'the phone is pending'];
const others = ['a logo in my e-mail signature', 'change the signature', 'logo on the invoice'];

async function leaning(synonyms: string[][] = []) {
  const said = own.map((text) => ({ text, weight: 1 }));
  const words = await wordsOfTheSubject(said, others, synonyms, 'en-US');
  return subjectIn(words, await stemmerOf('en-US')).leaning;
}

test('words of this subject speak for it, in any ending', async () => {
  const lean = await leaning();
  expect(lean('phones')).toBeGreaterThan(0);
  expect(lean('blocking')).toBeGreaterThan(0);
});

test('words of other subjects speak against this one', async () => {
  const lean = await leaning();
  expect(lean('logo')).toBeLessThan(0);
  expect(lean('signatures')).toBeLessThan(0);
});

test('a word that is said of everything, of nothing, or once only, tells nothing', async () => {
  const lean = await leaning();
  expect(lean('mail')).toBeUndefined();
  expect(lean('unheard')).toBeUndefined();
  expect(lean('pending')).toBeUndefined();
});

test('a word that nobody was heard to say speaks for the subject as its synonyms do, by half', async () => {
  const lean = await leaning([['phone', 'handset', 'signature', 'mail']]);
  expect(lean('handsets')).toBe((lean('phone') ?? 0) / 2);
  expect(lean('signature')).toBeLessThan(0);
  const others = await leaning([['logo', 'emblem']]);
  expect(others('emblem')).toBeUndefined();
});

test('a word that people say of a page and none of its names has is the page’s, where others have it less', async () => {
  const stem = await stemmerOf('en-US');
  const ghosts = ['a ghost', 'ghosts', 'the ghost', 'my ghost', 'a ghost again'];
  const phones = ['the phone', 'phones', 'my phone', 'a phone', 'phones again'];
  const spoken = [
    { number: '208', asked: [...ghosts, 'the phone 404 stays'], names: ['phone'] },
    { number: '209', asked: [...phones, 'a ghost stays'], names: [] },
  ];
  const said = saidOf(spoken, stem, () => true);
  expect(said.get('ghost')).toEqual(['208']);
  expect(said.get('phone')).toEqual(['209']);
  expect(said.has('404')).toBe(false);
  // As often said of one as of the other.
  expect(said.has(stem('stay'))).toBe(false);
  expect(saidOf(spoken, stem, (word) => word !== 'ghost').has('ghost')).toBe(false);

  const words = await wordsOfTheSubject(
    ['ghost', 'a ghost'].map((text) => ({ text, weight: 1 })),
    others,
    [],
    'en-US',
    [
      { number: '208', asked: [...ghosts, 'the boss', 'my boss', 'bosses'], names: [] },
      { number: '209', asked: [...phones, ...phones], names: [] },
    ],
  );
  const subject = subjectIn(words, stem);
  expect(subject.leaning('ghosts')).toBeGreaterThan(0);
  // The others are not among the words of the subject.
  expect(Object.fromEntries(subject.said)).toEqual({ ghost: ['208'] });
});

test('in a long text, the clause that speaks most for the subject counts by itself', async () => {
  const lean = await leaning();
  const logo = ['logo', 'signature'];
  const phone = ['phone', 'blocked'];
  const { whole, clause } = speakingOf([logo, phone], lean);
  expect(clause).toBe(speakingOf([phone], lean).whole);
  expect(whole).toBe(speakingOf([[...logo, ...phone]], lean).whole);
  expect(whole).toBeLessThan(clause);
  expect(speakingOf([], lean).whole).toBe(0);
});

const known = { line: undefined, lineShare: 0.5, coverage: 0.5 };
const page: Ranked = { ...known, slug: 'best', score: 1, likely: 0.2 };
const next: Ranked = { ...known, slug: 'next', score: 0.6, likely: 0.1 };

function asked(speaking: number, words = 6): Asked {
  return { speaking: { whole: speaking, clause: speaking }, words, named: new Set() };
}

test('the same page answers a question about the subject and not one about another', () => {
  expect(answering([page, next], asked(3)).odds).toBeGreaterThan(0);
  expect(answering([page, next], asked(-3)).odds).toBeLessThan(0);
  expect(answering([page, next], asked(-3)).pages).toEqual([]);
  expect(answering([], asked(3)).pages).toEqual([]);
});

test('a page far before the next answers sooner, up to a point, and so does one alone', () => {
  const odds = (score: number) => answering([page, { ...next, score }], asked(0)).odds;
  expect(odds(0.1)).toBeGreaterThan(odds(0.9));
  expect(odds(0.001)).toBeGreaterThan(odds(0.1));
  expect(odds(0.0001)).toBe(odds(0.001));
  expect(answering([page], asked(0)).odds).toBe(odds(0.001));
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
  const known = { coverage: 1, line: undefined, lineShare: 1, likely: 0.5 };
  const best: Ranked = { ...known, slug: 'best', score: 9 };
  const named: Ranked = { ...known, slug: 'named', score: 1 };
  const { pages, odds } = answering([best, named], {
    speaking: { whole: -8, clause: -8 },
    words: 3,
    named: new Set(['named']),
  });
  expect(odds).toBeGreaterThan(0);
  expect(pages.map(({ slug }) => slug)).toEqual(['named', 'best']);
});
