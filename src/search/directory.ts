/** Every page with its title, codes and messages: `/{locale}/directory.json`. */
import { loadJson } from '../fetched.ts';
import { type Code, hexadecimal } from './codes.ts';
import type { ProductNames } from './product-names.ts';
import { fold } from './text.ts';

export interface DirectoryPage {
  code: string;
  /** Only where it is a guide. */
  kind?: 'guide';
  slug: string;
  family: string;
  title: string;
  summary: string;
  /** What else it is called: its short title, and the words people search it by. */
  names: string[];
  /** Its causes or parts, by the id of their section. */
  parts?: Record<string, string>;
  messages?: { id: string; codes?: string[]; texts: string[] }[];
}

export interface Directory {
  version: 1;
  /** The names of families, by id. */
  families: Record<string, string>;
  pages: DirectoryPage[];
  terms: DirectoryTerm[];
  /** What the products call their menus and buttons, as far as it tells pages apart. */
  labels: DirectoryLabel[];
  /** Words that people use for one another, in every language or in this one. */
  synonyms: string[][];
  /** What products are called and were called, in any language. */
  productNames: ProductNames;
}

/** A menu or a button, in every language known, and the pages that lead there. */
export interface DirectoryLabel {
  texts: string[];
  slugs: string[];
}

/** A word of the glossary. */
export interface DirectoryTerm {
  id: string;
  name: string;
  definition: string;
  /** Its former names, and its name in other languages. */
  names: string[];
}

/** A page, and the message on it that answers. */
export interface Answer {
  page: DirectoryPage;
  /** The id of the message, when one of the page's messages matched. */
  message: string | undefined;
  /** Where all that answers is a number that every product has: an HTTP status. */
  common?: true;
}

/** @throws when it cannot be loaded; the next call tries again */
export function loadDirectory(base: string, locale: string): Promise<Directory> {
  return loadJson(`${base}${locale.toLowerCase()}/directory.json`);
}

/** Codes that are words, as pages document them: `PENDING`, `notSetUp`. */
export function namedCodes({ pages }: Directory): string[] {
  return pages
    .flatMap(({ messages = [] }) => messages.flatMap(({ codes = [] }) => codes))
    .filter((code) => /^[a-z]+$/i.test(code));
}

/**
 * The codes that a text may mean by one: Entra's sign-in log shows 90093 for AADSTS90093,
 * Intune −2016281112 for 0x87D1FDE8, which is the same in 32 bits.
 */
function writtenAs({ family, code }: Code): string[] {
  const numeric = family === 'number' || family === 'http';
  const ofEntra = numeric && /^\d{5,}$/.test(code);
  const others = [
    ...(ofEntra ? [`AADSTS${code}`] : []),
    ...(family === 'decimal' ? [hexadecimal(code)] : []),
  ];
  return [code, ...others].map((written) => written.toLowerCase());
}

/**
 * The pages that document a code: exactly that code, or none.
 *
 * @example answersTo({ family: 'http', code: '4039', text: '4039' }, directory) // []
 */
export function answersTo(asked: Code, { pages }: Directory): Answer[] {
  const { family, code } = asked;
  const written = writtenAs(asked);
  const own = pages.filter(
    (page) => page.code === code || (family === 'number' && page.code === `VIG-${code}`),
  );
  const exact = pages.flatMap((page) =>
    (page.messages ?? [])
      .filter((message) => message.codes?.some((known) => written.includes(known.toLowerCase())))
      .slice(0, 1)
      .map((message): Answer => ({ page, message: message.id })),
  );
  // A number that a product shows goes before our own: 403 is an error, not VIG-403.
  return [...exact, ...own.map((page) => ({ page, message: undefined }))];
}

/** So many codes of a kind make a page a list of them. */
const codesOfAList = 3;

/**
 * The pages that list codes of the same kinds as those that nobody documents: near, no
 * answer. A bare number is of no kind: “error 700016” may be anything.
 *
 * @example
 * listsOf([{ family: 'aadsts', code: 'AADSTS65001', text: '' }], directory)[0]?.slug
 * // 'consent-aadsts-error-codes'
 */
export function listsOf(unknown: readonly Code[], { pages }: Directory): DirectoryPage[] {
  const kindOf = (code: string) => /^[A-Z]+(?=\d)/.exec(code)?.[0];
  const kinds = new Set(unknown.flatMap(({ code }) => kindOf(code) ?? []));
  return pages.filter(({ messages = [] }) => {
    const known = messages.flatMap(({ codes = [] }) => codes.map(kindOf));
    return [...kinds].some((kind) => known.filter((k) => k === kind).length >= codesOfAList);
  });
}

/**
 * The terms that a text is about: those whose name, or a former one, is most of it.
 *
 * @param text folded
 * @example termsIn('azure ad', directory)[0]?.id // 'entra-id'
 */
export function termsIn(text: string, { terms }: Directory): DirectoryTerm[] {
  const words = text.split(' ').length;
  return terms.filter(({ name, names }) =>
    [name, ...names].map(fold).some((called) => {
      const about = called.split(' ').length * 2 > words;
      return about && ` ${text} `.includes(` ${called} `);
    }),
  );
}

/**
 * Where a page is in a language.
 *
 * @example pathTo(page, { base: '/', locale: 'pt-BR' }) // '/pt-br/scenarios/device-pending/'
 */
export function pathTo(
  { kind, slug }: DirectoryPage,
  { base, locale }: { base: string; locale: string },
): string {
  return `${base}${locale.toLowerCase()}/${kind === 'guide' ? 'guides' : 'scenarios'}/${slug}/`;
}
