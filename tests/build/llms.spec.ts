import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { marked, type Tokens } from 'marked';
import { readContent } from '../../src/catalog/read.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { folders } from '../servers.ts';

const content = readContent(process.cwd());
const read = (path: string) => readFileSync(join(folders.root, path), 'utf8');
/** The files that a list leads to, which must exist. */
const linked = (text: string) =>
  [...text.matchAll(/\]\(https:\/\/vigia\.example([^)]+)\)/g)].map(([, path]) => path!);

test('a list for language models has a title, a quote, and sections of links', () => {
  for (const path of ['llms.txt', ...localeTags.map((tag) => `${locales[tag].path}/llms.txt`)]) {
    const tokens = marked.lexer(read(path)).filter(({ type }) => type !== 'space');
    expect(tokens[0], path).toMatchObject({ type: 'heading', depth: 1 });
    expect(tokens[1], path).toMatchObject({ type: 'blockquote' });
    const first = tokens.findIndex((token) => token.type === 'heading' && token['depth'] === 2);
    const rest = tokens.slice(first);
    expect(rest.length, path).toBeGreaterThan(2);
    for (const [index, token] of rest.entries()) {
      expect(token.type, path).toBe(index % 2 === 0 ? 'heading' : 'list');
      if (token.type !== 'list') continue;
      for (const item of (token as Tokens.List).items) {
        expect(item.text, path).toMatch(/^\[.+\]\(https:\/\/[^)]+\)(: .+)?$/);
      }
    }
    for (const file of linked(read(path)))
      expect(existsSync(join(folders.root, file)), file).toBe(true);
  }
});

test('the list of a language leads to the twin of every page in it', () => {
  for (const tag of localeTags) {
    const files = linked(read(`${locales[tag].path}/llms.txt`));
    for (const { type, slug } of content.entries) {
      expect(files).toContain(`/${locales[tag].path}/${type}s/${slug}.md`);
    }
  }
});

test('the full file has every page once, with its code and link', () => {
  for (const tag of localeTags) {
    const full = read(`${locales[tag].path}/llms-full.txt`);
    for (const { facts, prose } of content.entries) {
      const { code } = facts.value;
      expect(
        full.split(`\n${code} · <https://vigia.example/${code.toLowerCase()}/>\n`).length,
      ).toBe(2);
      expect(full).toContain(`\n## ${prose[tag]!.head.title}\n`);
    }
  }
});
