/** The very lines that would make broken addresses resolve again, ready to be pasted. */
import leven from 'leven';
import { stringify } from 'yaml';
import { formerIds, fragmentsOfEntry } from '../../catalog/fragments.ts';
import type { Content, Entry } from '../../catalog/read.ts';
import { localeTags } from '../../locales.ts';
import { afterLocale, pageAt } from './addresses.ts';
import type { Broken } from './index.ts';
import { pathsOf } from './permanent.ts';
import { nearestId } from './successor.ts';

type Published = ReadonlyMap<string, readonly string[]>;

/** For a page that took the place of others, or lost sections: its `formerly`. */
export function mendRenamed(entry: Entry, all: readonly Broken[], published: Published): string {
  const { formerly } = entry.facts.value;
  const own = pathsOf(entry);
  const gone = all.filter(({ path }) => !own.includes(path)).map(({ path }) => pageAt(path));
  const missing = new Set(all.flatMap(({ id }) => id ?? []));
  const ids = proposeIds(entry, [...missing], published);
  const lines = {
    ...named('slugs', [...formerly.slugs, ...gone.flatMap((page) => page?.slug ?? [])]),
    ...named('codes', [...formerly.codes, ...gone.flatMap((page) => page?.code ?? [])]),
    ...(Object.keys(ids).length > 0 && { ids }),
  };
  const { file } = entry.facts;
  return `If it was renamed, ${file} must say so:\n\n${block({ formerly: lines })}\n\n    Change a target that is not the right one.`;
}

/** Causes come before their steps, which then follow by themselves. */
function proposeIds(entry: Entry, missing: readonly string[], published: Published) {
  const living = fragmentsOfEntry(entry);
  const known = pathsOf(entry).flatMap((path) => published.get(path) ?? []);
  const ids = { ...entry.facts.value.formerly.ids };
  for (const id of missing.toSorted((a, b) => a.length - b.length)) {
    if (living.includes(id) || formerIds(ids, living).has(id)) continue;
    // A step beyond those that the renamed cause has: the last of its steps.
    const cause = ids[id.replace(/-\d+$/, '')];
    const near = nearestId(cause ? `${cause}-0` : id, living, known);
    if (near) ids[id] = near;
  }
  return ids;
}

function named(key: string, values: readonly string[]) {
  return values.length > 0 ? { [key]: [...new Set(values)] } : {};
}

/** For a page that nothing took the place of: its tombstone. */
export function mendRemoved(subject: string, all: readonly Broken[], content: Content): string {
  const pages = all.flatMap(({ path }) => pageAt(path) ?? []);
  const page = pages.find(({ slug }) => slug);
  const code = pageAt(subject)?.code ?? pages.find((other) => other.code)?.code ?? 'VIG-…';
  const tombstone = {
    type: page?.type ?? 'scenario',
    slug: page?.slug ?? '…',
    on: new Date().toISOString().slice(0, 10),
    why: Object.fromEntries(localeTags.map((tag) => [tag, '…'])),
    to: ['scenario:…'],
  };
  return `If it was removed, say in ${content.tombstones.file} why, and where to go:\n\n${block({ [code]: tombstone })}\n\n    If it was renamed, name its old slug and code under formerly in the new one’s YAML.`;
}

/** For addresses of no scenario or guide: where they moved to. */
export function mendElsewhere(
  all: readonly Broken[],
  content: Content,
  published: Published,
): string {
  const moved = new Map<string, string>();
  const broken = new Set(all.map(({ link }) => link));
  for (const { path, id, link } of all) {
    const place = afterLocale(path);
    if (place) moved.set(id ? `${place}#${id}` : place, nearestPlace(link, broken, published));
  }
  const files = all.filter(({ path }) => !afterLocale(path)).map(({ link }) => link);
  const rebuild = `Let the site build ${files.join(', ')} again: others rely on it.`;
  if (moved.size === 0) return rebuild;
  return `${files.length > 0 ? `${rebuild} ` : ''}Build it again, or say in ${content.moved.file} where it went:\n\n${block(Object.fromEntries(moved))}\n\n    Change a target that is not the right one.`;
}

/** The published address of the same kind that is nearest in spelling. */
function nearestPlace(link: string, broken: ReadonlySet<string>, published: Published): string {
  const [path = '', id] = link.split('#');
  const kind = path.split('/').slice(0, 3).join('/');
  const places = id
    ? (published.get(path) ?? []).map((other) => `${path}#${other}`)
    : [...published.keys()].filter((other) => other.startsWith(`${kind}/`));
  const [nearest = `${kind}/`] = places
    .filter((other) => !broken.has(other))
    .sort((a, b) => leven(a, link) - leven(b, link));
  const [target = '', fragment] = nearest.split('#');
  return (afterLocale(target) ?? target) + (fragment ? `#${fragment}` : '');
}

/** YAML, set in so that it stands out of the message. */
function block(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trimEnd().replace(/^/gm, '      ');
}
