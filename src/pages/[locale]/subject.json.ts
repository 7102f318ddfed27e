import type { APIRoute } from 'astro';
import { standpointOf } from '../../catalog/files.ts';
import {
  allPages,
  askedOf,
  head,
  outline,
  type Page,
  productNames,
  synonyms,
} from '../../catalog/index.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { twinText } from '../../catalog/twin.ts';
import { entryOf } from '../../catalog/whole.ts';
import type { Locale } from '../../locales.ts';
import { inShort } from '../../search/product-names.ts';
import type { Spoken } from '../../search/said-words.ts';
import { wordsOfTheSubject } from '../../search/subject-words.ts';

export const getStaticPaths = localeRoutes;

/** What a word of the text counts beside one by which people ask for the page. */
const inText = 0.2;

/** Which words are said of this site's subject, its pages and other subjects, in a language. */
export const GET: APIRoute = async (context) => {
  const at = standpointOf(context);
  const { locale } = at;
  const pages = await allPages();
  const asked = await askedOf('this-subject', locale);
  const others = Object.values(await askedOf('other-subjects', locale)).flat();
  const short = inShort(productNames());
  const spoken = pages.map((page) => spokenOf(page, asked[page.slug] ?? [], locale, short));
  const own = [
    ...[...pages.flatMap((page) => namesOf(page, locale)), ...Object.values(asked).flat()].map(
      (text) => ({ text, weight: 1 }),
    ),
    ...pages
      .flatMap((page) => sentencesIn(twinText(entryOf(page), at)))
      .map((text) => ({ text, weight: inText })),
  ];
  return Response.json(
    await wordsOfTheSubject(own, others, await synonyms(locale), locale, spoken),
  );
};

function namesOf(page: Page, locale: Locale): string[] {
  const { title, summary, short } = head(page, locale);
  const messages = page.facts.messages.flatMap(({ texts }) => texts.map(({ text }) => text));
  return [title, summary, short, ...page.facts.aliases[locale], ...messages];
}

/** With products by one word, as the browser reads them. */
function spokenOf(
  page: Page,
  asked: readonly string[],
  locale: Locale,
  short: (text: string) => string,
): Spoken {
  const parts = outline(page, locale).groups.map(({ title }) => title);
  return {
    number: page.facts.code.replace(/\D+/, ''),
    asked: asked.map(short),
    names: [...namesOf(page, locale), ...parts].map(short),
  };
}

/** A text's sentences and lines, without the addresses of links. */
function sentencesIn(markdown: string): string[] {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']').split(/\n+|(?<=[.!?])\s+/);
}
