/**
 * Shapes of everything under `content/`, with messages for the person who wrote it.
 * Astro's collections and the content rules both read these, so a file is judged once.
 */
import { z } from 'astro/zod';
import { type Locale, localeTags } from '../locales.ts';
import {
  confidences,
  familyIds,
  kinds,
  platforms,
  products,
  type Relation,
  relations,
  roles,
  surfaces,
} from './registry.ts';

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by single hyphens');

export const sourceId = z
  .string()
  .regex(/^S\d{2}$/, 'must be a source id such as S06 (see content/sources.yaml)');

/** A calendar day; YAML reads an unquoted one as a date, a quoted one as text. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a day such as 2026-11-23'),
);

const locale = z.enum(localeTags as [Locale, ...Locale[]]);

/** One value per locale, none missing. */
function perLocale<T extends z.ZodType>(value: T) {
  return z.record(locale, value);
}

/** The exact text a product shows, in one language, never paraphrased. */
export const messageText = z.strictObject({
  lang: locale,
  text: z.string().trim().min(1),
  source: sourceId,
});

export const message = z.strictObject({
  id: slug,
  /** Who shows it: one of the surfaces. */
  surface: z.enum(surfaces),
  /** Exact codes that stand in it (`403`, `AADSTS90093`). */
  codes: z.array(z.string().regex(/^[A-Za-z0-9_-]+$/, 'must be one word')).default([]),
  /** When it was seen, if the text is known to be old: `2016–2018`. */
  seen: z.string().optional(),
  texts: z.array(messageText).min(1, 'needs at least one text'),
});
export type Message = z.infer<typeof message>;

export const pageCode = z.string().regex(/^VIG-\d{3}$/, 'must look like VIG-201');

/** The id of a section, cause, step or message, as it stands after `#`. */
export const fragment = slug;

/** Names that a page or its sections had: they stand in links, and lead here for ever. */
export const formerly = z.strictObject({
  slugs: z.array(slug).default([]),
  codes: z.array(pageCode).default([]),
  /** Old id → the id of today. The steps of a cause or part follow by themselves. */
  ids: z.record(fragment, fragment).default({}),
});
export type Formerly = z.infer<typeof formerly>;

/** What changed for the reader, in every language; corrections of spelling are none. */
export const change = z.strictObject({
  on: day,
  what: perLocale(z.string().min(10, 'say in a sentence what changed')),
});
export type Change = z.infer<typeof change>;

export const relation = z.strictObject({
  to: slug,
  as: z.enum(Object.keys(relations) as [Relation, ...Relation[]]),
});

const facts = {
  code: pageCode,
  family: z.enum(familyIds),
  surfaces: z.array(z.enum(surfaces)).min(1, 'name at least one place'),
  platforms: z.array(z.enum(platforms)).default([]),
  roles: z.array(z.enum(roles)).min(1, 'name who can do it, likeliest first'),
  messages: z.array(message).default([]),
  aliases: perLocale(z.array(z.string().min(2))),
  related: z.array(relation).default([]),
  sources: z.array(sourceId).min(1, 'name at least one source'),
  confidence: z.enum(confidences),
  /** Newest first. */
  changes: z.array(change).default([]),
  verified: day,
  formerly: formerly.prefault({}),
};

export const scenario = z.strictObject({
  ...facts,
  kind: z.enum(kinds).exclude(['guide']).default('problem'),
  /** The section of the page this site replaces, whose links must live on. */
  legacy: slug.optional(),
  /** Guides that help, by slug, most useful first. */
  guides: z.array(slug).default([]),
});
export type ScenarioFacts = z.infer<typeof scenario>;

export const guide = z.strictObject({ ...facts, kind: z.literal('guide').default('guide') });
export type GuideFacts = z.infer<typeof guide>;

/** What is common to every page. */
export type Facts = ScenarioFacts | GuideFacts;

/** Front matter of `<locale>.mdx`. */
export const prose = z.strictObject({
  title: z.string().min(8, 'say the symptom in the reader’s words'),
  /** The title where room is short: navigation, lists. */
  short: z.string().min(3).max(34, 'must fit the navigation: 34 characters at most'),
  summary: z.string().min(40, 'say cause and way out in a sentence or two').max(260),
});
export type ProseHead = z.infer<typeof prose>;

export const source = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  /** A public address, when there is one to give. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Where it is kept when it has no address: a repository path, a screenshot. */
  where: z.string().optional(),
  /** Dates of the versions that were read, as exact as they are known; empty if undated. */
  dated: z.array(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a day, a month or a year')),
});
export type Source = z.infer<typeof source>;

export const term = z.strictObject({
  names: perLocale(z.string().min(1)),
  former: z
    .array(z.strictObject({ name: z.string(), lang: locale.optional(), when: z.string() }))
    .default([]),
  definition: perLocale(z.string().min(10)),
  /** True where no official wording was found in a language and the name is ours. */
  suggested: z.array(locale).default([]),
  sources: z.array(sourceId).min(1),
});
export type Term = z.infer<typeof term>;

/** `lookout.enrollment-management`: the product, then the English wording. */
export const labelId = z
  .string()
  .regex(
    new RegExp(`^(${Object.keys(products).join('|')})\\.[a-z0-9]+(-[a-z0-9]+)*$`),
    `must be a product (${Object.keys(products).join(', ')}), a dot, and lower-case words`,
  );

export const label = z.strictObject({
  /** What the product shows, per locale; a locale is left out where no wording is known. */
  text: z.partialRecord(locale, z.string().min(1)),
  /** What it is or does. */
  note: perLocale(z.string().min(3)).optional(),
  /** Not shown by the product today: the years it was, `2016–2018`. */
  former: z.string().optional(),
  /** The id of the label that took its place. */
  now: z.string().optional(),
  sources: z.array(sourceId).default([]),
});
export type Label = z.infer<typeof label>;

/** One answer in the decision tree: it leads to a further question or to a page. */
export const answer = z.strictObject({
  /** Stands in the address of the answer, so it is permanent. */
  id: slug,
  text: perLocale(z.string().min(2)),
  /** A further question, by id. */
  ask: slug.optional(),
  /** The scenario that this is, by slug. */
  scenario: slug.optional(),
});

export const question = z.strictObject({
  text: perLocale(z.string().min(5)),
  answers: z.array(answer).min(2, 'a question needs two answers at least'),
});
export type Question = z.infer<typeof question>;

const words = z.array(z.string().regex(/^\S+$/, 'must be one word')).min(1);

/** Words that people use for another one when they search: in any language, or as one speaks. */
export const synonyms = z
  .partialRecord(z.enum(['everywhere', ...localeTags]), words)
  .refine((row) => Object.keys(row).length > 0, 'needs a word at least');
export type Synonyms = z.infer<typeof synonyms>;

/** The word that the search reads a product's names as. */
export const productWord = z.string().regex(/^[\p{L}\p{N}]+$/u, 'must be one word');

/** A product's name as people type it. */
export const productName = z
  .string()
  .regex(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u, 'must be words with one space between them');

/** What people ask of one thing. */
export const asked = z.array(z.string().min(3)).min(5, 'give five phrases at least, as people ask');

export type Asked = z.infer<typeof asked>;

/** A page that was removed; its code, the key, and its slug stay taken. */
export const tombstone = z.strictObject({
  type: z.enum(['scenario', 'guide']),
  slug,
  /** The day it was removed. */
  on: day,
  /** Why, for a reader who followed an old link. */
  why: perLocale(z.string().min(20, 'say in a sentence why it is gone')),
  /** Where to go instead: `scenario:device-pending#verify`, the best first. */
  to: z.array(z.string()).min(1, 'name at least one page to go to'),
});
export type Tombstone = z.infer<typeof tombstone>;

/** An address after the locale, `/triage/console/` or `/glossary/#wipe`. */
export const place = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/, 'must look like /triage/console/ or /glossary/#wipe');
