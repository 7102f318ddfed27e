/**
 * `npm run new scenario|guide <slug>`: makes the folder of a new page, complete in every
 * language, with the next free code. What is to be written says so, and the content
 * rules fail until it is.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, readContent } from '../src/catalog/read.ts';
import { type Family, families } from '../src/catalog/registry.ts';
import { slug as slugSchema } from '../src/catalog/schemas.ts';
import { localeTags } from '../src/locales.ts';

/** The lowest number above all that were used in a family: codes are never reused. */
export function nextCode(used: readonly string[], family: Family): string {
  const { from, to } = families[family];
  const taken = used.map((code) => Number(code.slice(4))).filter((n) => n >= from && n <= to);
  const next = Math.max(from - 1, ...taken) + 1;
  if (next > to) throw new Error(`The family ${family} is full: ${from} to ${to} are taken.`);
  return `VIG-${next}`;
}

/** Every code that was ever given out: today's, former ones, those of removed pages. */
export function usedCodes({ entries, tombstones }: Content): string[] {
  const given = entries.flatMap(({ facts: { value } }) => [value.code, ...value.formerly.codes]);
  return [...given, ...Object.keys(tombstones.value)];
}

/** Whose former name a slug is, if it is one. */
export function ownerOf(content: Content, type: string, slug: string): string | undefined {
  const entry = content.entries.find(
    (other) => other.type === type && other.facts.value.formerly.slugs.includes(slug),
  );
  if (entry) return entry.slug;
  const removed = Object.values(content.tombstones.value);
  return removed.some((t) => t.type === type && t.slug === slug) ? `a removed ${type}` : undefined;
}

const sections = {
  scenario: `<Symptom>
  What the person sees, and where.
</Symptom>

<Check>
  One yes/no test that tells this problem from its siblings.
</Check>

<Cause id="first-cause" title="">
  Why, in one paragraph.

  <Fix by="">
    1. One action, and what it shows.
  </Fix>
</Cause>

<Verify>
  What it looks like when it worked, where, and how long it can take.
</Verify>

<Escalate>
  Whom to ask, what to collect first, what never to send.
</Escalate>
`,
  guide: `<Before>
  What must be true or at hand, and who does it.
</Before>

<Part id="first-part" title="">
  <Fix by="">
    1. One action, and what it shows.
  </Fix>
</Part>

<Verify>
  What it looks like when it worked.
</Verify>

<Undo>
  How to take it back.
</Undo>
`,
};

function facts(type: 'scenario' | 'guide', code: string, family: Family): string {
  return `code: ${code}
family: ${family}
surfaces: []
roles: []
messages: []
aliases:
${localeTags.map((tag) => `  ${tag}: []`).join('\n')}
related: []
${type === 'scenario' ? 'guides: []\n' : ''}sources: []
confidence: single
verified: ${new Date().toISOString().slice(0, 10)}
`;
}

function create(type: string, slug: string, family: string): void {
  if ((type !== 'scenario' && type !== 'guide') || !slug) {
    throw new Error(
      'Say what to make: npm run new scenario my-slug connector, or npm run new guide my-slug.',
    );
  }
  if (!slugSchema.safeParse(slug).success) {
    throw new Error(`“${slug}” cannot be a slug: use lower-case words joined by single hyphens.`);
  }
  const group = type === 'guide' ? 'guides' : family;
  if (!(group in families)) {
    throw new Error(`Name the family after the slug: ${Object.keys(families).join(', ')}.`);
  }
  const folder = join('content', `${type}s`, slug);
  if (existsSync(folder)) throw new Error(`${folder} exists already; nothing was changed.`);
  const content = readContent(process.cwd());
  const owner = ownerOf(content, type, slug);
  if (owner) {
    throw new Error(`The slug ${slug} belongs to ${owner}: old links lead there. Choose another.`);
  }
  const code = nextCode(usedCodes(content), group as Family);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${type}.yaml`), facts(type, code, group as Family));
  for (const tag of localeTags) {
    const head = '---\ntitle: ""\nshort: ""\nsummary: ""\n---\n\n';
    writeFileSync(join(folder, `${tag}.mdx`), head + sections[type]);
  }
  console.log(`${folder} is ${code}. Fill it in, then: npm run check:content ${slug}`);
}

if (import.meta.main) {
  const [type = '', slug = '', family = ''] = process.argv.slice(2);
  try {
    create(type, slug, family);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
