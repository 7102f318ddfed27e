/**
 * What a reader downloads before they act, page by page, compressed with brotli as a
 * server would: the page with its styles, and the scripts it starts.
 *
 * `npm run budget [folder]` prints every page and fails where one is over budget.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes: an HTML page with its styles arrives in one round trip of TCP. */
export const budget = { page: 14_600, scripts: 3_000 };

export interface Weight {
  /** The page's address within the site. */
  path: string;
  /** HTML and CSS, in bytes of brotli. */
  page: number;
  /** Scripts that run before the reader acts, in bytes of brotli. */
  scripts: number;
}

/**
 * Weighs every page of a built site, heaviest first.
 *
 * @param folder the built site
 * @param base where it is mounted
 * @example weigh('dist')[0] // { path: 'pt-br/scenarios/…/', page: 13200, scripts: 1900 }
 */
export function weigh(folder: string, base = '/'): Weight[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
      const inline = [
        ...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g),
      ];
      const external = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)];
      const scripts = new Set(external.map(([, src]) => src!.slice(base.length)));
      for (const script of scripts)
        for (const found of importsOf(folder, script)) scripts.add(found);
      const stylesSize = styles.map(([, href]) => sizeOf(folder, href!.slice(base.length)));
      return {
        path: file.replace(/index\.html$/, ''),
        page: brotli(html) + sum(stylesSize),
        scripts:
          sum([...scripts].map((script) => sizeOf(folder, script))) +
          (inline.length > 0 ? brotli(inline.map(([, code]) => code).join('\n')) : 0),
      };
    })
    .sort((a, b) => b.page - a.page);
}

/** Modules that a module needs at once; those it may need later are not counted. */
function importsOf(folder: string, script: string): string[] {
  const code = readFileSync(join(folder, script), 'utf8');
  return [...code.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, path]) =>
    join(dirname(script), path!),
  );
}

function sizeOf(folder: string, file: string): number {
  return brotli(readFileSync(join(folder, file)));
}

function brotli(data: string | Buffer): number {
  return brotliCompressSync(data).length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Pages that must arrive in one round trip: problems, which tickets link to. */
export function isArticle({ path }: Weight): boolean {
  return /^[a-z-]+\/scenarios\/[^/]+\/$/.test(path);
}

if (import.meta.main) {
  const weights = weigh(resolve(process.argv[2] ?? 'dist'), process.env['BASE_PATH'] ?? '/');
  console.log(
    `page B  scripts B  address   (budget: ${budget.page} for scenarios, ${budget.scripts})`,
  );
  for (const { path, page, scripts } of weights) {
    console.log(`${String(page).padStart(6)}  ${String(scripts).padStart(9)}  /${path}`);
  }
  const over = weights.filter(
    (weight) => (isArticle(weight) && weight.page > budget.page) || weight.scripts > budget.scripts,
  );
  console.log(over.length > 0 ? `${over.length} over budget.` : 'All within budget.');
  if (over.length > 0) process.exitCode = 1;
}
