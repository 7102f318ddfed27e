/**
 * Which page or section of today took the place of one that is gone: told by what it is
 * made of, so that the author gets a proposal instead of a puzzle.
 */
import leven from 'leven';
import { fragmentsOfEntry } from '../../catalog/fragments.ts';
import type { Entry } from '../../catalog/read.ts';
import { sections } from '../../catalog/registry.ts';
import { pageAt } from './addresses.ts';
import type { Ledger } from './file.ts';
import { pathsOf } from './permanent.ts';

const everywhere = new Set<string>(sections.map(({ id }) => id));

/** Ids that every page has say nothing about which page it is. */
const isTelling = (id: string) => !everywhere.has(id);

/** The ids that were published under each path. */
export function publishedIds(ledger: Ledger): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const link of ledger.keys()) {
    const [path = '', id] = link.split('#');
    const ids = found.get(path) ?? [];
    found.set(path, id ? [...ids, id] : ids);
  }
  return found;
}

/**
 * The published address that had the same sections, causes and steps as this one: the
 * code of a slug, the slug of a code.
 */
export function counterpart(
  path: string,
  candidates: readonly string[],
  published: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  return best(candidates, (other) => likeness(published.get(path), published.get(other)), 0.8);
}

/**
 * The page of today that an old address most likely became: the one whose code or slug
 * it had, else the one made of the same causes and steps, else the only new one.
 */
export function successor(
  path: string,
  entries: readonly Entry[],
  published: ReadonlyMap<string, readonly string[]>,
): Entry | undefined {
  const paths = new Map(entries.flatMap((entry) => pathsOf(entry).map((p) => [p, entry] as const)));
  const twin = counterpart(
    path,
    [...published.keys()].filter((other) => paths.has(other)),
    published,
  );
  if (twin) return paths.get(twin);
  const type = pageAt(path)?.type;
  const fresh = entries.filter(
    (entry) =>
      (!type || entry.type === type) && !pathsOf(entry).every((other) => published.has(other)),
  );
  const had = published.get(path)?.filter(isTelling) ?? [];
  // Without causes or messages to compare, a single new page is the best guess there is.
  if (had.length === 0) return fresh.length === 1 ? fresh[0] : undefined;
  return best(fresh, (entry) => likeness(had, fragmentsOfEntry(entry)), 0.5);
}

/**
 * The id of today that is nearest to one that is gone: among those not published yet,
 * which are probably the new name, else among all of its kind.
 *
 * @example nearestId('not-in-group-5', ['not-in-group', 'not-in-group-1'], known)
 *          // 'not-in-group-1': the last step that is left
 */
export function nearestId(
  gone: string,
  living: readonly string[],
  known: readonly string[],
): string | undefined {
  const [, group, step] = /^(.+)-(\d+)$/.exec(gone) ?? [];
  if (group && step && living.includes(group)) {
    const steps = living.filter((id) => id.startsWith(`${group}-`) && /-\d+$/.test(id));
    return steps.at(-1) ?? group;
  }
  const kind = (id: string) => id.startsWith('message-');
  const alike = living.filter((id) => kind(id) === kind(gone) && !/-\d+$/.test(id));
  const fresh = alike.filter((id) => !known.includes(id));
  const nearest = fresh.length > 0 ? fresh : alike.length > 0 ? alike : living;
  return [...nearest].sort((a, b) => leven(a, gone) - leven(b, gone))[0];
}

/** Shared ids by all ids, 0 to 1. */
function likeness(a: readonly string[] = [], b: readonly string[] = []): number {
  const [these, those] = [a, b].map((ids) => new Set(ids.filter(isTelling)));
  const all = these?.union(those ?? new Set());
  if (!these || !those || !all || all.size === 0) return 0;
  return these.intersection(those).size / all.size;
}

function best<T>(
  candidates: readonly T[],
  score: (candidate: T) => number,
  enough: number,
): T | undefined {
  const [first] = candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score);
  return first && first.score >= enough ? first.candidate : undefined;
}
