/** Which pages use a label or a term. */
import { sourceLocale } from '../locales.ts';
import { allPages, outline, type Page } from './index.ts';
import { parseTarget } from './targets.ts';
import { labelIds } from './ui-path.ts';

/** The pages that lead through a menu or to a button, by label id. */
export function pagesByLabel(): Promise<Map<string, Page[]>> {
  return pagesBy((page) =>
    outline(page, sourceLocale).components.flatMap(({ value: { name, attributes } }) =>
      name === 'Ui' ? labelIds(attributes['path'] ?? '') : [],
    ),
  );
}

/** The pages that explain or use a term, by term id. */
export function pagesByTerm(): Promise<Map<string, Page[]>> {
  return pagesBy((page) => {
    const links = outline(page, sourceLocale).links.map(({ value }) => parseTarget(value));
    return links.flatMap((link) => (link?.kind === 'term' ? [link.id] : []));
  });
}

async function pagesBy(idsOn: (page: Page) => string[]): Promise<Map<string, Page[]>> {
  const uses = new Map<string, Page[]>();
  for (const page of await allPages()) {
    for (const id of new Set(idsOn(page))) uses.set(id, [...(uses.get(id) ?? []), page]);
  }
  return uses;
}
