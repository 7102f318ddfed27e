import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro's policy admits, on every page, every script and style of the whole site: two
 * dozen hashes that no compression shortens. A page needs those of its own inline code.
 */
export function tightPolicy(): AstroIntegration {
  return {
    name: 'tight-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          writeFileSync(path, tighten(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}

/** Takes out of a page's policy the hashes of code that is not in the page. */
export function tighten(html: string): string {
  const inline = [
    ...html.matchAll(/<(?:script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g),
  ];
  const needed = new Set(
    inline.map(
      ([, code]) =>
        `'sha256-${createHash('sha256')
          .update(code ?? '')
          .digest('base64')}'`,
    ),
  );
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, start, policy) => {
      const kept = (policy as string).replace(/ ('sha256-[^']+')/g, (all, hash) =>
        needed.has(hash) ? all : '',
      );
      return start + kept;
    },
  );
}
