/**
 * Builds the site at the root, under a sub-path, and as a copy in which things were
 * renamed, and serves all three: what the tests of the built site and of the browser run
 * against.
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { serve } from '../scripts/serve.ts';
import { makeRenamedProject, renamedProject } from './renamed.ts';

/** TEST_PORT moves all, where something else has taken them. */
const port = Number(process.env['TEST_PORT'] ?? 4391);
export const ports = { root: port, subpath: port + 1, renamed: port + 2 };
export const folders = {
  root: 'dist',
  subpath: 'dist-subpath',
  renamed: join(renamedProject, 'dist'),
};
export const subpath = '/help/';

function build(outDir: string, base: string, project = '.'): void {
  execFileSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', resolve(outDir)],
    {
      cwd: project,
      env: { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

if (import.meta.main) {
  build(folders.root, '/');
  await serve(folders.root, ports.root, '/');
  makeRenamedProject();
  build(folders.renamed, '/', renamedProject);
  await serve(folders.renamed, ports.renamed, '/');
  build(folders.subpath, subpath);
  await serve(folders.subpath, ports.subpath, subpath);
}
