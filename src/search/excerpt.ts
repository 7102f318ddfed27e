/** A piece of a page's text, with what the question is made of marked. */
import type { Evidence } from './evidence.ts';
import { stemmerOf } from './stem.ts';
import { fold, wordPattern } from './text.ts';

export interface Piece {
  text: string;
  /** True where the question has it. */
  sought: boolean;
}

/** A word that says less is on every page, and marks nothing. */
const telling = 0.3;

/**
 * The excerpt that has most of the question's words.
 *
 * @param texts plain, the first of them for want of a better one
 * @param locale the language of the texts
 */
export async function bestExcerpt(
  texts: readonly string[],
  evidence: readonly Evidence[],
  locale: string,
): Promise<Piece[]> {
  const all = await Promise.all(texts.map((text) => piecesOf(text, evidence, locale)));
  const [best] = all.toSorted((a, b) => soughtIn(b) - soughtIn(a));
  return best ?? [];
}

/** How many different words of an excerpt are sought. */
function soughtIn(pieces: readonly Piece[]): number {
  const sought = pieces.filter((piece) => piece.sought);
  return new Set(sought.map(({ text }) => fold(text))).size;
}

/**
 * @param text plain, cut anywhere
 * @param locale the language of the text
 * @returns all of the text, in pieces
 * @example await piecesOf('Devices are pending', evidence, 'en-US')
 *          // [{ text: 'Devices are ', sought: false }, { text: 'pending', sought: true }]
 */
export async function piecesOf(
  text: string,
  evidence: readonly Evidence[],
  locale: string,
): Promise<Piece[]> {
  const stem = await stemmerOf(locale);
  const sought = new Set(
    evidence
      .filter(({ pair, textWeight }) => !pair && textWeight > telling)
      .map(({ word, readAs }) => stem(readAs ?? word)),
  );
  const isSought = (word: string) =>
    fold(word)
      .split(' ')
      .some((part) => sought.has(stem(part)));
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!isSought(word)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), sought: false });
    pieces.push({ text: word, sought: true });
    done = index + word.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), sought: false });
  return pieces;
}
