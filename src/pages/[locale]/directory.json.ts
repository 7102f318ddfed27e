import type { APIRoute } from 'astro';
import {
  allPages,
  head,
  labelOf,
  outline,
  type Page,
  productNames,
  synonyms,
  termsIn,
} from '../../catalog/index.ts';
import { familyIds } from '../../catalog/registry.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { pagesByLabel } from '../../catalog/uses.ts';
import { useLocale } from '../../i18n/page.ts';
import type { Locale } from '../../locales.ts';
import type { Directory, DirectoryLabel } from '../../search/directory.ts';

export const getStaticPaths = localeRoutes;

/** Every page with its code, its title in a language, and the messages it explains. */
export const GET: APIRoute = async (context) => {
  const { locale, t } = useLocale(context);
  const directory: Directory = {
    version: 1,
    families: Object.fromEntries(familyIds.map((family) => [family, t(`family.${family}`)])),
    pages: (await allPages()).map((page) => ({
      code: page.facts.code,
      ...(page.type === 'guide' && { kind: 'guide' }),
      slug: page.slug,
      family: page.facts.family,
      title: head(page, locale).title,
      summary: head(page, locale).summary,
      names: [head(page, locale).short, ...page.facts.aliases[locale]],
      ...partsOf(page, locale),
      ...(page.facts.messages.length > 0 && {
        messages: page.facts.messages.map(({ id, codes, texts }) => ({
          id,
          ...(codes.length > 0 && { codes }),
          texts: texts.map(({ text }) => text),
        })),
      }),
    })),
    labels: await labels(),
    synonyms: await synonyms(locale),
    productNames: productNames(),
    terms: (await termsIn(locale)).map(({ id, term }) => ({
      id,
      name: term.names[locale],
      definition: term.definition[locale],
      names: [
        ...new Set([...term.former.map(({ name }) => name), ...Object.values(term.names)]),
      ].filter((name) => name !== term.names[locale]),
    })),
  };
  return Response.json(directory);
};

/** A label that more pages lead to tells none of them apart: “Devices”. */
const mostPages = 6;

/** What is asked word for word: a single word is asked for many reasons. */
async function labels(): Promise<DirectoryLabel[]> {
  const found: DirectoryLabel[] = [];
  for (const [id, pages] of await pagesByLabel()) {
    const { text } = await labelOf(id);
    const texts = [...new Set(Object.values(text))].filter((shown) => shown.includes(' '));
    if (texts.length > 0 && pages.length <= mostPages) {
      found.push({ texts, slugs: pages.map(({ slug }) => slug) });
    }
  }
  return found;
}

function partsOf(page: Page, locale: Locale) {
  const { groups } = outline(page, locale);
  return (
    groups.length > 0 && { parts: Object.fromEntries(groups.map(({ id, title }) => [id, title])) }
  );
}
