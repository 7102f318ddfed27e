/**
 * From what a reader pasted to pages, best first: (1) take out what must not travel,
 * (2) resolve exact codes and messages, (3) full text in the reader's language, (4) in
 * the other languages, mapped back, (5) near spellings. Each stage runs only if those
 * before it left something open.
 */
import { type Code, codesIn } from './codes.ts';
import {
  type Answer,
  answersTo,
  type Directory,
  type DirectoryPage,
  loadDirectory,
  messagesIn,
  namedCodes,
  pathTo,
} from './directory.ts';
import { fullText, good, type Match } from './fulltext.ts';
import type { Filters, PagefindSubResult } from './pagefind.ts';
import { type Redacted, redact } from './redact.ts';
import { fold } from './text.ts';

/** A page or term that answers, with the section of it that matched. */
export interface Found {
  /**
   * `code`: it documents exactly what was pasted (a code, or a whole message).
   * `suggestion`: only near to a code that nobody documents.
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
  /** What matched in that section: HTML made by Pagefind, escaped, matches in <mark>. */
  excerpt?: string;
  /** What the page is about, or the message that was recognized: plain text. */
  summary?: string;
  /** The language whose text matched, where it is not the reader's. */
  through?: string;
}

/** What is known at one moment of a search; the last one is complete. */
export interface Answers {
  redacted: Redacted;
  /** Codes that no page documents. */
  unknown: Code[];
  /** How many pages match. */
  total: number;
  /** The best of them, best first. */
  results: Found[];
  /** The spelling that was searched instead, where nothing was found as typed. */
  respelled: string | undefined;
  /** A spelling to offer, where what was typed found little. */
  suggested: string | undefined;
  /** False while full text is still to come: `results` may grow, its first one stays. */
  complete: boolean;
}

export interface FindOptions {
  base: string;
  /** The reader's language. */
  locale: string;
  /** Every language there is an index of. */
  locales: readonly string[];
  limit: number;
  filters?: Filters;
}

/**
 * Answers in stages, each complete in itself: what the directory knows at once, then the
 * full text.
 *
 * @param query as typed or pasted
 * @throws when the index cannot be loaded
 * @example for await (const { results, complete } of find('pending', options)) show(results);
 */
export async function* find(query: string, options: FindOptions): AsyncGenerator<Answers> {
  const redacted = redact(query);
  const answers: Answers = {
    redacted,
    unknown: [],
    total: 0,
    results: [],
    respelled: undefined,
    suggested: undefined,
    complete: true,
  };
  if (!redacted.text) {
    yield answers;
    return;
  }

  const directory = await loadDirectory(options.base, options.locale);
  const codes = codesIn(redacted.text, namedCodes(directory));
  const exact: Answer[] = [];
  let rest = redacted.text;
  for (const code of codes) {
    const pages = answersTo(code, directory);
    if (pages.length === 0) answers.unknown.push(code);
    exact.push(...pages);
    rest = rest.replaceAll(code.text, ' ');
  }
  exact.push(...messagesIn(fold(redacted.text), directory));

  let matches = await fullText(rest, options);
  if (matches.coverage < good && matches.unknown.length > 0 && exact.length === 0) {
    const { respell } = await import('./near.ts');
    const respelled = await respell(rest, matches.unknown, options.base);
    const again = respelled ? await fullText(respelled, options) : undefined;
    if (again && again.coverage >= good) {
      matches = again;
      answers.respelled = respelled;
    }
  }
  // A code that nobody documents is no answer; what the words around it find is, labelled.
  const kind = answers.unknown.length > 0 && exact.length === 0 ? 'suggestion' : undefined;

  const seen = new Set<string>();
  const fresh = (slug: string) => !seen.has(slug) && Boolean(seen.add(slug));
  const filtered = exact.filter(({ page }) => allowed(page, options.filters) && fresh(page.slug));
  const results = [
    ...filtered.map((answer) => async () => fromDirectory(answer, directory, options)),
    ...matches.pages.map((match) => async () => {
      const found = await fromIndex(match, directory, options, kind);
      return seen.has(found.slug) ? undefined : found;
    }),
  ];
  answers.total = results.length;
  const loaded = await Promise.all(results.slice(0, options.limit).map((load) => load()));
  answers.results = loaded.filter((found) => found !== undefined);
  yield answers;
}

/** Exact answers know their family; other filters are left to the full text. */
function allowed(page: DirectoryPage, filters: Filters = {}): boolean {
  return Object.entries(filters).every(
    ([name, value]) => name === 'family' && page.family === value,
  );
}

function fromDirectory(
  { page, message }: Answer,
  directory: Directory,
  options: FindOptions,
): Found {
  const texts = page.messages?.find(({ id }) => id === message)?.texts ?? [];
  return {
    kind: 'code',
    slug: page.slug,
    code: page.code,
    title: page.title,
    family: directory.families[page.family] ?? '',
    url: `${pathTo(page, options)}${message ? `#message-${message}` : ''}`,
    section: undefined,
    summary: texts[0] ?? '',
  };
}

async function fromIndex(
  { result, locale }: Match,
  directory: Directory,
  options: FindOptions,
  kind: Found['kind'] | undefined,
): Promise<Found> {
  const { url, meta, sub_results } = await result.data();
  const slug = meta['slug'] ?? '';
  const page = directory.pages.find((candidate) => candidate.slug === slug);
  const section = deepest(sub_results, meta['title'] ?? '');
  const native = locale === options.locale;
  const common = {
    kind: kind ?? page?.kind ?? 'problem',
    slug,
    code: page?.code ?? '',
    family: directory.families[page?.family ?? ''] ?? '',
    title: page?.title ?? meta['title'] ?? '',
  };
  if (native) {
    return {
      ...common,
      url: section?.url ?? url,
      section: section?.title,
      ...(section ? { excerpt: section.excerpt } : { summary: meta['summary'] ?? '' }),
    };
  }
  // The same page in the reader's language; section ids are the same in every language.
  const fragment = section?.anchor ? `#${section.anchor.id}` : '';
  return {
    ...common,
    url: page ? `${pathTo(page, options)}${fragment}` : url,
    section: undefined,
    through: locale,
  };
}

/** The best matching section, unless the page's title matched as well. */
function deepest(sections: PagefindSubResult[], title: string): PagefindSubResult | undefined {
  const [best] = sections;
  return best?.anchor && best.title !== title ? best : undefined;
}
