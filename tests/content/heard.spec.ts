import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { likenessIn } from '../../src/search/heard.ts';
import { heardQuestions } from '../../src/search/heard-questions.ts';
import { stemmerOf } from '../../src/search/stem.ts';

const own = [
  'the activation code has expired',
  'no activation code',
  'another activation code',
  'the phone is not in the list of the console',
  'the phones of the office are pending',
];
const others = [
  'activation code of the office suite',
  'the office suite asks for an activation code',
  'office suite, activation by code',
  'a logo in my mail signature',
];
const stem = await stemmerOf('en-US');
const likeness = likenessIn(heardQuestions(own, others, stem), stem);

test('a question is like those heard of its subject, in any ending', () => {
  expect(likeness(['pending', 'phones'])).toBeGreaterThan(0);
  expect(likeness(['logos', 'signature'])).toBeLessThan(0);
});

test('words that speak for this subject each by itself may be another’s together', () => {
  expect(likeness(['activation', 'code'])).toBeGreaterThan(0);
  expect(likeness(['office', 'phones'])).toBeGreaterThan(0);
  expect(likeness(['office', 'suite', 'activation', 'code'])).toBeLessThan(0);
});

test('a question of words that nobody was heard to say is like none', () => {
  expect(likeness(['weather', 'tomorrow'])).toBe(0);
  expect(likeness([])).toBe(0);
});

test('of many questions the browser finds each by its words', () => {
  const phones = Array.from({ length: 90 }, (_, number) => `phone model${number} pending`);
  const many = likenessIn(heardQuestions(phones, others, stem), stem);
  for (const number of [0, 7, 36, 89]) {
    const alike = many([`model${number}`, 'pending', 'phone']);
    expect(alike).toBeGreaterThan(many(['model', 'pending', 'phone']));
  }
});

test('however long or odd a question is, it is like those heard by a part', () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('phone', 'office', 'code', 'list')));
  fc.assert(
    fc.property(words, (asked) => {
      expect(Math.abs(likeness(asked))).toBeLessThanOrEqual(1);
    }),
  );
});
