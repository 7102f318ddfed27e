import { expect, test } from '@playwright/test';
import { answering } from '../../src/search/enough.ts';
import type { Ranked } from '../../src/search/rank.ts';
import { stemmerOf } from '../../src/search/stem.ts';
import { leaningOf, speakingOf } from '../../src/search/subject.ts';
import { wordsOfTheSubject } from '../../src/search/subject-words.ts';

const own = ['my e-mail is blocked', 'the phone is blocked', 'the phone is pending'];
const others = ['a logo in my e-mail signature', 'change the signature', 'logo on the invoice'];

async function leaning() {
  const words = await wordsOfTheSubject(
    own.map((text) => ({ text, weight: 1 })),
    others,
    'en-US',
  );
  return leaningOf(words, await stemmerOf('en-US'));
}

test('words of this subject speak for it, in any ending', async () => {
  const lean = await leaning();
  expect(lean(['phones', 'blocking'])).toBeGreaterThan(0);
});

test('words of other subjects speak against this one', async () => {
  const lean = await leaning();
  expect(lean(['logo', 'signatures'])).toBeLessThan(0);
});

test('a word that is said of everything, of nothing, or once only, tells nothing', async () => {
  const lean = await leaning();
  expect(lean(['mail'])).toBe(0);
  expect(lean(['unheard'])).toBe(0);
  expect(lean(['pending'])).toBe(0);
  expect(lean([])).toBe(0);
});

test('in a long text, the clause that speaks most for the subject counts by itself', async () => {
  const lean = await leaning();
  const { whole, clause } = speakingOf(
    [
      ['logo', 'signature'],
      ['phone', 'blocked'],
    ],
    lean,
  );
  expect(clause).toBe(lean(['phone', 'blocked']));
  expect(whole).toBe(lean(['logo', 'signature', 'phone', 'blocked']));
});

test('the same page answers a question about the subject and not one about another', () => {
  const page: Ranked = {
    slug: 'blocked',
    score: 4,
    coverage: 0.6,
    line: undefined,
    lineShare: 0.5,
    paired: 0,
  };
  const own = { whole: 3, clause: 3 };
  const other = { whole: -3, clause: -3 };
  const unnamed = new Set<string>();
  expect(answering([page], own, unnamed).answered).toBe(true);
  expect(answering([page], other, unnamed)).toEqual({ pages: [], answered: false });
  expect(answering([], own, unnamed)).toEqual({ pages: [], answered: false });
});

test('a page that is asked for by its name comes first, whatever the words speak for', () => {
  const known = { coverage: 1, line: undefined, lineShare: 1, paired: 0 };
  const best: Ranked = { ...known, slug: 'best', score: 9 };
  const named: Ranked = { ...known, slug: 'named', score: 1 };
  const { pages, answered } = answering(
    [best, named],
    { whole: -8, clause: -8 },
    new Set(['named']),
  );
  expect(answered).toBe(true);
  expect(pages.map(({ slug }) => slug)).toEqual(['named', 'best']);
});
