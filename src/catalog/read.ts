/**
 * Reads everything under `content/` with line numbers, however broken it is: what
 * cannot be read becomes a problem for the author, not an exception. Content rules and
 * scripts use this; pages get the same content, already valid, through Astro.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { type Locale, localeTags, perLocale } from '../locales.ts';
import { type Located, type Problem, parseYaml, readYaml } from './located.ts';
import { type Outline, outlineOf } from './outline.ts';
import * as schemas from './schemas.ts';

export interface Prose {
  file: string;
  locale: Locale;
  head: schemas.ProseHead;
  /** The whole MDX file. */
  source: string;
  outline: Outline;
}

interface EntryOf<K extends 'scenario' | 'guide', F> {
  type: K;
  slug: string;
  folder: string;
  facts: Located<F>;
  prose: Partial<Record<Locale, Prose>>;
}
export type ScenarioEntry = EntryOf<'scenario', schemas.ScenarioFacts>;
export type GuideEntry = EntryOf<'guide', schemas.GuideFacts>;
export type Entry = ScenarioEntry | GuideEntry;

export interface Content {
  /** The folder that paths in problems are relative to. */
  root: string;
  entries: Entry[];
  terms: Located<Record<string, schemas.Term>>;
  labels: Located<Record<string, schemas.Label>>;
  sources: Located<Record<string, schemas.Source>>;
  /** The questions of the decision tree; the one called `start` comes first. */
  triage: Located<Record<string, schemas.Question>>;
  /** Words that people use for one another when they search. */
  synonyms: Located<Record<string, schemas.Synonyms>>;
  /** What products are called and were called, and the word that each name is read as. */
  productNames: Located<Record<string, string>>;
  /** What people ask of the subject of this site, by the slug of the page that answers it. */
  thisSubject: Record<Locale, Located<Record<string, schemas.Asked>>>;
  /** Removed pages, by code. */
  tombstones: Located<Record<string, schemas.Tombstone>>;
  /** Other addresses that moved, after the locale: old → new. */
  moved: Located<Record<string, string>>;
  /** What could not be read at all. */
  problems: Problem[];
}

/**
 * Reads a content tree.
 *
 * @param root the project folder, the one with `content/` in it
 * @example readContent(process.cwd()).entries.length // 15
 */
export function readContent(root: string): Content {
  const problems: Problem[] = [];
  const table = <T extends z.ZodType>(name: string, row: T, id = z.string()) =>
    readTable(root, name, row, id, problems);
  const asked = (subject: string) =>
    perLocale((locale) => table(`asked/${subject}/${locale}`, schemas.asked, schemas.slug));
  // Read for what is wrong with it only.
  asked('other-subjects');
  return {
    root,
    problems,
    tombstones: readTombstones(root, problems),
    moved: readMoved(root, problems),
    terms: table('glossary', schemas.term, schemas.slug),
    labels: table('labels', schemas.label, schemas.labelId),
    synonyms: table('synonyms', schemas.synonyms),
    productNames: readProductNames(root, problems),
    thisSubject: asked('this-subject'),
    triage: table('triage', schemas.question, schemas.slug),
    sources: table('sources', schemas.source, schemas.sourceId),
    entries: [
      ...readEntries(root, 'scenario', schemas.scenario, problems),
      ...readEntries(root, 'guide', schemas.guide, problems),
    ] as Entry[],
  };
}

/** Removed pages. A project that never removed one needs no file. */
export function readTombstones(root: string, problems: Problem[] = []): Content['tombstones'] {
  return readTable(root, 'tombstones', schemas.tombstone, schemas.pageCode, problems, true);
}

/** Addresses that moved and are no page's own. Needs no file either. */
export function readMoved(root: string, problems: Problem[] = []): Content['moved'] {
  return readTable(root, 'moved', schemas.place, schemas.place, problems, true);
}

/** What products are called and were called. */
export function readProductNames(root: string, problems: Problem[] = []): Content['productNames'] {
  return readTable(root, 'product-names', schemas.productWord, schemas.productName, problems);
}

function readTable<T extends z.ZodType>(
  root: string,
  name: string,
  row: T,
  id: z.ZodString,
  problems: Problem[],
  optional = false,
): Located<Record<string, z.infer<T>>> {
  const file = `content/${name}.yaml`;
  const empty = { file, value: {} as Record<string, z.infer<T>>, lineOf: () => 1 };
  if (optional && !existsSync(join(root, file))) return empty;
  return readYaml(root, join(root, file), z.record(id, row), problems) ?? empty;
}

function readEntries(
  root: string,
  type: Entry['type'],
  schema: z.ZodType<schemas.Facts>,
  problems: Problem[],
): unknown[] {
  const folder = join(root, 'content', `${type}s`);
  if (!existsSync(folder)) return [];
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
  return slugs.flatMap((slug) => {
    const facts = readYaml(root, join(folder, slug, `${type}.yaml`), schema, problems);
    if (!facts) return [];
    const prose: Partial<Record<Locale, Prose>> = {};
    for (const locale of localeTags) {
      const read = readProse(root, join(folder, slug, `${locale}.mdx`), locale, problems);
      if (read) prose[locale] = read;
    }
    return [{ type, slug, folder: `content/${type}s/${slug}`, facts, prose }];
  });
}

function readProse(
  root: string,
  path: string,
  locale: Locale,
  problems: Problem[],
): Prose | undefined {
  // A missing translation is the rule `languages` to report, with its cure.
  if (!existsSync(path)) return undefined;
  const file = relative(root, path);
  const text = readFileSync(path, 'utf8');
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (!head) {
    problems.push({
      rule: 'readable',
      file,
      line: 1,
      wrong: 'There is no front matter.',
      mend: 'Begin the file with title, short and summary between two lines of ---.',
    });
    return undefined;
  }
  const parsed = parseYaml(file, head[1] as string, schemas.prose, problems, 1);
  try {
    const outline = outlineOf(text);
    return parsed ? { file, locale, head: parsed.value, source: text, outline } : undefined;
  } catch (error) {
    const [, line, , what] = /^(\d+):(\d+): (.*)$/s.exec((error as Error).message) ?? [];
    problems.push({
      rule: 'readable',
      file,
      line: Number(line ?? 1),
      wrong: `${(what ?? String(error)).replace(/ \(mdx-[a-z:-]+\)$/, '')}.`,
      mend: 'Close what was opened, on a line of its own; write { as &#123;.',
    });
    return undefined;
  }
}
