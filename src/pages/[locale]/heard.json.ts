import type { APIRoute } from 'astro';
import { standpointOf } from '../../catalog/files.ts';
import { askedOf, productNames } from '../../catalog/index.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { heardQuestions } from '../../search/heard-questions.ts';
import { inShort } from '../../search/product-names.ts';

export const getStaticPaths = localeRoutes;

/** What people ask of this site's pages and of other subjects, in a language. */
export const GET: APIRoute = async (context) => {
  const { locale } = standpointOf(context);
  const short = inShort(productNames());
  const asked = Object.entries(await askedOf('this-subject', locale));
  const others = Object.values(await askedOf('other-subjects', locale)).flat();
  return Response.json(
    heardQuestions(
      Object.fromEntries(asked.map(([slug, questions]) => [slug, questions.map(short)])),
      others.map(short),
    ),
  );
};
