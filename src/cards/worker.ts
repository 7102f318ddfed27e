/** Draws in a thread of its own while the pages are built. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeCards } from './make.ts';

const { root, cache } = workerData as Record<'root' | 'cache', string>;
parentPort!.postMessage(await makeCards(root, cache));
