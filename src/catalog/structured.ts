/**
 * What a page is, for machines (schema.org, as JSON-LD): an article in a language, where
 * it stands in the site, and the addresses of its steps under their titles. The text itself
 * is not said again: the page has it.
 */
import type {
  BreadcrumbList,
  Graph,
  HowTo,
  HowToSection,
  HowToStep,
  TechArticle,
} from 'schema-dts';
import { translator } from '../i18n/index.ts';
import { type Locale, localeTags, sourceLocale } from '../locales.ts';
import type { Content, Entry } from './read.ts';
import type { Facts } from './schemas.ts';
import { type StepText, stepTexts } from './step-texts.ts';
import { assetPath, base, cardName, pagePath } from './urls.ts';

/** A step on the way to a page: what it is called, and its path. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The ways that lead to a page, from the home page on, itself left out.
 *
 * @example trailOf(page, 'en-US').map(({ name }) => name) // ['Home', 'Device status']
 */
export function trailOf(page: { type: Entry['type']; facts: Facts }, locale: Locale): Crumb[] {
  const t = translator(locale);
  const { family } = page.facts;
  return [
    { name: t('nav.home'), path: pagePath(locale) },
    page.type === 'guide'
      ? { name: t('nav.guides'), path: pagePath(locale, 'guides') }
      : { name: t(`family.${family}`), path: `${pagePath(locale, 'scenarios')}#${family}` },
  ];
}

/**
 * A page in one language as a graph of things.
 *
 * @param site the site's origin
 * @throws when the page does not exist in that language
 * @example structured(entry, 'pt-BR', site, content)['@graph'].length // 3
 */
export function structured(
  entry: Entry,
  locale: Locale,
  site: URL,
  content: Pick<Content, 'labels'>,
): Graph {
  const absolute = (path: string) => new URL(path, site).href;
  const urlIn = (tag: Locale) => absolute(pagePath(tag, `${entry.type}s/${entry.slug}`));
  const url = urlIn(locale);
  const name = translator(locale)('site.name');
  const prose = entry.prose[locale];
  if (!prose) throw new Error(`${entry.folder}/${locale}.mdx is missing.`);
  const { title, summary } = prose.head;
  const facts = entry.facts.value;

  const article = {
    '@type': 'TechArticle',
    '@id': url,
    url,
    headline: title,
    description: summary,
    identifier: facts.code,
    inLanguage: locale,
    dateModified: facts.verified,
    image: absolute(assetPath(cardName(facts.code, locale))),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: { '@type': 'Organization', '@id': absolute(`${base}#site`), name, url: absolute(base) },
    publisher: { '@id': absolute(`${base}#site`) },
    ...(locale === sourceLocale
      ? { workTranslation: others(locale).map((tag) => ({ '@id': urlIn(tag) })) }
      : { translationOfWork: { '@id': urlIn(sourceLocale) } }),
  } satisfies TechArticle;

  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...trailOf({ type: entry.type, facts }, locale).map((crumb) => ({
        ...crumb,
        url: absolute(crumb.path),
      })),
      { name: title, url },
    ].map((crumb, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: crumb.name,
      item: crumb.url,
    })),
  } satisfies BreadcrumbList;

  const steps = stepTexts(prose.source, locale, content);
  const howTo = { '@type': 'HowTo', name: title, step: inSections(steps, url) } satisfies HowTo;

  return {
    '@context': 'https://schema.org',
    '@graph': [article, breadcrumbs, ...(steps.length > 0 ? [howTo] : [])],
  };
}

/** The steps of each cause or part under its title; those of a task by themselves. */
function inSections(steps: StepText[], url: string): (HowToSection | HowToStep)[] {
  const groups = [...Map.groupBy(steps, ({ group }) => group)];
  return groups.flatMap(([group, members]): (HowToSection | HowToStep)[] => {
    // By address alone: with their first words the heaviest page gains 250 bytes.
    const list = members.map(
      ({ id }): HowToStep => ({ '@type': 'HowToStep', url: `${url}#${id}` }),
    );
    const name = members[0]?.title;
    return name
      ? [{ '@type': 'HowToSection', name, url: `${url}#${group}`, itemListElement: list }]
      : list;
  });
}

function others(locale: Locale): Locale[] {
  return localeTags.filter((tag) => tag !== locale);
}
