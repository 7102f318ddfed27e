/** Tables for spreadsheets, which open right with a double click. */
import { stringify } from 'csv-stringify/sync';
import { type Locale, localeTags } from '../locales.ts';
import type { Codes } from './codes.ts';

type Row = Record<string, string>;

/**
 * UTF-8 with its mark, without which Excel reads another encoding, lines as Windows ends
 * them, and an apostrophe before what a spreadsheet would take for a formula.
 *
 * @param delimiter what stands between cells, see `separatorFor`
 */
export function csv(rows: readonly Row[], delimiter = ','): string {
  return stringify([...rows], {
    bom: true,
    delimiter,
    header: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * What Excel expects between cells: where a comma separates decimals, a semicolon.
 *
 * @example separatorFor('pt-BR') // ';'
 */
export function separatorFor(locale: Locale): ',' | ';' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}

/** One row a page, with columns for every language. */
export function codesTable({ pages }: Codes): Row[] {
  return pages.map(({ messages, titles, summaries, links, twins, ...page }) => ({
    code: page.code,
    kind: page.kind,
    family: page.family,
    ...columns('title', (tag) => titles[tag]),
    ...columns('summary', (tag) => summaries[tag]),
    codes: [...new Set(messages.flatMap(({ codes }) => codes))].join(' '),
    ...columns('messages', (tag) => {
      const texts = messages.flatMap((message) => message.texts);
      const inLanguage = texts.filter(({ lang }) => lang === tag);
      return inLanguage.map(({ text }) => text.replace(/\s+/g, ' ')).join(' | ');
    }),
    link: links.neutral,
    ...columns('link', (tag) => links[tag]),
    ...columns('twin', (tag) => twins[tag]),
    revision: page.revision,
    verified: page.verified,
  }));
}

function columns(name: string, value: (locale: Locale) => string): Row {
  return Object.fromEntries(localeTags.map((tag) => [`${name} ${tag}`, value(tag)]));
}
