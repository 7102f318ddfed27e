import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';

/**
 * Builds the search index after the pages, and serves the last one in `dev`, where no
 * pages are written that could be indexed.
 */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        trim(`${path}pagefind`);
        namePages(`${path}pagefind`);
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
        logger.info(`${added.page_count} pages indexed for search`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use('/pagefind', sirv(`${outDir}pagefind`, { dev: true }));
        logger.info('search answers from the last build; run `npm run build` to renew it');
      },
    },
  };
}

/**
 * Writes which page each result stands for: `pages-{locale}.json`, slugs by result id. A
 * result tells it only after its whole text is loaded, and ranking needs all of them.
 */
function namePages(folder: string): void {
  const byLanguage: Record<string, Record<string, string>> = {};
  for (const file of globSync('fragment/*.pf_fragment', { cwd: folder })) {
    const id = basename(file, '.pf_fragment');
    // Twelve bytes of signature, then JSON.
    const { meta } = JSON.parse(
      gunzipSync(readFileSync(join(folder, file)))
        .toString()
        .slice(12),
    );
    const language = id.slice(0, id.lastIndexOf('_'));
    byLanguage[language] = { ...byLanguage[language], [id]: meta.slug };
  }
  for (const [language, pages] of Object.entries(byLanguage)) {
    writeFileSync(join(folder, `pages-${language}.json`), JSON.stringify(pages));
  }
}

/** Removes Pagefind's own interfaces, which this site does not use, and minifies the rest. */
function trim(folder: string): void {
  for (const file of globSync('pagefind-*.{js,css}', { cwd: folder })) rmSync(join(folder, file));
  const script = join(folder, 'pagefind.js');
  const { code } = transformSync(readFileSync(script, 'utf8'), { minify: true, format: 'esm' });
  writeFileSync(script, code);
}
