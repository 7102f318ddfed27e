import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { forAddress } from '../../src/search/address.ts';
import { parsed, withoutSearch, withSearch } from '../../src/search/recent.ts';
import { redact } from '../../src/search/redact.ts';

test('the newest search stands first, and only once however it is written', () => {
  expect(withSearch(['403', 'não sincroniza'], 'Nao sincroniza')).toEqual([
    'Nao sincroniza',
    '403',
  ]);
});

test('the ninth search takes the place of the oldest', () => {
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  expect(withSearch(eight, 'new')).toEqual(['new', ...eight.slice(0, 7)]);
});

test('a search can be removed', () => {
  expect(withoutSearch(['403', 'pending'], '403')).toEqual(['pending']);
});

test('whatever stands in the storage, it is read as a list of texts', () => {
  expect(parsed(null)).toEqual([]);
  expect(parsed('["403", 7, null, " "]')).toEqual(['403']);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      expect(parsed(stored).every((item) => typeof item === 'string')).toBe(true);
    }),
  );
});

test('an address holds nothing personal and no more than a server takes', () => {
  expect(forAddress(redact('pending ana@contoso.com'))).toBe('pending');
  expect(encodeURIComponent(forAddress({ text: '🙂'.repeat(4000) })).length).toBe(6000);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000, size: 'max' }), (text) => {
      const kept = forAddress(redact(`${text} ana@contoso.com`));
      expect(kept).not.toContain('ana@contoso.com');
      expect(encodeURIComponent(kept).length).toBeLessThanOrEqual(6000);
    }),
  );
});
