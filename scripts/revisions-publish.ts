/**
 * `npm run revisions:publish`: writes down the revision of every page, with today's date
 * where it is new. Run it when a new state of the site goes out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../src/catalog/read.ts';
import { revisionOf } from '../src/catalog/revision.ts';
import {
  addRevisions,
  DamagedLock,
  formatLock,
  type Published,
  readLock,
  revisionsFile,
} from '../src/catalog/revision-lock.ts';

/**
 * Adds the revisions of today to the lock; never takes one out.
 *
 * @param root the project folder
 * @param today the day of publication, `2026-11-24`
 * @returns what was new
 * @throws DamagedLock where the lock can't be read; nothing is written then
 */
export function publishRevisions(root: string, today: string): Published[] {
  const lock = readLock(root);
  const content = readContent(root);
  const current = new Map(
    content.entries.map((entry) => [entry.facts.value.code, revisionOf(entry, content)]),
  );
  const grown = addRevisions(lock, current, today);
  writeFileSync(join(root, revisionsFile), formatLock(grown));
  const had = new Set(lock.map(({ code, revision }) => `${code} ${revision}`));
  return grown.filter(({ code, revision }) => !had.has(`${code} ${revision}`));
}

if (import.meta.main) {
  try {
    const added = publishRevisions(process.cwd(), new Date().toISOString().slice(0, 10));
    for (const { code, revision } of added) console.log(`${code} ${revision}`);
    console.log(`${added.length} new revisions in ${revisionsFile}.`);
  } catch (error) {
    if (!(error instanceof DamagedLock)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    process.exitCode = 1;
  }
}
