import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { messagesIn } from '../../src/search/messages.ts';
import { directory } from './directory.ts';

/** How often a text has a message of a site with one page and these. */
function counting(...texts: string[]): (text: string) => number {
  const pages = [{ ...directory.pages[0]!, messages: [{ id: 'only', texts }] }];
  return (text) => messagesIn(text, { ...directory, pages }).length;
}

test('a message is recognized in a longer paste, without accents and in either language', () => {
  const slugs = (text: string) => messagesIn(text, directory).map(({ page }) => page.slug);
  expect(slugs('Oi! Apareceu: “Voce nao tem autorizacao” agora')).toEqual(['console-403']);
  expect(slugs('403 - You are NOT authorized to access the service. (trace)')).toEqual([
    'console-403',
  ]);
  expect(slugs('not authorized to access the')).toEqual(['console-403']);
  expect(slugs('the service')).toEqual([]);
});

test('a short message is recognized where it is set off, not where it is part of a sentence', () => {
  const found = counting('Not enabled');
  expect(found('Ana at 2 PM got: not enabled (since Monday), phone and tablet')).toBe(1);
  expect(found('on both phones Ana and Rui see “Not enabled” again')).toBe(1);
  expect(found('the option is not enabled on the phones of Ana and Rui')).toBe(0);
});

test('a word that a product shows is no message where it announces what follows', () => {
  const found = counting('Error');
  expect(found('Lookout connector: Error')).toBe(1);
  expect(found('the Lookout connector shows “Error” since Monday')).toBe(1);
  expect(found('Error: the Lookout device does not activate')).toBe(0);
  expect(found('{"error": "invalid_grant", "app": "Lookout"}')).toBe(0);
  expect(found('ERROR [worker-7] com.lookout.enterprise failed to sync')).toBe(0);
});

test('a state is recognized as its product writes it, in a sentence or a row of a log', () => {
  const found = counting('Pending', 'Error');
  expect(found('in the Lookout list all 25 of them still say Pending, what now?')).toBe(1);
  expect(found('OS=17.6 | Lookout=Pending | owner=corp')).toBe(1);
  expect(found('the Lookout phones are pending again')).toBe(0);
  expect(found('Ana has a Pending invoice, says Lookout')).toBe(0);
  expect(found('Lookout shows Error 12 on her phone')).toBe(0);
  expect(found('a parcel is still Pending at the post office')).toBe(0);
});

test('whatever a message and a text are, looking for one in the other fails on nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (message, around) => {
      counting(message)(`Lookout ${around} ${message}`);
    }),
  );
});
