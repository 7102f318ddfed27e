/** Draws all cards of the site, those from the cache aside. */

import { readContent } from '../catalog/read.ts';
import { drawCard, pruneCards } from './cache.ts';
import { allCards } from './list.ts';

/** What was done, for the build and its log. */
export interface Made {
  /** Where each picture belongs in the site, and its file in the cache. */
  files: { file: string; path: string }[];
  drawn: number;
  /** Processor time of this thread over all, in milliseconds. */
  ms: number;
}

/**
 * @param root the project folder
 * @param cache where drawn cards are kept
 * @throws when a card cannot be drawn, with its name and the cure
 */
export async function makeCards(root: string, cache: string): Promise<Made> {
  const start = process.threadCpuUsage();
  const made: Made = { files: [], drawn: 0, ms: 0 };
  for (const { file, card } of allCards(readContent(root))) {
    const { path, fresh } = await drawCard(card, cache).catch((error: Error) => {
      throw new Error(`${file} cannot be drawn. ${error.message}`);
    });
    made.files.push({ file, path });
    if (fresh) made.drawn += 1;
  }
  pruneCards(cache);
  const { user, system } = process.threadCpuUsage(start);
  return { ...made, ms: (user + system) / 1000 };
}
