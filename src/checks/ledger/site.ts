/** The built site as the replay sees it: what each address gives, read from `dist`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page at an address is. */
export interface SitePage {
  /**
   * `page` answers itself; `forward` sends every reader to one page, `choice` each to one
   * in their language; `gone` explains that and why there is no such page any more.
   */
  kind: 'page' | 'forward' | 'choice' | 'gone';
  ids: Set<string>;
  /** Where it sends readers. */
  to: string[];
}

export interface Site {
  pages: Map<string, SitePage>;
  /** Everything that is no page: `/codes.json`. */
  files: Set<string>;
}

/**
 * Reads a build.
 *
 * @param folder the built site
 * @param base where it is mounted, `/` or `/help/`; addresses come without it
 */
export function readSite(folder: string, base: string): Site {
  const site: Site = { pages: new Map(), files: new Set() };
  const files = globSync('**/*.*', { cwd: folder, exclude: ['_astro/**', 'pagefind/**'] });
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (!file.endsWith('index.html')) site.files.add(`/${file}`);
    else {
      const html = readFileSync(join(folder, file), 'utf8');
      site.pages.set(`/${file.slice(0, -'index.html'.length)}`, readPage(html, base));
    }
  }
  return site;
}

/**
 * Reads one page. Forwarding pages and choosers say what they are by an attribute of
 * `main`, and where they lead by plain links.
 *
 * @example readPage('<main data-forward><a data-to href="/help/en-us/x/">', '/help/').to
 *          // ['/en-us/x/']
 */
export function readPage(html: string, base: string): SitePage {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string));
  const mark = /<(?:main|section)\s[^>]*\bdata-(forward|choices|gone)[\s>=]/.exec(html)?.[1];
  const kind = mark === 'choices' ? 'choice' : ((mark ?? 'page') as SitePage['kind']);
  const links = kind === 'forward' || kind === 'choice' ? html.matchAll(/<a\s[^>]*>/g) : [];
  const to = [...links].flatMap(([link]) => {
    const href = /\shref="([^"#]*)/.exec(link)?.[1] ?? '';
    const marked = /\s(?:data-to|hreflang)[\s=>]/.test(link);
    return marked && href.startsWith(base) ? [href.slice(base.length - 1)] : [];
  });
  return { kind, ids, to };
}
