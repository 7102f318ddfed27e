import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { likenessIn } from '../../src/search/heard.ts';
import { heardQuestions } from '../../src/search/heard-questions.ts';
import { alikeAmong } from '../../src/search/trigrams.ts';

const own = {
  code: ['the activation code has expired', 'no activation code', 'another activation code'],
  list: ['the phone is not in the list of the console', 'my phone is missing from it'],
  pending: ['the phones of the office are pending', 'pending for days'],
};
const others = [
  'activation code of the office suite',
  'the office suite asks for an activation code',
  'office suite, activation by code',
  'a logo in my mail signature',
];
const likeness = likenessIn(heardQuestions(own, others));
const about = (text: string) => likeness(text.split(' ')).subject;

test('a question is like those heard of its subject, in any ending', () => {
  expect(about('consoles')).toBeGreaterThan(0);
  expect(about('logos')).toBeLessThan(0);
});

test('words that speak for this subject each by itself may be another’s together', () => {
  expect(about('activation code')).toBeGreaterThan(0);
  expect(about('office phones')).toBeGreaterThan(0);
  expect(about('office suite activation code')).toBeLessThan(0);
});

test('a question is most like those of the page that answers it, mistyped words and all', () => {
  const most = (text: string) =>
    [...(likeness(text.split(' ')).pages ?? [])].find(([, part]) => part === 1)?.[0];
  expect(most('activaton')).toBe('code');
  expect(most('is my phone missing')).toBe('list');
  expect(most('pendng since yesterday')).toBe('pending');
});

test('a question of words that nobody was heard to say is like none', () => {
  expect(likeness(['weather', 'tomorrow'])).toEqual({ subject: 0, pages: undefined });
  expect(likeness([])).toEqual({ subject: 0, pages: undefined });
});

test('of many questions the browser finds each by its words', () => {
  const phones = Array.from({ length: 90 }, (_, number) => `phone model${number} pending`);
  const pages = Object.fromEntries(phones.map((phone, number) => [`page-${number}`, [phone]]));
  const many = likenessIn(heardQuestions(pages, others));
  for (const number of [0, 7, 36, 89]) {
    const alike = many([`model${number}`, 'pending', 'phone']).pages;
    expect([...(alike ?? [])].filter(([, part]) => part === 1)).toEqual([[`page-${number}`, 1]]);
  }
});

test('however long or odd a question is, how like it is can be said', () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('phone', 'office', 'code', 'list')));
  fc.assert(
    fc.property(words, (asked) => {
      const { subject, pages } = likeness(asked);
      expect(Number.isFinite(subject)).toBe(true);
      const parts = [...(pages?.values() ?? [])];
      expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
      expect(parts.length).toBe(pages ? 3 : 0);
    }),
  );
});

test('words are alike by the letters that stand together in them', () => {
  const words = ['compliant', 'noncompliance', 'pending', 'spending', 'sending', 'pie'];
  const alikeTo = alikeAmong(words);
  const like = (word: string) => [...alikeTo(word).keys()].map((index) => words[index]);
  expect(alikeTo('pie')).toEqual(new Map([[5, 1]]));
  expect(like('compliance')).toContain('compliant');
  expect(like('pendnig')).toEqual(['pending']);
  expect(like('printer')).toEqual([]);
  expect(like('')).toEqual([]);
});
