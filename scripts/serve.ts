/**
 * Serves the built site as a production server would: security headers, compression, one
 * address a page, the 404 page with its status, under a sub-path if it was built for one.
 *
 * `npm start`, or `node scripts/serve.ts [folder]`. PORT and BASE_PATH are read from the
 * environment.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, matchesGlob, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import headerRules from '../deploy/headers.json' with { type: 'json' };
import { redirectsOf } from './redirects.ts';

/**
 * @param folder the built site
 * @param port 0 for any that is free
 * @param base where the site is mounted, `/` or `/help/`
 * @returns the server, listening
 * @throws when the folder has not been built, or the port is taken
 */
export async function serve(folder: string, port: number, base: string): Promise<Server> {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { etag: true });
  const redirect = redirectsOf(folder);
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } } });
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => respond(request, response));
  });
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname;
    for (const [pattern, headers] of Object.entries(headerRules)) {
      if (!matchesGlob(path, join(base, pattern)) && pattern !== '/**') continue;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    }
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(notFound);
    };
    if (!`${path}/`.startsWith(base)) {
      missing();
      return;
    }
    // The query comes along; browsers keep the #section.
    const target = redirect(`/${path.slice(base.length)}`);
    if (target) {
      response.writeHead(301, { Location: `${base}${target.slice(1)}${url.search}` });
      response.end();
      return;
    }
    request.url = `/${path.slice(base.length)}${url.search}`;
    files(request, response, missing);
  };
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
  return server;
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? 'dist');
  const base = process.env['BASE_PATH'] ?? '/';
  const port = Number(process.env['PORT'] ?? 4321);
  try {
    await serve(folder, port, base);
    console.log(`Vigia is at http://localhost:${port}${base}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') console.error(`There is no site in ${folder}. Run npm run build first.`);
    else if (code === 'EADDRINUSE') {
      console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
    } else throw error;
    process.exitCode = 1;
  }
}
