/** Results as they are shown, made from what answered. */
import {
  type Answer,
  type Directory,
  type DirectoryPage,
  type DirectoryTerm,
  pathTo,
} from './directory.ts';
import { bestExcerpt, type Piece } from './excerpt.ts';
import type { Hits } from './hits.ts';
import type { Ranked } from './rank.ts';
import { sectionFor } from './section.ts';

/** A page or term that answers, with the section of it that matched. */
export interface Found {
  /**
   * `code`: it documents exactly what was pasted (a code, or a whole message).
   * `suggestion`: only near, to a code that nobody documents or to what was asked.
   */
  kind: 'code' | 'problem' | 'guide' | 'term' | 'suggestion';
  /** Of the page, or the id of the term. */
  slug: string;
  /** `VIG-201`; empty for a term. */
  code: string;
  title: string;
  /** The name of its family, in the reader's language. */
  family: string;
  /** Leads to the section that matched, or to the top where the title did. */
  url: string;
  /** The title of that section, when it is not the page's own. */
  section: string | undefined;
  /** What matched in that section. */
  excerpt?: Piece[];
  /** What the page is about, or the message that a code came with: plain text. */
  summary?: string;
  /** The language whose text matched, where it is not the reader's. */
  through?: string;
}

/** What results are made for. */
export interface Reader {
  base: string;
  /** The reader's language. */
  locale: string;
  directory: Directory;
  /** True where no page answers, such as for a code that nobody documents: pages are only near. */
  suggesting: boolean;
}

/** A page that documents a code or message. */
export function fromExact({ page, message }: Answer, reader: Reader): Found {
  const { texts = [], codes = [] } = page.messages?.find(({ id }) => id === message) ?? {};
  return {
    ...common(page, reader),
    kind: 'code',
    url: `${pathTo(page, reader)}${message ? `#message-${message}` : ''}`,
    // What stands before several codes says nothing of one: “Additional technical information”.
    summary: (codes.length > 1 ? undefined : texts[0]) ?? page.summary,
  };
}

/**
 * A page that a name of it meant; its text is not needed.
 *
 * @param locale whose names they are; section ids are the same in every language
 */
export function fromName(
  { slug, line }: Pick<Ranked, 'slug' | 'line'>,
  locale: string,
  reader: Reader,
): Found | undefined {
  const page = pageOf(slug, reader);
  if (!page) return undefined;
  const through = locale === reader.locale ? {} : { through: locale };
  const found = { ...common(page, reader), summary: page.summary, ...through };
  return line?.part
    ? { ...found, url: `${found.url}#${line.part}`, section: page.parts?.[line.part] ?? line.text }
    : found;
}

/** A title with so much of the question is about the page, not about a section of it. */
const wholeQuestion = 0.8;

/**
 * A page that its text or a name of it meant, with the section that has most of the words.
 *
 * @throws when the text of the page cannot be loaded
 */
export async function fromHit(
  ranked: Ranked,
  { locale, evidence, loaded: { text } }: Hits,
  reader: Reader,
): Promise<Found | undefined> {
  const found = fromName(ranked, locale, reader);
  if (!found || locale !== reader.locale) return found;
  if (ranked.line?.kind === 'title' && ranked.lineShare > wholeQuestion) return found;
  const section = text && (await sectionFor(ranked.slug, evidence, text));
  if (!section) return found;
  const { id, title, excerpts } = section;
  const excerpt = await bestExcerpt(excerpts, evidence, locale);
  const url = `${found.url.replace(/#.*$/, '')}#${id}`;
  return { ...found, url, section: title, excerpt };
}

export function fromTerm({ id, name, definition }: DirectoryTerm, reader: Reader): Found {
  return {
    kind: 'term',
    slug: id,
    code: '',
    title: name,
    family: '',
    url: `${reader.base}${reader.locale.toLowerCase()}/glossary/#${id}`,
    section: undefined,
    summary: definition,
  };
}

function common(page: DirectoryPage, reader: Reader): Found {
  return {
    kind: reader.suggesting ? 'suggestion' : (page.kind ?? 'problem'),
    slug: page.slug,
    code: page.code,
    title: page.title,
    family: reader.directory.families[page.family] ?? '',
    url: pathTo(page, reader),
    section: undefined,
  };
}

function pageOf(slug: string, { directory }: Reader): DirectoryPage | undefined {
  return directory.pages.find((page) => page.slug === slug);
}
