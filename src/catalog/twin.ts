/**
 * The text twin of a page: Markdown that stands alone, with what programs need to know in
 * its front matter and behind its headings. Everything that is copied comes from it.
 */
import { formatDate, formatList } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { localeTags } from '../locales.ts';
import { link, literal } from './markdown.ts';
import type { Entry } from './read.ts';
import { relationsAmong } from './relations.ts';
import { heading, type Standpoint, sectionsAsMarkdown } from './twin-body.ts';
import { neutralPath, pagePath } from './urls.ts';

/**
 * The whole twin.
 *
 * @param revision the page's, see revision.ts
 * @example twin(entry, at, '3f9a2c1') // '---\ncode: VIG-101\nlang: pt-BR\n…'
 */
export function twin(entry: Entry, at: Standpoint, revision: string): string {
  const parts = [frontMatter(entry, at, revision), twinText(entry, at), related(entry, at)];
  return `${[...parts, sources(entry, at), changes(entry, at)].filter(Boolean).join('\n\n')}\n`;
}

/** What the page itself says: its title, summary and sections. */
export function twinText(entry: Entry, at: Standpoint): string {
  const { title, summary } = headOf(entry, at.locale);
  const sections = sectionsAsMarkdown(entry, at);
  return [heading(1, literal(title), {}), literal(summary), sections].join('\n\n');
}

/**
 * Where a twin lives: beside its page.
 *
 * @example twinPath(entry, 'pt-BR') // '/pt-br/scenarios/device-pending.md'
 */
export function twinPath(page: Pick<Entry, 'type' | 'slug'>, locale: Standpoint['locale']): string {
  return pagePath(locale, `${page.type}s/${page.slug}`).replace(/\/$/, '.md');
}

function headOf(entry: Entry, locale: Standpoint['locale']) {
  const prose = entry.prose[locale];
  if (!prose) throw new Error(`${entry.folder}/${locale}.mdx is missing.`);
  return prose.head;
}

function frontMatter(entry: Entry, { locale, address }: Standpoint, revision: string): string {
  const { code, verified } = entry.facts.value;
  const titles = localeTags.map((tag) => `  ${tag}: ${JSON.stringify(headOf(entry, tag).title)}`);
  const links = localeTags.map(
    (tag) => `  ${tag}: ${address(pagePath(tag, `${entry.type}s/${entry.slug}`))}`,
  );
  return [
    '---',
    `code: ${code}`,
    `lang: ${locale}`,
    'titles:',
    ...titles,
    'links:',
    `  neutral: ${address(neutralPath(code))}`,
    ...links,
    // All digits, or digits about an e, would be a number.
    `revision: ${/^\d+(e\d+)?$/.test(revision) ? `"${revision}"` : revision}`,
    `verified: ${verified}`,
    '---',
  ].join('\n');
}

function related(entry: Entry, { content, locale, address }: Standpoint): string {
  const t = translator(locale);
  const pages = content.entries
    .map((other) => ({ type: other.type, slug: other.slug, facts: other.facts.value, other }))
    .sort((a, b) => a.facts.code.localeCompare(b.facts.code));
  const self = pages.find(({ other }) => other === entry);
  if (!self) return '';
  const items = relationsAmong(self, pages).flatMap(({ relation, pages: others }) =>
    others.map(({ facts: { code }, other }) => {
      const title = link(literal(headOf(other, locale).title), address(neutralPath(code)));
      return `- ${t(`related.${relation}`)}: ${title} (${code})`;
    }),
  );
  if (items.length === 0) return '';
  return `${heading(2, t('section.related'), { id: 'related' })}\n\n${items.join('\n')}`;
}

function sources(entry: Entry, { content, locale }: Standpoint): string {
  const t = translator(locale);
  const { sources: ids, confidence } = entry.facts.value;
  const items = ids.flatMap((id) => {
    const source = content.sources.value[id];
    if (!source) return [];
    const { title, publisher, url, where, dated } = source;
    const dates = formatList(
      dated.map((date) => formatDate(date, locale)),
      locale,
    );
    const version = dated.length > 0 ? t('sources.dated', { date: dates }) : t('sources.undated');
    const about = [publisher, where, version].flatMap((part) => (part ? [literal(part)] : []));
    return `- ${url ? link(literal(title), url) : literal(title)}. ${about.join(', ')}.`;
  });
  const title = heading(2, t('section.sources'), { id: 'sources' });
  return [title, t(`confidence.${confidence}`), items.join('\n')].join('\n\n');
}

function changes(entry: Entry, { locale }: Standpoint): string {
  const items = entry.facts.value.changes.map(
    ({ on, what }) => `- ${formatDate(on, locale)}: ${literal(what[locale])}`,
  );
  if (items.length === 0) return '';
  const title = heading(2, translator(locale)('section.changes'), { id: 'changes' });
  return `${title}\n\n${items.join('\n')}`;
}
