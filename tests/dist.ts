/** The built site as tests read it: its pages, their links, ids and languages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HastNode, htmlToHast } from 'satteri';
import { folders } from './servers.ts';

export interface BuiltPage {
  /** Its address: `/pt-br/`, `/404.html`. */
  path: string;
  html: string;
  elements: BuiltElement[];
  lang: string;
}

interface BuiltElement {
  name: string;
  attributes: Record<string, string>;
}

/** Every HTML page of a build. */
export function builtPages(folder: string = folders.root): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder, exclude: ['pagefind/**'] })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const elements = [...elementsIn(htmlToHast(html))];
      const lang = elements.find(({ name }) => name === 'html')?.attributes['lang'] ?? '';
      return { path: `/${file.replace(/index\.html$/, '')}`, html, elements, lang };
    });
}

function* elementsIn(node: HastNode): Iterable<BuiltElement> {
  if (node.type === 'element') {
    const attributes = Object.entries(node.properties ?? {}).map(([key, value]) => [
      key.toLowerCase(),
      Array.isArray(value) ? value.join(' ') : String(value),
    ]);
    yield { name: node.tagName, attributes: Object.fromEntries(attributes) };
  }
  if ('children' in node) for (const child of node.children as HastNode[]) yield* elementsIn(child);
}

/** The ids on a page, to which fragments can lead. */
export function idsOf(page: BuiltPage): Set<string> {
  return new Set(page.elements.flatMap(({ attributes }) => attributes['id'] ?? []));
}

/** The addresses in the sitemap, as paths. */
export function sitemapPaths(folder: string = folders.root): string[] {
  const xml = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
}
