import { expect, test } from '@playwright/test';
import { codesIn } from '../../src/search/codes.ts';
import { answersTo, listsOf } from '../../src/search/directory.ts';
import { read } from '../../src/search/question.ts';
import { redact } from '../../src/search/redact.ts';
import { directory } from './directory.ts';

const slugs = (text: string) =>
  codesIn(text).flatMap((code) => answersTo(code, directory).map(({ page }) => page.slug));

test('one of our numbers is meant only where it stands alone', () => {
  expect(slugs('201')).toEqual(['pending']);
  expect(slugs('erro 201')).toEqual([]);
});

test('for a code that nobody documents, pages that list such codes are near; two such codes make no list', () => {
  const listed = {
    ...directory.pages[1]!,
    slug: 'list',
    messages: [{ id: 'all', texts: [], codes: ['AADSTS90094', 'AADSTS90090', 'AADSTS65005'] }],
  };
  const withList = { ...directory, pages: [...directory.pages, listed] };
  const near = (text: string) =>
    listsOf(read(redact(text), withList).unknown, withList).map(({ slug }) => slug);
  expect(near('AADSTS700016')).toEqual(['list']);
  expect(near('aadsts-65001 at sign-in, once AADSTS50105')).toEqual(['list']);
  for (const other of ['4039', 'CAA20001', '0x80180014', 'VIG-999']) {
    expect(near(other), other).toEqual([]);
  }
  const two = {
    ...listed,
    messages: [{ id: 'two', texts: [], codes: ['AADSTS90094', 'AADSTS90090'] }],
  };
  const code = { family: 'aadsts', code: 'AADSTS65001', text: '' } as const;
  expect(listsOf([code], { ...directory, pages: [two] })).toEqual([]);
});

test('a number that every product has says so, unless the words of its message stand beside it', () => {
  const answers = (text: string) => read(redact(text), directory).exact;
  expect(answers('HTTP 403')).toMatchObject([{ page: { slug: 'console-403' }, common: true }]);
  const both = answers('403: you are not authorized to access the service');
  expect(both.map(({ common }) => common)).toEqual([undefined]);
  expect(answers('VIG-101').map(({ common }) => common)).toEqual([undefined]);
});

test('a code is answered exactly or not at all, never with a neighbour', () => {
  expect(slugs('403')).toEqual(['console-403']);
  expect(slugs('201')).toEqual(['pending']);
  expect(slugs('VIG-101')).toEqual(['console-403']);
  for (const unknown of ['4039', '40', '404', 'VIG-20', 'VIG-2010', 'AADSTS403', '0x403']) {
    expect(slugs(unknown), unknown).toEqual([]);
  }
});
