import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import * as schemas from './catalog/schemas.ts';

/** `device-pending/pt-BR.mdx` → `device-pending/pt-BR`: folder and locale, case kept. */
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.(?:mdx|yaml)$/, '');

/** `device-pending/scenario.yaml` → `device-pending`. */
const folderName = ({ entry }: { entry: string }) => entry.replace(/\/.*$/, '');

const prose = (base: string) =>
  defineCollection({
    loader: glob({ pattern: '*/*.mdx', base, generateId: withoutExtension }),
    schema: schemas.prose,
  });

// Astro keeps parsed content between builds and reads it anew only when the text of this
// file changes. After a change of shape in schemas.ts, raise the number: 4.
export const collections = {
  scenarios: defineCollection({
    loader: glob({
      pattern: '*/scenario.yaml',
      base: 'content/scenarios',
      generateId: folderName,
    }),
    schema: schemas.scenario,
  }),
  guides: defineCollection({
    loader: glob({ pattern: '*/guide.yaml', base: 'content/guides', generateId: folderName }),
    schema: schemas.guide,
  }),
  scenarioProse: prose('content/scenarios'),
  guideProse: prose('content/guides'),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: schemas.term }),
  synonyms: defineCollection({ loader: file('content/synonyms.yaml'), schema: schemas.synonyms }),
  asked: defineCollection({
    loader: glob({ pattern: '*/*.yaml', base: 'content/asked', generateId: withoutExtension }),
    schema: z.record(schemas.slug, schemas.asked),
  }),
  labels: defineCollection({ loader: file('content/labels.yaml'), schema: schemas.label }),
  triage: defineCollection({ loader: file('content/triage.yaml'), schema: schemas.question }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: schemas.source }),
};
