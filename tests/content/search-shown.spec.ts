import { expect, test } from '@playwright/test';
import type { Directory } from '../../src/search/directory.ts';
import { type Evidence, weigh } from '../../src/search/evidence.ts';
import { bestExcerpt, piecesOf } from '../../src/search/excerpt.ts';
import { fromExact } from '../../src/search/found.ts';
import type { FullText } from '../../src/search/fulltext.ts';
import { type Names, namesIn } from '../../src/search/names.ts';
import { slips } from '../../src/search/near.ts';
import type { PagefindResult } from '../../src/search/pagefind.ts';
import { respell, respelledWords } from '../../src/search/respell.ts';
import { sectionFor } from '../../src/search/section.ts';
import { clausesOf, informative } from '../../src/search/text.ts';

const directory: Directory = {
  version: 1,
  families: {},
  terms: [],
  labels: [],
  synonyms: [],
  productNames: {},
  pages: [
    {
      code: 'VIG-101',
      slug: 'console-403',
      family: 'sign-in',
      title: 'Erro 403',
      summary: 'A conta não está em nenhum grupo que abre o console.',
      names: ['não autorizado', 'Não autorizado no console', 'autorizado'],
    },
  ],
};

async function evidence(text: string, names: Names): Promise<Evidence[]> {
  const clauses = clausesOf(text, informative(text));
  const near = await slips(informative(text), names);
  return weigh(clauses, { names, near, bodies: new Map() }).flat();
}

test('a slip is mended in the reader’s own sentence, as the site writes the word', async () => {
  const names = await namesIn(directory, 'pt-BR');
  const mended = async (text: string) => respell(text, await evidence(text, names), names);
  expect(await mended('Ainda NAO autorisado, e agora?')).toBe('Ainda NAO autorizado, e agora?');
  expect(await mended('Consolee')).toBe('Console');
  expect(await mended('não autorizado')).toBeUndefined();
});

test('of a long text, only the words are named that were read as others', async () => {
  const names = await namesIn(directory, 'pt-BR');
  const read = await evidence('o consolee diz que não estou autorisado', names);
  expect(respelledWords(read, names)).toBe('console, autorizado');
  expect(respelledWords([], names)).toBeUndefined();
});

const sought = (word: string, textWeight = 1): Evidence => ({
  word,
  pair: false,
  weight: 1,
  textWeight,
  lines: new Map(),
  texts: new Map(),
});

test('every word of the question is marked in an excerpt, in any ending, and nothing is lost', async () => {
  const text = '… os Dispositivos <b> ficam pendentes no Lookout …';
  const read = [sought('dispositivo'), sought('pendente'), sought('lookout', 0.01)];
  const pieces = await piecesOf(text, read, 'pt-BR');
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  const marked = pieces.filter((piece) => piece.sought).map((piece) => piece.text);
  expect(marked).toEqual(['Dispositivos', 'pendentes']);
});

test('a code is shown with the message it came with, but not with one that introduces several', () => {
  const [page] = directory.pages;
  const shown = (codes: string[]) => {
    const messages = [{ id: 'said', codes, texts: ['Informações técnicas adicionais:'] }];
    const answer = { page: { ...page!, messages }, message: 'said' };
    return fromExact(answer, { base: '/', locale: 'pt-BR', directory, suggesting: false }).summary;
  };
  expect(shown(['403'])).toBe('Informações técnicas adicionais:');
  expect(shown(['AADSTS90094', 'AADSTS90090'])).toBe(page!.summary);
});

test('of several excerpts, the one with most of the question’s words is shown', async () => {
  const read = [sought('portal'), sought('pendente')];
  const texts = ['o portal, o portal', 'pendente no portal', 'nada disso'];
  const shown = async (some: string[]) =>
    (await bestExcerpt(some, read, 'pt-BR')).map(({ text }) => text).join('');
  expect(await shown(texts)).toBe('pendente no portal');
  expect(await shown(['nem isto', 'nada disso'])).toBe('nem isto');
});

test('an excerpt does not begin with the heading that stands beside it', async () => {
  const excerptOf = async (plain_excerpt: string) => {
    const sub = { anchor: { id: 'symptom' }, title: 'O que você vê', plain_excerpt };
    const result = { data: async () => ({ sub_results: [sub] }) } as unknown as PagefindResult;
    const results = new Map(['um', 'dois'].map((word) => [word, new Map([['page', result]])]));
    const text: FullText = { bodies: new Map(), phrases: [], results, admitted: undefined };
    return (await sectionFor('page', [sought('um'), sought('dois')], text))?.excerpts[0];
  };
  expect(await excerptOf('O que você vê. O celular fica pendente.')).toBe(
    'O celular fica pendente.',
  );
  expect(await excerptOf('fica pendente. O que você vê')).toBe('fica pendente. O que você vê');
  expect(await excerptOf('O que você vê. “Erro 403” aparece')).toBe('“Erro 403” aparece');
  expect(await excerptOf('O que você vêem outra tela')).toBe('O que você vêem outra tela');
  expect(await excerptOf('O que você vê.')).toBe('O que você vê.');
});
