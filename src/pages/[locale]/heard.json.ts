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
  const questions = async (subject: 'this-subject' | 'other-subjects') =>
    Object.values(await askedOf(subject, locale))
      .flat()
      .map(short);
  const own = await questions('this-subject');
  const others = await questions('other-subjects');
  return Response.json(heardQuestions(own, others, await stemmerOf(locale)));
};
