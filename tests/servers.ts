/**
 * Builds the site twice, at the root and under a sub-path, and serves both: what the
 * tests of the built site and of the browser run against.
 */
import { execFileSync } from 'node:child_process';
import { serve } from '../scripts/serve.ts';

/** TEST_PORT moves both, where something else has taken them. */
const port = Number(process.env['TEST_PORT'] ?? 4391);
export const ports = { root: port, subpath: port + 1 };
export const folders = { root: 'dist', subpath: 'dist-subpath' };
export const subpath = '/help/';

function build(outDir: string, base: string): void {
  execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
    {
      env: { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

if (import.meta.main) {
  build(folders.root, '/');
  await serve(folders.root, ports.root, '/');
  build(folders.subpath, subpath);
  await serve(folders.subpath, ports.subpath, subpath);
}
