/** A page's text as Markdown, from its MDX: what every component becomes without a screen. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { formatDuration } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../locales.ts';
import { blocks, type Dialect, line, literal, quote } from './markdown.ts';
import { aboutMessage, textsFor } from './messages.ts';
import { sectionOf } from './outline.ts';
import type { Content, Entry } from './read.ts';
import { boxOf, groupComponents } from './registry.ts';
import { attribute, type Element, isElement } from './steps.ts';
import { parseTarget } from './targets.ts';
import { labelIds, uiPath } from './ui-path.ts';
import { neutralPath } from './urls.ts';

/** Where a twin is read, which decides what its links look like. */
export interface Standpoint {
  content: Content;
  locale: Locale;
  /** Makes a path of this site an address. */
  address(path: string): string;
}

/**
 * The sections of a page, from the summary's end to where related pages begin.
 *
 * @throws when the page has no text in the language, or names what does not exist; the
 *   content rules report both before a build
 */
export function sectionsAsMarkdown(entry: Entry, at: Standpoint): string {
  const prose = entry.prose[at.locale];
  if (!prose) throw new Error(`${entry.folder}/${at.locale}.mdx is missing.`);
  const root = mdxToMdast(prose.source, { features: { smartPunctuation: false } });
  const dialect = dialectOf(entry, at);
  const written = new Set<string>();
  const elements = ((root as { children: MdastNode[] }).children ?? []).filter(isElement);
  return elements
    .flatMap((element) => {
      const section = sectionOf(element.name);
      if (!section) return [];
      const first = !written.has(section);
      written.add(section);
      return sectionLines(element, section, first, at, dialect);
    })
    .join('\n\n');
}

function sectionLines(
  element: Element,
  section: NonNullable<ReturnType<typeof sectionOf>>,
  first: boolean,
  { locale }: Standpoint,
  dialect: Dialect,
): string[] {
  const t = translator(locale);
  const title = t(`section.${section}`);
  const inner = blocks(element.children as MdastNode[], dialect);
  if ((groupComponents as readonly (string | null)[]).includes(element.name)) {
    const own = heading(3, literal(attribute(element, 'title') ?? ''), {
      id: attribute(element, 'id'),
      by: rolesIn(element),
    });
    return [...(first ? [heading(2, title, { id: section })] : []), own, inner];
  }
  const by = element.name === 'Fix' ? attribute(element, 'by') : undefined;
  const after = attribute(element, 'after');
  const wait = after && t('verify.after', { duration: formatDuration(after, locale) });
  return [heading(2, title, { id: section, by }), inner, ...(wait ? [wait] : [])];
}

/** A heading with what readers do not see at its end: `## Verify <!-- id: verify -->`. */
export function heading(
  rank: 1 | 2 | 3,
  text: string,
  hidden: Record<string, string | undefined>,
): string {
  const known = Object.entries(hidden).filter(([, value]) => value);
  const comment = known.map(([key, value]) => `${key}: ${value}`).join('; ');
  return `${'#'.repeat(rank)} ${text}${comment && ` <!-- ${comment} -->`}`;
}

/** Who can carry out the steps of a Cause or Part. */
function rolesIn(group: Element): string {
  const fixes = (group.children as MdastNode[]).filter(isElement).filter((e) => e.name === 'Fix');
  const roles = fixes.flatMap((fix) => attribute(fix, 'by')?.split(/\s+/) ?? []);
  return [...new Set(roles)].join(' ');
}

function dialectOf(entry: Entry, { content, locale, address }: Standpoint): Dialect {
  const t = translator(locale);
  const dialect: Dialect = {
    block(element) {
      const inner = () => blocks(element.children as MdastNode[], dialect);
      const box = boxOf(element.name);
      if (box?.kind === 'collect' || box?.kind === 'never-send') {
        return `${heading(3, t(box.heading), { id: box.kind })}\n\n${inner()}`;
      }
      if (box) return quote(`**${t(box.heading)}**\n\n${inner()}`);
      if (element.name === 'Fix') return inner();
      if (element.name === 'Picture') return `*${literal(attribute(element, 'text') ?? '')}*`;
      if (element.name === 'Message') return messageAsMarkdown(attribute(element, 'id') ?? '');
      return undefined;
    },
    inline(element) {
      if (element.name !== 'Ui') return line(element.children as MdastNode[], dialect);
      const ids = labelIds(attribute(element, 'path') ?? '');
      const labels = ids.map((id) => content.labels.value[id] ?? missing(`label ${id}`));
      const { shown, glosses } = uiPath(ids, labels, locale);
      const path = (wordings: { text: string }[]) =>
        wordings.map(({ text }) => literal(text)).join(' › ');
      return `**${path(shown)}**${glosses.map((gloss) => ` (${path(gloss)})`).join('')}`;
    },
    href(url) {
      const target = parseTarget(url);
      if (!target) return url;
      if (target.kind === 'term') return undefined;
      const { kind, id, fragment } = target;
      const other = content.entries.find((e) => e.slug === id && e.type === kind);
      const { code } = (other ?? missing(url)).facts.value;
      return address(neutralPath(code)) + (fragment ? `#${fragment}` : '');
    },
  };

  function messageAsMarkdown(id: string): string {
    const message = entry.facts.value.messages.find((candidate) => candidate.id === id);
    if (!message) return missing(`message ${id}`);
    // Two spaces at the end keep each line a line of its own.
    const lines = textsFor(message, locale).flatMap(({ text }) => text.split('\n').map(literal));
    return `${quote(lines.join('  \n'))}\n\n*${literal(aboutMessage(message, t))}*`;
  }

  function missing(what: string): never {
    throw new Error(`${entry.folder} names what does not exist: ${what}.`);
  }
  return dialect;
}
