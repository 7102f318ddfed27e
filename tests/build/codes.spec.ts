import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import type { Codes } from '../../src/catalog/codes.ts';
import { csv, separatorFor } from '../../src/catalog/csv.ts';
import { readContent } from '../../src/catalog/read.ts';
import { revisionOf } from '../../src/catalog/revision.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { folders } from '../servers.ts';

const content = readContent(process.cwd());
const read = (path: string, folder = folders.root) => readFileSync(join(folder, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

function validator() {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(json('codes.schema.json'));
}

test('codes.json keeps to its published schema and names it', () => {
  const validate = validator();
  const codes: Codes = json('codes.json');
  expect(codes.$schema).toBe(json('codes.schema.json').$id);
  expect(codes.$schema).toBe('https://vigia.example/codes.schema.json');
  validate(codes);
  expect(validate.errors).toBeNull();
  expect(JSON.parse(read('codes.json', folders.subpath)).$schema).toBe(
    'https://vigia.example/help/codes.schema.json',
  );
});

test('the schema refuses what is not right', () => {
  const validate = validator();
  for (const damage of [
    (codes: Codes) => Object.assign(codes, { version: 2 }),
    (codes: Codes) => Object.assign(codes.pages[0]!, { code: '101' }),
    (codes: Codes) => Object.assign(codes.pages[0]!, { verified: 'yesterday' }),
    (codes: Codes) => Object.assign(codes.pages[0]!.links, { neutral: '/vig-101/' }),
    (codes: Codes) => Object.assign(codes.pages[0]!, { titles: { 'pt-BR': 'Só uma' } }),
  ]) {
    const codes: Codes = json('codes.json');
    damage(codes);
    expect(validate(codes)).toBe(false);
  }
});

test('codes.json has every page with its titles, messages, revision and links that exist', () => {
  const { pages }: Codes = json('codes.json');
  expect(pages.map(({ slug }) => slug).sort()).toEqual(
    content.entries.map(({ slug }) => slug).sort(),
  );
  for (const page of pages) {
    const entry = content.entries.find(({ slug }) => slug === page.slug)!;
    expect(page.revision).toBe(revisionOf(entry, content));
    expect(page.messages.length).toBe(entry.facts.value.messages.length);
    for (const tag of localeTags) expect(page.titles[tag]).toBe(entry.prose[tag]!.head.title);
    for (const link of [...Object.values(page.links), ...Object.values(page.twins)]) {
      const path = new URL(link).pathname.replace(/\/$/, '/index.html');
      expect(existsSync(join(folders.root, path)), link).toBe(true);
    }
  }
});

test('the tables have a row a page and open right in a spreadsheet of each language', () => {
  const tables = [
    { path: 'codes.csv', delimiter: ',' },
    ...localeTags.map((tag) => ({
      path: `${locales[tag].path}/codes.csv`,
      delimiter: separatorFor(tag),
    })),
  ];
  expect(separatorFor('pt-BR')).toBe(';');
  expect(separatorFor('en-US')).toBe(',');
  const { pages }: Codes = json('codes.json');
  for (const { path, delimiter } of tables) {
    const text = read(path);
    expect(text.charCodeAt(0), path).toBe(0xfeff);
    expect(text.replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
    const rows = parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[];
    expect(rows.map((row) => row['code'])).toEqual(pages.map(({ code }) => code));
    for (const [index, row] of rows.entries()) {
      const page = pages[index]!;
      expect(row['link']).toBe(page.links.neutral);
      expect(row['revision']).toBe(page.revision);
      for (const tag of localeTags) {
        expect(row[`title ${tag}`]).toBe(page.titles[tag]);
        expect(row[`summary ${tag}`]).toBe(page.summaries[tag]);
      }
    }
  }
});

test('no cell of a table can be taken for a formula', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', 'a=b', 'Ação; "citada", com vírgula'];
  const rows = parse(csv(cells.map((cell) => ({ cell }))), { bom: true, columns: true }) as {
    cell: string;
  }[];
  expect(rows.map(({ cell }) => cell)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    ...cells.slice(4),
  ]);
  for (const tag of localeTags) {
    for (const file of [
      `${locales[tag].path}/codes.csv`,
      `help-desk/zendesk-macros-${locales[tag].path}.csv`,
    ]) {
      const delimiter = file.startsWith('help') ? ',' : separatorFor(tag);
      const table = parse(read(file), { bom: true, delimiter }) as string[][];
      for (const cell of table.flat()) expect(cell, file).not.toMatch(/^[=+\-@\t\r]/);
    }
  }
});
