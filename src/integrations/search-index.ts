import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
        // Its ready-made interfaces, which this site does not use.
        for (const file of globSync('pagefind-*{ui,highlight}.{js,css}', {
          cwd: `${path}pagefind`,
        })) {
          rmSync(`${path}pagefind/${file}`);
        }
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
