/** The published description of `/codes.json`, as JSON Schema 2020-12. */
import { localeTags } from '../locales.ts';
import { familyIds, kinds, surfaces } from './registry.ts';

/** @param id where the schema itself is published */
export function codesSchema(id: string) {
  const text = { type: 'string', minLength: 1 };
  const uri = { type: 'string', format: 'uri' };
  const language = { enum: localeTags };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Vigia: every problem and guide',
    description:
      'One entry a page. Codes, slugs and ids are permanent. `version` grows when something is taken away or means something else; members may be added without.',
    ...object({
      $schema: { ...uri, description: 'The address of this schema.' },
      version: { const: 1 },
      languages: { type: 'array', items: language, uniqueItems: true, minItems: 1 },
      pages: { type: 'array', items: { $ref: '#/$defs/page' } },
    }),
    $defs: {
      perLanguage: object(each(text)),
      page: object({
        code: { type: 'string', pattern: '^VIG-\\d{3}$' },
        kind: { enum: kinds },
        family: { enum: familyIds },
        slug: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        titles: { $ref: '#/$defs/perLanguage' },
        summaries: { $ref: '#/$defs/perLanguage' },
        messages: { type: 'array', items: { $ref: '#/$defs/message' } },
        links: {
          ...object({ neutral: uri, ...each(uri) }),
          description: '`neutral` opens the page in the reader’s own language.',
        },
        twins: { ...object(each(uri)), description: 'The page as Markdown.' },
        revision: {
          type: 'string',
          pattern: '^[0-9a-f]{7}$',
          description: 'Changes when the words of the page do. `?r=` on a link names it.',
        },
        verified: { type: 'string', format: 'date' },
      }),
      message: object({
        id: text,
        surface: { enum: surfaces, description: 'Who shows it.' },
        codes: { type: 'array', items: text, description: 'Exact codes that stand in it.' },
        texts: {
          type: 'array',
          minItems: 1,
          items: object({ lang: language, text }),
          description: 'What the product shows, word for word.',
        },
      }),
    },
  };
}

function object(properties: Record<string, unknown>) {
  return { type: 'object', properties, required: Object.keys(properties) };
}

function each<T>(value: T): Record<string, T> {
  return Object.fromEntries(localeTags.map((tag) => [tag, value]));
}
