/** Menus and buttons that a question names word for word, and the pages that lead there. */
import type { DirectoryLabel } from './directory.ts';
import { fold } from './text.ts';

/** A label of so many words is quoted, wherever in a text it stands. */
const wordsOfAQuote = 5;

/** Then it means the pages that lead there, where they are so few. */
const fewPages = 3;

/** The pages that a text means by a label, by slug. */
export type PagesByLabel = (text: string) => ReadonlySet<string>;

/**
 * @param short what puts products by one word
 * @param isProduct true for a folded label that names a product, not a place in one
 * @example pagesByLabel(labels, short, isProduct)('where is Add device to retire list now').size // 1
 */
export function pagesByLabel(
  labels: readonly DirectoryLabel[],
  short: (text: string) => string,
  isProduct: (label: string) => boolean,
): PagesByLabel {
  const byLabel = new Map<string, Set<string>>();
  for (const { texts, slugs } of labels) {
    for (const label of texts.map((text) => fold(short(text)))) {
      if (!isProduct(label))
        byLabel.set(label, (byLabel.get(label) ?? new Set()).union(new Set(slugs)));
    }
  }
  const quotable = [...byLabel].filter(
    ([label, slugs]) => label.split(' ').length >= wordsOfAQuote && slugs.size <= fewPages,
  );
  return (text) => {
    const folded = fold(text);
    const quoted = quotable.filter(([label]) => ` ${folded} `.includes(` ${label} `));
    return byLabel.get(folded) ?? new Set(quoted.flatMap(([, slugs]) => [...slugs]));
  };
}
