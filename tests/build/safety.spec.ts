import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { budget, isArticle, weigh } from '../../scripts/budget.ts';
import { builtPages } from '../dist.ts';
import { folders } from '../servers.ts';

test('every page has a policy, and none lets inline code or strings run', () => {
  for (const { path, elements } of builtPages()) {
    const policy = elements.find(
      ({ attributes }) => attributes['httpequiv'] === 'content-security-policy',
    )?.attributes['content'];
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).not.toContain('unsafe-inline');
    expect(policy?.replace('wasm-unsafe-eval', ''), path).not.toContain('unsafe-eval');
  }
});

test('no page carries style or event attributes, which the policy would refuse', () => {
  const found = builtPages().flatMap(({ path, elements }) =>
    elements
      .filter(({ attributes }) =>
        Object.keys(attributes).some((name) => name === 'style' || /^on[a-z]+$/.test(name)),
      )
      .map(({ name }) => `${path}: <${name}>`),
  );
  expect(found).toEqual([]);
});

test('nothing is loaded from another site', () => {
  const found = builtPages().flatMap(({ path, elements }) =>
    elements.flatMap(({ name, attributes }) => {
      const loads =
        attributes['src'] ??
        (name === 'link' && /icon|stylesheet|preload/.test(attributes['rel'] ?? '')
          ? attributes['href']
          : undefined);
      return loads && /^(https?:)?\/\//.test(loads) ? [`${path}: ${loads}`] : [];
    }),
  );
  expect(found).toEqual([]);
  const scripts = globSync('_astro/*.js', { cwd: folders.root });
  for (const script of scripts) {
    // The Markdown library names its issue tracker when it fails, and makes links of text;
    // the search links to where Microsoft explains a code.
    expect(readFileSync(join(folders.root, script), 'utf8'), script).not.toMatch(
      /https?:\/\/(?!www\.w3\.org|github\.com\/markedjs\/marked|login\.microsoftonline\.com\/error|[`"'])/,
    );
  }
});

test('every problem arrives in one round trip, and every page starts few scripts', () => {
  test.slow();
  const weights = weigh(folders.root);
  const articles = weights.filter(isArticle);
  expect(articles.length).toBeGreaterThan(20);
  expect(articles.filter(({ page }) => page > budget.page)).toEqual([]);
  expect(weights.filter(({ scripts }) => scripts > budget.scripts)).toEqual([]);
});

test('every page has one heading of the first rank, a title, a description and a language', () => {
  for (const { path, elements, lang, html } of builtPages()) {
    const bilingual = path === '/' || path === '/404.html' || path.startsWith('/vig-');
    const count = elements.filter(({ name }) => name === 'h1').length;
    if (!bilingual) expect(count, path).toBe(1);
    expect(html, path).toMatch(/<title>.{4,}<\/title>/);
    expect(lang, path).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
    expect(
      elements.some(
        ({ name, attributes }) => name === 'meta' && attributes['name'] === 'description',
      ),
      path,
    ).toBe(true);
  }
});
