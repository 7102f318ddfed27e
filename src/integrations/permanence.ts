import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formerIds, fragmentsOfEntry } from '../catalog/fragments.ts';
import { forwards, movedIds } from '../catalog/moved.ts';
import { type Content, readContent } from '../catalog/read.ts';
import { formatProblem } from '../checks/index.ts';
import { readLedger } from '../checks/ledger/file.ts';
import { checkLedger } from '../checks/ledger/index.ts';
import { permanentLinks } from '../checks/ledger/permanent.ts';
import { readSite } from '../checks/ledger/site.ts';
import { locales, localeTags } from '../locales.ts';

/**
 * Keeps what was published: gives pages the ids they had, files the names they had,
 * servers the redirects as data; then replays the ledger and stops the build where a
 * published address no longer resolves.
 */
export function permanence(): AstroIntegration {
  let base = '/';
  return {
    name: 'permanence',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const root = process.cwd();
        const content = readContent(root);
        for (const [path, ids] of idsByPath(content)) addFormerIds(join(folder, path), ids);
        keepFileNames(folder, content);
        const moved = Object.fromEntries(serverRules(folder, content));
        writeFileSync(join(folder, 'redirects.json'), JSON.stringify({ version: 1, moved }));

        const site = readSite(folder, base);
        const ledger = readLedger(root);
        const findings = checkLedger(ledger, content, site);
        for (const finding of findings) {
          logger.error(formatProblem({ rule: 'ledger', ...finding }));
        }
        if (findings.length > 0) throw new Error('Published links would break; see above.');
        const { links } = ledger;
        const fresh = permanentLinks(content, site).filter((link) => !links.has(link)).length;
        logger.info(`${links.size} published addresses resolve`);
        if (fresh > 0) logger.info(`${fresh} are new: npm run links:publish before they go out`);
      },
    },
  };
}

/** Old id → id of today, for each page that has any, by its path. */
function idsByPath({ entries, moved }: Content): [string, Map<string, string>][] {
  const found = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    const ids = formerIds(entry.facts.value.formerly.ids, fragmentsOfEntry(entry));
    if (ids.size > 0) found.set(`/${entry.type}s/${entry.slug}/`, ids);
  }
  for (const [path, ids] of movedIds(moved.value)) found.set(path, new Map(Object.entries(ids)));
  return localeTags.flatMap((tag) =>
    [...found].map(([path, ids]): [string, Map<string, string>] => [
      `/${locales[tag].path}${path}`,
      ids,
    ]),
  );
}

/** Puts former ids into a page, so that links to them arrive even without scripts. */
function addFormerIds(page: string, ids: ReadonlyMap<string, string>): void {
  const path = join(page, 'index.html');
  if (!existsSync(path)) return;
  writeFileSync(path, withFormerIds(readFileSync(path, 'utf8'), ids));
}

/**
 * Each former id becomes an empty mark within the element that has the id of today; the
 * script of `FormerIds.astro` corrects the address.
 *
 * @example withFormerIds('<li id="new-2">…', new Map([['old-2', 'new-2']]))
 *          // '<li id="new-2"><span id="old-2" data-now="new-2"></span>…'
 */
function withFormerIds(html: string, ids: ReadonlyMap<string, string>): string {
  const marks = Map.groupBy(ids, ([, now]) => now);
  return html.replace(/<[a-z0-9]+ [^>]*?\bid="([^"]+)"[^>]*>/g, (tag, id: string) => {
    const spans = (marks.get(id) ?? []).map(
      ([old, now]) => `<span id="${old}" data-now="${now}"></span>`,
    );
    return tag + spans.join('');
  });
}

/** Files beside a page (text twin, card) stay under their old names as well. */
function keepFileNames(folder: string, { entries }: Content): void {
  const copy = (from: string, to: string) => {
    if (existsSync(join(folder, from))) copyFileSync(join(folder, from), join(folder, to));
  };
  for (const { type, slug, facts } of entries) {
    const { code, formerly } = facts.value;
    for (const tag of localeTags) {
      const start = locales[tag].path;
      for (const old of formerly.slugs) {
        copy(`${start}/${type}s/${slug}.md`, `${start}/${type}s/${old}.md`);
      }
      for (const old of formerly.codes) {
        const card = (name: string) => `cards/${start}/${name.toLowerCase()}.png`;
        copy(card(code), card(old));
      }
    }
  }
}

/** What a server answers with a 301: every address that moved, and where it went. */
function serverRules(folder: string, { entries, moved }: Content): [string, string][] {
  const named = entries.map(({ type, slug, facts }) => ({ type, slug, ...facts.value }));
  return localeTags.flatMap((tag) =>
    forwards(named, moved.value).flatMap(({ from, to }): [string, string][] => {
      const [old, now] = [from, to].map((path) => `/${locales[tag].path}${path}`) as [
        string,
        string,
      ];
      const twins = [old, now].map((path) => path.replace(/\/$/, '.md')) as [string, string];
      return [[old, now], ...(existsSync(join(folder, twins[1])) ? [twins] : [])];
    }),
  );
}
