/** What can honestly be said about a code that no page documents. */
import { say, type Words } from '../i18n/browser.ts';
import { type Code, hexadecimal } from './codes.ts';

const families: Record<string, string> = {
  vig: 'search.unknown.vig',
  aadsts: 'search.unknown.aadsts',
  caa: 'search.unknown.caa',
  hex: 'search.unknown.hex',
  decimal: 'search.unknown.decimal',
  smtp: 'search.unknown.smtp',
  http: 'search.unknown.http',
  number: 'search.unknown.http',
};

/**
 * That a code is not documented, and what kind of code it is.
 *
 * @example explain({ family: 'http', code: '4039', text: '4039' }, words)
 * // '4039 is not documented on this site. A number alone …'
 */
export function explain({ code, family }: Code, words: Words): string {
  const hex = family === 'decimal' ? hexadecimal(code) : '';
  const kind = say(words, families[family] ?? 'search.unknown.other', { hex });
  return `${say(words, 'search.unknown', { codes: code })} ${kind}`;
}

/**
 * Where its maker explains a code. Only where there is an official place.
 *
 * @example officialLookup({ family: 'aadsts', code: 'AADSTS700016', text: '' })
 * // 'https://login.microsoftonline.com/error?code=700016'
 */
export function officialLookup({ code, family }: Code): string | undefined {
  const number = /^AADSTS(\d+)$/.exec(code)?.[1];
  if (family !== 'aadsts' || !number) return undefined;
  return `https://login.microsoftonline.com/error?code=${number}`;
}
