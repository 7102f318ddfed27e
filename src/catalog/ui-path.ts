/**
 * A menu path as the product shows it, with the other languages' wording beside it: an
 * administrator may face a console in either. What the product never translates stays
 * in the source language first.
 */
import { type Locale, localeTags, sourceLocale } from '../locales.ts';
import { type Product, products } from './registry.ts';
import type { Label } from './schemas.ts';

/** A label with the language it is in. */
export interface Wording {
  text: string;
  lang: Locale;
}

export interface UiPath {
  /** The path as the reader probably sees it. */
  shown: Wording[];
  /** The same path in the other languages, where it reads differently. */
  glosses: Wording[][];
}

/** @example labelIds('intune.apps > intune.all-apps') // ['intune.apps', 'intune.all-apps'] */
export function labelIds(path: string): string[] {
  return path.split(/\s*>\s*/);
}

/**
 * @param ids the labels' ids; the first says whose path it is
 * @param labels the labels themselves, in the same order
 * @param locale the reader's language
 */
export function uiPath(ids: readonly string[], labels: readonly Label[], locale: Locale): UiPath {
  const product = ids[0]?.split('.')[0] as Product;
  const first = products[product].translated ? locale : sourceLocale;
  const shown = labels.map((label) => wording(label, first));
  const glosses = localeTags
    .filter((lang) => lang !== first && labels.every((label) => label.text[lang]))
    .map((lang) => labels.map((label) => wording(label, lang)))
    .filter((gloss) => gloss.some(({ text }, i) => text !== shown[i]?.text));
  return { shown, glosses };
}

function wording(label: Label, lang: Locale): Wording {
  const text = label.text[lang];
  return text ? { text, lang } : { text: label.text[sourceLocale] ?? '', lang: sourceLocale };
}
