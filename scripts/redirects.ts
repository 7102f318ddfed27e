/** The redirects of a built site: `deploy/redirects.json`, then what its content renamed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import redirects from '../deploy/redirects.json' with { type: 'json' };

/**
 * Reads the rules for a build.
 *
 * @param folder the built site
 * @returns for a path without its base, where a 301 leads, or undefined for none. A rule
 *   counts only where its target exists: a wrong address stays a 404
 * @example redirectsOf('dist')('/VIG-201') // '/vig-201/'
 */
export function redirectsOf(folder: string): (path: string) => string | undefined {
  const file = join(folder, 'redirects.json');
  const moved = new Map<string, string>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')).moved) : [],
  );
  const rules = redirects.rules.map(({ from, to, ...rule }) => ({
    pattern: new RegExp(from, 'ignoreCase' in rule ? 'i' : ''),
    to,
  }));
  return (path) => {
    // Without its slash, an old address still makes one hop.
    const known = moved.get(path) ?? moved.get(`${path}/`);
    if (known) return known;
    for (const { pattern, to } of rules) {
      if (!pattern.test(path)) continue;
      const target = path.replace(pattern, to);
      if (target !== path && existsSync(join(folder, target, 'index.html'))) return target;
    }
    return undefined;
  };
}
