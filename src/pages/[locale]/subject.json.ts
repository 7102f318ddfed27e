import type { APIRoute } from 'astro';
import { standpointOf } from '../../catalog/files.ts';
import { allPages, askedOf, head, type Page, synonyms } from '../../catalog/index.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { twinText } from '../../catalog/twin.ts';
import { entryOf } from '../../catalog/whole.ts';
import type { Locale } from '../../locales.ts';
import { wordsOfTheSubject } from '../../search/subject-words.ts';

export const getStaticPaths = localeRoutes;

/** What a word of the text counts beside one by which people ask for the page. */
const inText = 0.2;

/** Which words are said of this site's subject and which of others, in a language. */
export const GET: APIRoute = async (context) => {
  const at = standpointOf(context);
  const pages = await allPages();
  const names = pages.flatMap((page) => namesOf(page, at.locale));
  const asked = await askedOf('thisSubject', at.locale);
  const own = [
    ...[...names, ...asked].map((text) => ({ text, weight: 1 })),
    ...pages
      .flatMap((page) => sentencesIn(twinText(entryOf(page), at)))
      .map((text) => ({ text, weight: inText })),
  ];
  const others = await askedOf('otherSubjects', at.locale);
  return Response.json(await wordsOfTheSubject(own, others, await synonyms(), at.locale));
};

function namesOf(page: Page, locale: Locale): string[] {
  const { title, summary, short } = head(page, locale);
  const messages = page.facts.messages.flatMap(({ texts }) => texts.map(({ text }) => text));
  return [title, summary, short, ...page.facts.aliases[locale], ...messages];
}

/** A text's sentences and lines, without the addresses of links. */
function sentencesIn(markdown: string): string[] {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']').split(/\n+|(?<=[.!?])\s+/);
}
