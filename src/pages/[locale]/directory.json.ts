import type { APIRoute } from 'astro';
import { allPages, head } from '../../catalog/index.ts';
import { familyIds } from '../../catalog/registry.ts';
import { localeRoutes } from '../../catalog/routes.ts';
import { useLocale } from '../../i18n/page.ts';
import type { Directory } from '../../search/directory.ts';

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
      ...(page.facts.messages.length > 0 && {
        messages: page.facts.messages.map(({ id, codes, texts }) => ({
          id,
          ...(codes.length > 0 && { codes }),
          texts: texts.map(({ text }) => text),
        })),
      }),
    })),
  };
  return Response.json(directory);
};
