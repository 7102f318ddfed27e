import type { APIRoute } from 'astro';
import { allPages, head, outline, termsIn } from '../catalog/index.ts';
import { localeTags, sourceLocale } from '../locales.ts';
import { fold } from '../search/text.ts';

/**
 * Every word that a mistyped one may stand for, folded, the most used first. Aliases are
 * left out: they hold misspellings on purpose.
 */
export const GET: APIRoute = async () => {
  const texts = (await allPages()).flatMap((page) => [
    ...localeTags.flatMap((tag) => Object.values(head(page, tag))),
    ...localeTags.flatMap((tag) => outline(page, tag).text.map(({ value }) => value.text)),
    ...page.facts.messages.flatMap((message) => message.texts.map(({ text }) => text)),
  ]);
  const terms = (await termsIn(sourceLocale)).flatMap(({ term }) => Object.values(term.names));
  const counts = new Map<string, number>();
  for (const word of [...texts, ...terms].flatMap((text) => fold(text).split(' '))) {
    if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return Response.json(words.map(([word]) => word));
};
