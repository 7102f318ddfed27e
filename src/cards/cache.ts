/**
 * Cards that were drawn before, by the hash of what they show. Builds may share it: a
 * file appears whole or not at all, and equal names mean equal bytes, so none can spoil
 * another's.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Card } from './card.ts';
import { pngSize } from './png.ts';
import { cardHash, renderCard } from './render.ts';

export interface Drawn {
  /** The picture's file in the cache. */
  path: string;
  /** False where it came from the cache. */
  fresh: boolean;
}

/**
 * A card from the cache, or drawn and kept there.
 *
 * @param folder the cache; it is made where it is missing
 * @throws as `renderCard` does
 * @example await drawCard(card, 'node_modules/.astro/vigia-cards') // { path: '…/3f9a….png', fresh: true }
 */
export async function drawCard(card: Card, folder: string): Promise<Drawn> {
  const path = join(folder, `${cardHash(card)}.png`);
  if (isWhole(path)) {
    // Says that it is still in use.
    const now = new Date();
    utimesSync(path, now, now);
    return { path, fresh: false };
  }
  const png = await renderCard(card);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}-${threadId}-${counter++}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, path);
  return { path, fresh: true };
}
let counter = 0;

/** False where there is no picture, or the disk kept half of one. */
function isWhole(path: string): boolean {
  return existsSync(path) && pngSize(readFileSync(path)) !== undefined;
}

/**
 * Removes what no build has used for so many days.
 *
 * @returns how many files went
 */
export function pruneCards(folder: string, days = 30): number {
  if (!existsSync(folder)) return 0;
  const oldest = Date.now() - days * 24 * 60 * 60 * 1000;
  const old = readdirSync(folder).filter((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found && found.mtimeMs < oldest;
  });
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old.length;
}
