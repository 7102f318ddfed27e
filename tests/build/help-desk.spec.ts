import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Macro } from '../../src/catalog/help-desk.ts';
import { readContent } from '../../src/catalog/read.ts';
import { translator } from '../../src/i18n/index.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { folders } from '../servers.ts';

const content = readContent(process.cwd());
const read = (path: string) => readFileSync(join(folders.root, 'help-desk', path), 'utf8');
const table = (path: string) =>
  parse(read(path), { bom: true, columns: true }) as Record<string, string>[];
const { macros }: { macros: Macro[] } = JSON.parse(read('zendesk-macros.json'));

/** What no rich text of a help desk may hold. */
const strange =
  /<(?!\/?(?:h[23]|p|ol|ul|li|a|strong|em|code|blockquote|br|table|thead|tbody|tr|th|td)\b)|<!--|href="(?!https:|mailto:)|undefined/;

test('there is a Zendesk macro for every page and language, with the answer and its link', () => {
  expect(macros.length).toBe(content.entries.length * localeTags.length);
  expect(new Set(macros.map(({ title }) => title)).size).toBe(macros.length);
  for (const { title, active, description, actions } of macros) {
    const code = /VIG-\d{3}/.exec(title)?.[0];
    expect(active, title).toBe(true);
    expect(description.length, title).toBeGreaterThan(20);
    expect(actions, title).toEqual([{ field: 'comment_value_html', value: expect.any(String) }]);
    const [{ value }] = actions as [Macro['actions'][0]];
    expect(value, title).toContain(`href="https://vigia.example/${code?.toLowerCase()}/"`);
    expect(value, title).not.toMatch(strange);
    expect(value, title).toMatch(/<ol>|<table>/);
  }
});

for (const tag of localeTags) {
  const path = locales[tag].path;

  test(`the table of macros says the same as the JSON (${tag})`, () => {
    const rows = table(`zendesk-macros-${path}.csv`);
    const mine = macros.filter(({ title }) => title.includes(`::${locales[tag].short}::`));
    expect(rows).toEqual(
      mine.map(({ title, active, description, actions }) => ({
        title,
        active: String(active),
        description,
        comment_value_html: actions[0]!.value,
      })),
    );
  });

  test(`ServiceNow gets every page as a draft article with all its sections (${tag})`, () => {
    const rows = table(`servicenow-knowledge-${path}.csv`);
    const t = translator(tag);
    expect(rows.length).toBe(content.entries.length);
    expect(new Set(rows.map((row) => row['number'])).size).toBe(rows.length);
    for (const row of rows) {
      const entry = content.entries.find(({ facts }) =>
        row['number']?.startsWith(facts.value.code),
      )!;
      expect(row['short_description']).toBe(
        `${entry.facts.value.code}: ${entry.prose[tag]!.head.title}`,
      );
      expect(row['workflow_state']).toBe('draft');
      // A list with commas: each keyword arrives whole.
      const keywords = row['meta']?.split(', ') ?? [];
      expect(keywords.length, row['number']).toBeGreaterThan(5);
      expect(entry.facts.value.aliases[tag]).toEqual(expect.arrayContaining(keywords));
      expect(row['text'], row['number']).not.toMatch(strange);
      for (const { value } of entry.prose[tag]!.outline.sections) {
        expect(row['text'], row['number']).toContain(`<h2>${t(`section.${value}`)}</h2>`);
      }
    }
  });
}
