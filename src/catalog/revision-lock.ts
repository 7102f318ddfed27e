/**
 * `content/revisions.lock.json`: every revision that a page was published with, and since
 * when. It only grows. One revision a line, each line ending in a comma (the last member is
 * the explanation), so that git can join what two branches added (`.gitattributes`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const revisionsFile = 'content/revisions.lock.json';

/** A revision that a page had, and the day it was first published. */
export interface Published {
  code: string;
  revision: string;
  on: string;
}

/** Why a lock can't be read, for a person. */
export class DamagedLock extends Error {
  readonly file = revisionsFile;
  readonly line: number;
  readonly wrong: string;
  readonly mend: string;
  constructor(line: number, wrong: string, mend: string) {
    super(`${revisionsFile}:${line}  ${wrong}\n  → ${mend}`);
    this.line = line;
    this.wrong = wrong;
    this.mend = mend;
  }
}

const about = 'Every revision ever published. It only grows, by npm run revisions:publish.';
const row = /^\s*"(VIG-\d{3}) ([0-9a-f]{7})": "(\d{4}-\d{2}-\d{2})",?\s*$/;
const frame = /^\s*(\{|\}|"about": ".*")?\s*$/;

/**
 * Reads a lock, in whatever order its lines are.
 *
 * @throws DamagedLock with the line, where a merge was left unfinished or a line is not one
 * @example parseLock('{\n"VIG-101 3f9a2c1": "2026-11-24",\n…') // [{ code: 'VIG-101', … }]
 */
export function parseLock(text: string): Published[] {
  const lines = text.split(/\r?\n/);
  const found = lines.flatMap((line, index): Published[] => {
    if (/^(<{7}|={7}|>{7}|\|{7})/.test(line)) {
      const mend = 'Delete the lines of the marks only: every revision of both sides stays.';
      throw new DamagedLock(index + 1, 'A merge was left unfinished here.', mend);
    }
    const [, code, revision, on] = row.exec(line) ?? [];
    if (code && revision && on) return [{ code, revision, on }];
    if (frame.test(line)) return [];
    const mend = 'Restore the line from git: a revision stands as "VIG-101 3f9a2c1": "2026-11-24",';
    throw new DamagedLock(index + 1, `This is no revision: ${line.trim()}`, mend);
  });
  try {
    JSON.parse(text);
  } catch {
    const mend = 'Restore the file from git, then publish again; its first line is {, its last }.';
    throw new DamagedLock(lines.length, 'The file is not complete JSON.', mend);
  }
  return found;
}

/** Every revision published so far; none where nothing was published yet. */
export function readLock(root: string): Published[] {
  const path = join(root, revisionsFile);
  return existsSync(path) ? parseLock(readFileSync(path, 'utf8')) : [];
}

/**
 * A lock with the revisions of today in it. What it had stays; of two days that two branches
 * gave one revision, the earlier.
 *
 * @param current the revision of each page by its code
 * @param today the day on which they are published
 */
export function addRevisions(
  lock: readonly Published[],
  current: ReadonlyMap<string, string>,
  today: string,
): Published[] {
  const now = [...current].map(([code, revision]) => ({ code, revision, on: today }));
  const known = new Map<string, Published>();
  for (const entry of [...lock, ...now].sort((a, b) => a.on.localeCompare(b.on))) {
    const key = `${entry.code} ${entry.revision}`;
    if (!known.has(key)) known.set(key, entry);
  }
  return [...known.values()].sort(
    (a, b) =>
      a.code.localeCompare(b.code) ||
      a.on.localeCompare(b.on) ||
      a.revision.localeCompare(b.revision),
  );
}

/** A lock as it stands in its file. */
export function formatLock(lock: readonly Published[]): string {
  const rows = lock.map(({ code, revision, on }) => `  "${code} ${revision}": "${on}",\n`);
  return `{\n${rows.join('')}  "about": "${about}"\n}\n`;
}
