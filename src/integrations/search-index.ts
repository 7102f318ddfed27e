import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Removes Pagefind's own interfaces, which this site does not use, and minifies the rest. */
function trim(folder: string): void {
  for (const file of globSync('pagefind-*.{js,css}', { cwd: folder })) rmSync(join(folder, file));
  const script = join(folder, 'pagefind.js');
  const { code } = transformSync(readFileSync(script, 'utf8'), { minify: true, format: 'esm' });
  writeFileSync(script, code);
}
