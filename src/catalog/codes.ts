/** Every page as data, for help desks and scripts: `/codes.json`, described by its schema. */
import { type Locale, localeTags, perLocale } from '../locales.ts';
import type { Content, Entry } from './read.ts';
import type { Facts } from './schemas.ts';
import { twinPath } from './twin.ts';
import type { Standpoint } from './twin-body.ts';
import { assetPath, neutralPath, pagePath } from './urls.ts';

export interface CodedPage {
  code: string;
  kind: Facts['kind'];
  family: Facts['family'];
  slug: string;
  titles: Record<Locale, string>;
  summaries: Record<Locale, string>;
  messages: {
    id: string;
    surface: string;
    codes: string[];
    texts: { lang: Locale; text: string }[];
  }[];
  links: Record<Locale | 'neutral', string>;
  /** The page as Markdown. */
  twins: Record<Locale, string>;
  revision: string;
  verified: string;
}

export interface Codes {
  $schema: string;
  /** Grows when something is taken away or means something else; additions keep it. */
  version: 1;
  languages: Locale[];
  pages: CodedPage[];
}

/** @param revisionOf the revision of a page */
export function codesOf(
  content: Content,
  address: Standpoint['address'],
  revisionOf: (entry: Entry) => string,
): Codes {
  const pages = content.entries
    .map((entry) => codedPage(entry, address, revisionOf(entry)))
    .sort((a, b) => a.code.localeCompare(b.code));
  return {
    $schema: address(assetPath('codes.schema.json')),
    version: 1,
    languages: localeTags,
    pages,
  };
}

function codedPage(entry: Entry, address: Standpoint['address'], revision: string): CodedPage {
  const { code, kind, family, messages, verified } = entry.facts.value;
  const head = (locale: Locale) => {
    const prose = entry.prose[locale];
    if (!prose) throw new Error(`${entry.folder}/${locale}.mdx is missing.`);
    return prose.head;
  };
  return {
    code,
    kind,
    family,
    slug: entry.slug,
    titles: perLocale((tag) => head(tag).title),
    summaries: perLocale((tag) => head(tag).summary),
    messages: messages.map(({ id, surface, codes, texts }) => ({
      id,
      surface,
      codes,
      texts: texts.map(({ lang, text }) => ({ lang, text })),
    })),
    links: {
      neutral: address(neutralPath(code)),
      ...perLocale((tag) => address(pagePath(tag, `${entry.type}s/${entry.slug}`))),
    },
    twins: perLocale((tag) => address(twinPath(entry, tag))),
    revision,
    verified,
  };
}
