import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { drawCard } from '../cards/cache.ts';
import { allCards } from '../cards/list.ts';
import type { Made } from '../cards/make.ts';
import { readContent } from '../catalog/read.ts';

/**
 * Draws the pictures that stand for pages where their links are shown: in a thread beside
 * the build, which takes them in at its end; in `dev` when one is asked for.
 */
export function unfurlCards(): AstroIntegration {
  const root = process.cwd();
  let cache = '';
  let worker: Worker | undefined;
  let making: Promise<Made> | undefined;
  return {
    name: 'unfurl-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('vigia-cards/', config.cacheDir));
      },
      'astro:build:start': () => {
        worker = new Worker(new URL('../cards/worker.ts', import.meta.url), {
          workerData: { root, cache },
        });
        making = answerOf(worker);
        // What goes wrong is reported at the end; a build that fails before does not wait.
        making.catch(() => {});
        worker.unref();
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!making) return;
        worker?.ref();
        const start = performance.now();
        const { files, drawn, ms } = await making;
        const waited = ((performance.now() - start) / 1000).toFixed(1);
        for (const { file, path } of files) {
          const to = fileURLToPath(new URL(file, dir));
          mkdirSync(dirname(to), { recursive: true });
          copyFileSync(path, to);
        }
        logger.info(
          `${files.length} cards, ${drawn} drawn, ${files.length - drawn} from the cache, ` +
            `${Math.round(ms / files.length)} ms of processor time each; ` +
            `the build waited ${waited} s for them`,
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const address = request.url?.split('?')[0] ?? '';
          const found = address.includes('/cards/')
            ? allCards(readContent(root)).find(({ file }) => address.endsWith(`/${file}`))
            : undefined;
          if (!found) return next();
          const { path } = await drawCard(found.card, cache);
          createReadStream(path).pipe(response.setHeader('Content-Type', 'image/png'));
        });
      },
    },
  };
}

function answerOf(worker: Worker): Promise<Made> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
