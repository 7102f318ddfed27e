/**
 * The ledger as a file: one address a line, sorted, between lines that never change. Each
 * line ends in a comma and the list in a closing mark, so that any union of two versions
 * is a list again: git joins two branches that both published without a conflict
 * (`.gitattributes`). Order and repetition carry no meaning; the next publish tidies up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../rule.ts';

export const ledgerFile = 'content/links.lock.json';

/** Every address ever published, with the line it stands on. */
export type Ledger = Map<string, number>;

const head = [
  '{',
  '  "about": "Every address ever published. It only grows, by npm run links:publish.",',
  '  "links": [',
];
const foot = ['    "end"', '  ]', '}'];

/** A path from the site’s root, without host and base, with or without a `#fragment`. */
const entry = /^\s*"(\/[^"\s]*)",?$/;

/**
 * Reads a ledger line by line, so that damage is reported where it is and costs nothing
 * else.
 *
 * @example parseLedger('…\n    "/vig-201/#verify",\n…').links // Map { '/vig-201/#verify' → 4 }
 */
export function parseLedger(text: string): { links: Ledger; problems: Finding[] } {
  const links: Ledger = new Map();
  const problems: Finding[] = [];
  const fixed = new Set([...head, ...foot].map((line) => line.trim()));
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const link = entry.exec(line)?.[1];
    const at = { file: ledgerFile, line: index + 1 };
    if (link) links.set(link, links.get(link) ?? index + 1);
    else if (/^(<{7}|\|{7}|={7}|>{7})/.test(line)) {
      problems.push({
        ...at,
        wrong: `A merge left the mark “${line.slice(0, 20).trim()}” here.`,
        mend: 'Delete the lines with <<<<<<<, ||||||| , ======= and >>>>>>> and keep every line between them: both branches published. Then npm run links:publish.',
      });
    } else if (line.trim() && !fixed.has(line.trim())) {
      problems.push({
        ...at,
        wrong: `“${line.trim().slice(0, 60)}” is not an address of this site.`,
        mend: 'Restore the line from git (git diff content/links.lock.json); one line holds one path between quotes.',
      });
    }
  }
  if (!lines.some((line) => line.trim() === foot[0]?.trim())) {
    problems.push({
      file: ledgerFile,
      line: text.trimEnd().split('\n').length,
      wrong: 'The end of the list is missing: the file was cut off.',
      mend: 'Restore it: git checkout content/links.lock.json, then npm run links:publish.',
    });
  }
  return { links, problems };
}

/** The text of a ledger with these addresses: sorted by code unit, each once. */
export function formatLedger(links: Iterable<string>): string {
  const sorted = [...new Set(links)].sort();
  const rows = sorted.map((link) => `    ${JSON.stringify(link)},`);
  return `${[...head, ...rows, ...foot].join('\n')}\n`;
}

/** The ledger of a project; a project that never published has none, and that is fine. */
export function readLedger(root: string): { links: Ledger; problems: Finding[] } {
  const path = join(root, ledgerFile);
  if (!existsSync(path)) return { links: new Map(), problems: [] };
  return parseLedger(readFileSync(path, 'utf8'));
}
