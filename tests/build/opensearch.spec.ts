import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { XmlDocument } from 'libxml2-wasm';
import { locales, localeTags } from '../../src/locales.ts';
import { builtPages } from '../dist.ts';
import { folders, subpath } from '../servers.ts';

const site = 'https://vigia.example';
const namespaces = { o: 'http://a9.com/-/spec/opensearch/1.1/' };

for (const [name, base] of [
  ['root', '/'],
  ['subpath', subpath],
] as const) {
  for (const tag of localeTags) {
    const { path } = locales[tag];
    test(`a browser can add the ${tag} search (at ${base})`, () => {
      const file = join(folders[name], `opensearch-${path}.xml`);
      using document = XmlDocument.fromString(readFileSync(file, 'utf8'));
      const text = (xpath: string) => document.get(xpath, namespaces)?.content;
      expect(document.root.name).toBe('OpenSearchDescription');
      const shortName = text('/o:OpenSearchDescription/o:ShortName') ?? '';
      expect(shortName).not.toBe('');
      expect(shortName.length).toBeLessThanOrEqual(16);
      expect(text('/o:OpenSearchDescription/o:Language')).toBe(tag);
      expect(text('//o:Url[@type="text/html"]/@template')).toBe(
        `${site}${base}${path}/search/?q={searchTerms}`,
      );
      expect(text('//o:Url[@rel="self"]/@template')).toBe(`${site}${base}opensearch-${path}.xml`);
    });
  }

  test(`every page names the search of its language (at ${base})`, () => {
    const wrong = builtPages(folders[name]).filter(({ lang, elements }) => {
      const link = elements.find(({ attributes }) => attributes['rel'] === 'search')?.attributes;
      return link?.['href'] !== `${site}${base}opensearch-${lang.toLowerCase()}.xml`;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
}
