import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as libxml2 from 'libxml2-wasm';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { readContent } from '../../src/catalog/read.ts';
import { locales, localeTags } from '../../src/locales.ts';
import { builtPages } from '../dist.ts';
import { folders } from '../servers.ts';

const content = readContent(process.cwd());
const namespaces = { a: 'http://www.w3.org/2005/Atom' };
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const feedOf = (tag: (typeof localeTags)[number], folder = folders.root) =>
  read(folder, `${locales[tag].path}/feed.xml`);
// Marked as deprecated, because libxml2 itself will drop RELAX NG; the format of the schema of
// RFC 4287 is no other. Named here so that the mark does not fail the types.
interface Validation {
  RelaxNGValidator: { fromDoc(schema: XmlDocument): { validate(document: XmlDocument): void } };
}
const { RelaxNGValidator } = libxml2 as Validation;
const schema = () =>
  RelaxNGValidator.fromDoc(XmlDocument.fromString(read('tests/build', 'atom.rng')));

function texts(xml: string, path: string): string[] {
  const found = XmlDocument.fromString(xml).find(path, namespaces);
  return found.map((node) => ('content' in node ? (node as XmlElement).content : ''));
}

test('the feed of every language is Atom, as RFC 4287 defines it', () => {
  const validator = schema();
  for (const tag of localeTags) {
    for (const folder of Object.values(folders)) {
      const document = XmlDocument.fromString(feedOf(tag, folder));
      expect(() => validator.validate(document), tag).not.toThrow();
      expect(document.root.attr('lang', 'xml')?.value ?? feedOf(tag)).toContain(tag);
    }
  }
});

test('what is not Atom is refused by the same schema', () => {
  const validator = schema();
  for (const [from, to] of [
    [/<id>[^<]*<\/id>/, ''],
    [/<updated>[^<]*<\/updated>/, '<updated>yesterday</updated>'],
    [/<entry>/, '<entry><surprise/>'],
  ] as const) {
    const damaged = feedOf('en-US').replace(from, to);
    expect(() => validator.validate(XmlDocument.fromString(damaged))).toThrow();
  }
});

test('a feed has every page once, under a permanent name, newest first', () => {
  for (const tag of localeTags) {
    const xml = feedOf(tag);
    const ids = texts(xml, '//a:entry/a:id');
    expect(ids.sort()).toEqual(
      content.entries
        .map(({ facts }) => `tag:vigia.example,2026:${tag}:${facts.value.code}`)
        .sort(),
    );
    const updated = texts(xml, '//a:entry/a:updated');
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(texts(xml, '/a:feed/a:updated')).toEqual([updated[0]]);
    expect(texts(xml, '/a:feed/a:author/a:name').length).toBe(1);
    expect(texts(feedOf(tag, folders.subpath), '//a:entry/a:id').sort()).toEqual(ids);
  }
});

test('a change is what the feed says of its page, on its day', () => {
  for (const tag of localeTags) {
    for (const { facts } of content.entries) {
      const [newest] = facts.value.changes;
      if (!newest) continue;
      const entry = `//a:entry[a:id[contains(., "${facts.value.code}")]]`;
      expect(texts(feedOf(tag), `${entry}/a:summary`)).toEqual([newest.what[tag]]);
      expect(texts(feedOf(tag), `${entry}/a:updated`)[0]! >= newest.on).toBe(true);
    }
  }
});

test('the dates of a feed come from content: none is later than what it tells', () => {
  const days = [
    read('content', 'revisions.lock.json'),
    ...content.entries.flatMap(({ facts }) => [
      facts.value.verified,
      ...facts.value.changes.map(({ on }) => on),
    ]),
  ].join(' ');
  for (const tag of localeTags) {
    for (const date of texts(feedOf(tag), '//a:updated | //a:published')) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
      expect(days).toContain(date.slice(0, 10));
    }
  }
});

test('every page names the feed of its language', () => {
  for (const { path, elements, lang } of builtPages()) {
    const feed = elements.find(({ attributes }) => attributes['type'] === 'application/atom+xml');
    expect(feed?.attributes, path).toMatchObject({
      rel: 'alternate',
      href: `/${lang.toLowerCase()}/feed.xml`,
    });
  }
});
