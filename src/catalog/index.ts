/**
 * The domain as pages see it: pages of content with their relations, and the tables of
 * terms, labels and sources. Each function takes what it needs, not the whole site.
 */
import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { type Locale, localeTags, sourceLocale } from '../locales.ts';
import { type Outline, outlineOf } from './outline.ts';
import { readMoved, readProductNames, readTombstones } from './read.ts';
import { type Family, type Product, products } from './registry.ts';
import { type RelationsOf, relationsAmong } from './relations.ts';
import type {
  Facts,
  Label,
  Message,
  ProseHead,
  ScenarioFacts,
  Source,
  Term,
  Tombstone,
} from './schemas.ts';
import type { Tree } from './triage.ts';
import { neutralPath, pagePath } from './urls.ts';

/** A scenario or a guide, in all its languages. */
export interface Page {
  type: 'scenario' | 'guide';
  slug: string;
  facts: Facts;
  prose: Record<Locale, ProseEntry>;
}
type ProseEntry = CollectionEntry<'scenarioProse' | 'guideProse'>;

let cached: Promise<Page[]> | undefined;

/** Every scenario and guide, by code. Read once a build; afresh on each call in `dev`. */
export function allPages(): Promise<Page[]> {
  if (import.meta.env.DEV) return loadPages();
  cached ??= loadPages();
  return cached;
}

async function loadPages(): Promise<Page[]> {
  const [scenarios, guides] = await Promise.all([
    getCollection('scenarios'),
    getCollection('guides'),
  ]);
  const pages = await Promise.all([
    ...scenarios.map(({ id, data }) => loadPage('scenario', id, data)),
    ...guides.map(({ id, data }) => loadPage('guide', id, data)),
  ]);
  return pages.sort((a, b) => a.facts.code.localeCompare(b.facts.code));
}

async function loadPage(type: Page['type'], slug: string, facts: Facts): Promise<Page> {
  const entries = localeTags.map(async (locale) => {
    const entry = await getEntry(`${type}Prose`, `${slug}/${locale}`);
    if (!entry) throw new Error(`content/${type}s/${slug}/${locale}.mdx is missing.`);
    return [locale, entry] as const;
  });
  const prose = Object.fromEntries(await Promise.all(entries)) as Page['prose'];
  return { type, slug, facts, prose };
}

/** The pages of a family, by code. */
export async function pagesOf(family: Family): Promise<Page[]> {
  return (await allPages()).filter((page) => page.facts.family === family);
}

/**
 * The page with this slug.
 *
 * @throws when there is none: links are checked before the build, so this is a defect
 */
export async function pageOf(slug: string, type?: Page['type']): Promise<Page> {
  const found = (await allPages()).find((p) => p.slug === slug && (!type || p.type === type));
  if (!found) throw new Error(`There is no page called ${slug}.`);
  return found;
}

/** Title, short title and summary in a language. */
export function head(page: Page, locale: Locale): ProseHead {
  return page.prose[locale].data;
}

const outlines = new WeakMap<ProseEntry, Outline>();

/** Sections, causes and steps of a page in a language. */
export function outline(page: Page, locale: Locale): Outline {
  const entry = page.prose[locale];
  let read = outlines.get(entry);
  if (!read) {
    read = outlineOf(entry.body ?? '');
    outlines.set(entry, read);
  }
  return read;
}

/** The text of a page as a component. */
export function renderProse(page: Page, locale: Locale) {
  return render(page.prose[locale]);
}

/**
 * Where a page lives in a language.
 *
 * @example pathOf(page, 'pt-BR') // '/pt-br/scenarios/device-pending/'
 */
export function pathOf(page: Page, locale: Locale): string {
  return pagePath(locale, `${page.type}s/${page.slug}`);
}

/**
 * Where the scenario with this slug lives in a language.
 *
 * @throws when there is none
 */
export async function scenarioPath(slug: string, locale: Locale): Promise<string> {
  return pathOf(await pageOf(slug, 'scenario'), locale);
}

/** The page's link without a language: `/vig-201/`. */
export function neutralPathOf(page: Page): string {
  return neutralPath(page.facts.code);
}

/** What a page is related to, its own statements and the other pages' seen from here. */
export async function relationsOf(page: Page): Promise<RelationsOf<Page>> {
  return relationsAmong(page, await allPages());
}

/** The pages before and after this one in its family. */
export async function neighboursOf(page: Page): Promise<{ previous?: Page; next?: Page }> {
  const family = await pagesOf(page.facts.family);
  const index = family.findIndex((other) => other.slug === page.slug);
  const [previous, next] = [family[index - 1], family[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Pages that replace a section of the page this site stands in for, by its old id. */
export async function legacyPages(): Promise<{ id: string; page: Page }[]> {
  return (await allPages()).flatMap((page) => {
    const id = page.type === 'scenario' ? (page.facts as ScenarioFacts).legacy : undefined;
    return id ? [{ id, page }] : [];
  });
}

/** A message with the page that explains it. */
export interface MessageOnPage {
  message: Message;
  page: Page;
}

/** Every exact message of every page, by page. */
export async function allMessages(): Promise<MessageOnPage[]> {
  const pages = await allPages();
  return pages.flatMap((page) => page.facts.messages.map((message) => ({ message, page })));
}

export async function labelOf(id: string): Promise<Label> {
  const entry = await getEntry('labels', id);
  if (!entry) throw new Error(`There is no label called ${id}.`);
  return entry.data;
}

/** Every label by product, each in the order of a language. */
export async function labelsByProduct(
  locale: Locale,
): Promise<{ product: Product; labels: { id: string; label: Label }[] }[]> {
  const entries = await getCollection('labels');
  const text = (label: Label) => label.text[locale] ?? label.text[sourceLocale] ?? '';
  return (Object.keys(products) as Product[]).map((product) => ({
    product,
    labels: entries
      .filter(({ id }) => id.startsWith(`${product}.`))
      .map(({ id, data }) => ({ id, label: data }))
      .sort((a, b) => text(a.label).localeCompare(text(b.label), locale)),
  }));
}

export async function termOf(id: string): Promise<Term> {
  const entry = await getEntry('glossary', id);
  if (!entry) throw new Error(`There is no term called ${id}.`);
  return entry.data;
}

export async function sourceOf(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`There is no source called ${id}.`);
  return entry.data;
}

/** Removed pages, by code. */
export function removedPages(): Record<string, Tombstone> {
  return readTombstones(process.cwd()).value;
}

/** Other addresses that moved, after the locale: old → new. */
export function movedPlaces(): Record<string, string> {
  return readMoved(process.cwd()).value;
}

/** The decision tree, by question. */
export async function triageTree(): Promise<Tree> {
  const questions = await getCollection('triage');
  return Object.fromEntries(questions.map(({ id, data }) => [id, data]));
}

/** Every term of the glossary with its id, in the order of a language. */
export async function termsIn(locale: Locale): Promise<{ id: string; term: Term }[]> {
  const entries = await getCollection('glossary');
  return entries
    .map(({ id, data }) => ({ id, term: data }))
    .sort((a, b) => a.term.names[locale].localeCompare(b.term.names[locale], locale));
}

/** Rows of words that people use for one another, in every language or in this one. */
export async function synonyms(locale: Locale): Promise<string[][]> {
  const rows = await getCollection('synonyms');
  return rows
    .map(({ id, data }) => [id, ...(data.everywhere ?? []), ...(data[locale] ?? [])])
    .filter((row) => row.length > 1);
}

/** What products are called and were called, and the word that each name is read as. */
export function productNames(): Record<string, string> {
  return readProductNames(process.cwd()).value;
}

/** What people ask: by the slug of the page that answers it, or by what else it is about. */
export async function askedOf(
  subject: 'this-subject' | 'other-subjects',
  locale: Locale,
): Promise<Record<string, string[]>> {
  return (await getEntry('asked', `${subject}/${locale}`))?.data ?? {};
}
