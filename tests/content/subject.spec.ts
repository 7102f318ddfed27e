import { expect, test } from '@playwright/test';
import { saidOf } from '../../src/search/said-words.ts';
import { stemmerOf } from '../../src/search/stem.ts';
import { speakingOf, subjectIn } from '../../src/search/subject.ts';
import { wordsOfTheSubject } from '../../src/search/subject-words.ts';

// As two people say it: what is said twice in all is too little to tell.
const twice = <T>(said: readonly T[]) => [...said, ...said];
const own = twice(['my e-mail is blocked', 'the phone is blocked', 'the phone is pending']);
const others = twice([
  'a logo in my e-mail signature',
  'change the signature',
  'logo on the invoice',
]);

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

test('a word that is said of everything, of nothing, or by few, tells nothing', async () => {
  const lean = await leaning();
  expect(lean('mail')).toBeUndefined();
  expect(lean('unheard')).toBeUndefined();
  expect(lean('pending')).toBeUndefined();
});

test('a word that a few say a little more often here than elsewhere may do so by chance', async () => {
  const say = async (times: number) => {
    const said = Array.from({ length: 3 * times }, () => ({ text: 'odd phone', weight: 1 }));
    const others = Array.from({ length: 2 * times }, () => 'odd lamp');
    const words = await wordsOfTheSubject(said, others.concat(others), [], 'en-US');
    return subjectIn(words, await stemmerOf('en-US')).leaning;
  };
  const [few, many] = await Promise.all([say(1), say(30)]);
  expect(few('odd')).toBeUndefined();
  expect(few('lamp')).toBeLessThan(0);
  expect(many('lamp')).toBeLessThan(0);
});

test('a word that nobody was heard to say speaks for the subject as its synonyms do, by half', async () => {
  const lean = await leaning([['phone', 'handset', 'signature', 'mail']]);
  // Both are rounded to halves.
  expect(Math.abs(lean('handsets')! - lean('phone')! / 2)).toBeLessThanOrEqual(0.25);
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
    twice(['ghost', 'a ghost']).map((text) => ({ text, weight: 1 })),
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
