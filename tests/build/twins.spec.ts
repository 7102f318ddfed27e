import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { marked } from 'marked';
import { htmlToHast } from 'satteri';
import { parse } from 'yaml';
import { readContent } from '../../src/catalog/read.ts';
import { sections } from '../../src/catalog/registry.ts';
import { revisionOf } from '../../src/catalog/revision.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { type BuiltPage, builtPages, idsOf } from '../dist.ts';
import { folders } from '../servers.ts';

const content = readContent(process.cwd());
const pages = new Map(builtPages().map((page) => [page.path, page]));
const host = 'https://vigia.example';

/** Every twin with the page it stands beside. */
const twins = content.entries.flatMap((entry) =>
  localeTags.map((locale) => {
    const path = `/${locales[locale].path}/${entry.type}s/${entry.slug}`;
    const file = join(folders.root, `${path}.md`);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return { entry, locale, path, head, body, page: pages.get(`${path}/`)! };
  }),
);

test('every page has its text twin in every language, and its head leads there', () => {
  expect(twins.length).toBe(content.entries.length * localeTags.length);
  for (const { path, body, page } of twins) {
    expect(body.length, path).toBeGreaterThan(500);
    const link = page.elements.find(({ attributes }) => attributes['type'] === 'text/markdown');
    expect(link?.attributes, path).toMatchObject({ rel: 'alternate', href: `${path}.md` });
  }
});

test('front matter names the page in every language, with its links and revision', () => {
  for (const { entry, locale, head, path } of twins) {
    const { code, verified } = entry.facts.value;
    const paths = localeTags.map((tag) => [tag, path.replace(/^\/[^/]+/, `/${locales[tag].path}`)]);
    expect(parse(head), path).toEqual({
      code,
      lang: locale,
      titles: Object.fromEntries(localeTags.map((tag) => [tag, entry.prose[tag]!.head.title])),
      links: {
        neutral: `${host}/${code.toLowerCase()}/`,
        ...Object.fromEntries(paths.map(([tag, other]) => [tag, `${host}${other}/`])),
      },
      revision: revisionOf(entry, content),
      verified,
    });
  }
});

test('a twin has the sections, causes and steps of its page, under the same ids', () => {
  const known = new Set<string>(sections.map(({ id }) => id));
  for (const { path, body, page } of twins) {
    const ids = idsOf(page);
    const inTwin = headingsOf(body).map(({ id }) => id);
    const missing = inTwin.filter((id) => !ids.has(id) && !/^(collect|never-send)$/.test(id));
    expect(missing, path).toEqual([]);
    expect(
      [...ids].filter((id) => known.has(id)),
      path,
    ).toEqual(inTwin.filter((id) => known.has(id)));
    const steps = page.elements.filter(({ attributes }) => attributes['classname'] === 'step');
    expect(steps.length, path).toBe(stepsOf(body).length);
    expect(
      steps.map(({ attributes }) => attributes['id']),
      path,
    ).toEqual(stepsOf(body));
  }
});

test('a twin tells who can carry out each list of steps', () => {
  const roles = new Set(content.entries.flatMap(({ facts }) => facts.value.roles));
  for (const { path, body } of twins) {
    const withSteps = new Set(stepsOf(body).map((id) => id.replace(/-\d+$/, '')));
    for (const { id, by } of headingsOf(body)) {
      if (!withSteps.has(id)) continue;
      expect(by.length, `${path}#${id}`).toBeGreaterThan(0);
      expect(
        by.filter((role) => !roles.has(role as never)),
        `${path}#${id}`,
      ).toEqual([]);
    }
  }
});

test('no component and no name of content is left in a twin', () => {
  for (const { path, body } of twins) {
    const prose = body.replace(/ <!-- id: [a-z0-9-]+(; by: [a-z -]+)? -->$/gm, '');
    expect(prose.replace(/`[^`]*`/g, ''), path).not.toMatch(
      /(?<!\\)<|&#|\{|\}|\b(scenario|guide|term):[a-z]|undefined|\[object/,
    );
  }
});

test('links in a twin are absolute, and those to this site resolve', () => {
  for (const { path, body, page } of twins) {
    const links = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, href]) => new URL(href!));
    expect(links.length, path).toBeGreaterThan(0);
    for (const { protocol, origin, pathname, hash } of links) {
      expect(['https:', 'mailto:'], path).toContain(protocol);
      if (origin !== host) continue;
      const entry = content.entries.find(
        ({ facts }) => `/${facts.value.code.toLowerCase()}/` === pathname,
      );
      expect(entry, `${path} → ${pathname}`).toBeDefined();
      const target = pages.get(
        `/${page.lang.toLowerCase()}/${entry!.type}s/${entry!.slug}/`,
      ) as BuiltPage;
      if (hash) expect([...idsOf(target)], `${path} → ${pathname}${hash}`).toContain(hash.slice(1));
    }
  }
});

test('messages and steps read in a rendered twin as on the page', () => {
  for (const { path, body, page, entry } of twins) {
    const rendered = wordsOf(marked.parse(body, { async: false }));
    for (const { texts } of entry.facts.value.messages) {
      for (const { text } of texts) expect(rendered, path).toContain(squeeze(text));
    }
    expect(rendered, path).not.toMatch(/\*\*|\\/);
    const shown = wordsOf(
      page.html.replace(
        /<sup class="cite".*?<\/sup>|<span class="definition[^"]*".*?<\/a><\/span>/g,
        '',
      ),
    );
    const steps = body.match(/^\d+\. .*/gm) ?? [];
    for (const step of steps) {
      const words = wordsOf(marked.parseInline(step.replace(/^\d+\. /, ''), { async: false }));
      expect(shown, path).toContain(words);
    }
  }
});

/** Headings with what stands behind them. */
function headingsOf(body: string) {
  return [...body.matchAll(/^##+ .* <!-- id: ([a-z0-9-]+)(?:; by: ([a-z -]+))? -->$/gm)].map(
    ([, id, by]) => ({ id: id!, by: by?.split(' ') ?? [] }),
  );
}

/** The ids that the numbered steps of a twin have, counted under each heading. */
function stepsOf(body: string): string[] {
  let prefix = '';
  let n = 0;
  return body.split('\n').flatMap((line) => {
    const id = /^##+ .*<!-- id: ([a-z0-9-]+)/.exec(line)?.[1];
    if (id) [prefix, n] = [id, 0];
    if (!/^\d+\. /.test(line)) return [];
    n += 1;
    return [`${prefix}-${n}`];
  });
}

function wordsOf(html: string): string {
  type Node = { type: string; value?: string; children?: Node[]; tagName?: string };
  const read = (node: Node): string => {
    if (node.type === 'text') return node.value ?? '';
    if (/^(script|style)$/.test(node.tagName ?? '')) return '';
    if (node.tagName === 'br') return ' ';
    return (node.children ?? []).map(read).join('');
  };
  return squeeze(read(htmlToHast(html) as Node));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
