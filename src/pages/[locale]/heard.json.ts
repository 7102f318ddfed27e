import type { APIRoute } from 'astro';
import { standpointOf } from '../../catalog/files.ts';
import { askedOf, productNames } from '../../catalog/index.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { heardQuestions } from '../../search/heard-questions.ts';
import { inShort } from '../../search/product-names.ts';
import { stemmerOf } from '../../search/stem.ts';

export const getStaticPaths = localeRoutes;

/** What people ask of this site's subject and of others, in a language. */
export const GET: APIRoute = async (context) => {
  const { locale } = standpointOf(context);
  const short = inShort(productNames());
  const [own, others] = await Promise.all(
    (['this-subject', 'other-subjects'] as const).map(async (subject) =>
      Object.values(await askedOf(subject, locale))
        .flat()
        .map(short),
    ),
  );
  return Response.json(heardQuestions(own!, others!, await stemmerOf(locale)));
};
