import { expect, test } from '@playwright/test';
import { weigh } from '../../src/search/evidence.ts';
import { pagesByLabel } from '../../src/search/labels.ts';
import { likelihoods } from '../../src/search/likely.ts';
import { type Names, namesIn } from '../../src/search/names.ts';
import { slips } from '../../src/search/near.ts';
import { rank } from '../../src/search/rank.ts';
import { clausesOf, informative } from '../../src/search/text.ts';
import { directory } from './directory.ts';

/** By clause, what the words of a text tell by names alone. */
function evidenceOf(text: string, names: Names) {
  const clauses = clausesOf(text, informative(text));
  return weigh(clauses, { names, near: new Map(), bodies: new Map() });
}

/** A page like the others, but for what it is called. */
function named(slug: string, names: string[]) {
  return { ...directory.pages[1]!, slug, messages: [], names };
}

test('a page is called by the words of a name in any order and with any endings', async () => {
  const names = await namesIn(directory, 'en-US');
  expect([...names.called(['pending', 'stuck'])]).toEqual(['pending']);
  expect([...names.called(['stucks', 'pending'])]).toEqual(['pending']);
  expect([...names.called(['stuck', 'pending', 'phone'])]).toEqual([]);
});

test('a page is found by a menu or button it leads to, word for word and in any language', async () => {
  const names = await namesIn(directory, 'en-US');
  expect([...names.labelled('MARCAR como pendente')]).toEqual(['pending']);
  expect([...names.labelled('pending as mark')]).toEqual([]);
});

test('a long label is quoted wherever it stands, and a short one or one that many pages lead to is not', () => {
  const labels = [
    { texts: ['Add device to retire list'], slugs: ['grace'] },
    { texts: ['Retire list'], slugs: ['gone'] },
    { texts: ['Mark every device as not compliant'], slugs: ['a', 'b', 'c', 'd'] },
  ];
  const quoted = pagesByLabel(
    labels,
    (text) => text,
    () => false,
  );
  expect([...quoted('where is “Add device to retire list” now?')]).toEqual(['grace']);
  expect([...quoted('the retire list')]).toEqual([]);
  expect([...quoted('retire list')]).toEqual(['gone']);
  expect([...quoted('why mark every device as not compliant')]).toEqual([]);
  expect(quoted('Mark every device as not compliant').size).toBe(4);
});

test('the page whose name has the words together comes first', async () => {
  const names = await namesIn(directory, 'en-US');
  const ranked = (text: string) => rank(evidenceOf(text, names), names);
  expect(ranked('phone stuck on pending')[0]?.slug).toBe('pending');
  expect(ranked('forbidden, group opens the console')[0]?.slug).toBe('console-403');
  expect(ranked('a cake recipe')).toEqual([]);
});

test('of pages that have the words alike, the one that people ask for so comes first', async () => {
  const twin = { ...named('twin', ['phone stuck on pending']), title: 'Phone stuck on pending' };
  const other = { ...twin, slug: 'other' };
  const names = await namesIn({ ...directory, pages: [twin, other] }, 'en-US');
  const first = (heard?: ReadonlyMap<string, number>) =>
    rank(evidenceOf('pending phone', names), names, { heard })[0]?.slug;
  const both = (twin: number, other: number) => new Map(Object.entries({ twin, other }));
  expect(first(both(0.5, 1))).toBe('other');
  expect(first(both(1, 0.5))).toBe('twin');
  // Nobody was heard to ask for the other one yet: that is nothing against it.
  expect(first(new Map([['twin', 0.5]]))).toBe('other');
});

test('a page that is often spoken of in such words is likelier than one that has them once', async () => {
  const often = named('often', ['phone for a new person', 'other person, same phone']);
  const once = named('once', ['new phone', 'person away', 'lost it', 'screen broken', 'no charge']);
  const names = await namesIn({ ...directory, pages: [once, often] }, 'en-US');
  const likely = likelihoods(evidenceOf('a person with the phone', names).flat(), names);
  expect(likely.get('often')).toBeGreaterThan(1.3 * likely.get('once')!);
  expect(likely.get('often')! + likely.get('once')!).toBeCloseTo(1);
  const unsaid = [...likelihoods([], names).values()];
  expect(unsaid).toEqual([0.5, 0.5]);
});

test('a page is likelier by a word that is all of a name than by one among many', async () => {
  // As many words and pairs in all.
  const short = named('short', ['frozen', 'person away screen broken', 'lost charger at home']);
  const long = named('long', ['person away screen broken frozen', 'lost charger', 'at home']);
  const names = await namesIn({ ...directory, pages: [long, short] }, 'en-US');
  expect(names.sizes.get('short')).toBe(names.sizes.get('long'));
  const likely = likelihoods(evidenceOf('frozen', names).flat(), names);
  expect(likely.get('short')).toBeGreaterThan(1.2 * likely.get('long')!);
});

test('a page is likelier by a word that is in all of many names than in all of few', async () => {
  const few = named('few', ['frozen screen']);
  const many = named('many', ['frozen phone', 'frozen app', 'frozen lock', 'frozen update']);
  const names = await namesIn({ ...directory, pages: [few, many] }, 'en-US');
  const likely = likelihoods(evidenceOf('frozen', names).flat(), names);
  expect(likely.get('many')).toBeGreaterThan(likely.get('few')!);
});

test('a word that people say of a page finds it, but is no name of it; said with a slip, it still is one', async () => {
  const said = new Map([
    ['pendnig', ['201']],
    ['ghost', ['201', '999']],
  ]);
  const names = await namesIn(directory, 'en-US', said);
  const ranked = rank(evidenceOf('the ghosts', names), names);
  expect(ranked.map(({ slug }) => slug)).toEqual(['pending']);
  expect(names.called(['ghost']).size).toBe(0);
  expect((await slips(['pendnig'], names)).get('pendnig')).toBe('pending');
});
