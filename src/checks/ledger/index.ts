/**
 * Replays the ledger against a build: every published address that no longer resolves,
 * with the lines that would mend it.
 */
import leven from 'leven';
import { stringify } from 'yaml';
import { formerIds, fragmentsOfEntry } from '../../catalog/fragments.ts';
import { type Content, type Entry, readContent } from '../../catalog/read.ts';
import { locales, localeTags } from '../../locales.ts';
import type { Finding } from '../rule.ts';
import { type Ledger, ledgerFile, readLedger } from './file.ts';
import { pathsOf } from './permanent.ts';
import { type Failure, replay } from './replay.ts';
import type { Site } from './site.ts';
import { counterpart, nearestId, publishedIds, successor } from './successor.ts';

interface Broken {
  link: string;
  path: string;
  id: string | undefined;
  line: number;
  failure: Failure;
}

/**
 * @param root the project folder, with the ledger and the content in it
 * @param site its build
 * @returns one finding for each thing that was renamed or removed, not for each address
 */
export function checkLedger(root: string, site: Site): Finding[] {
  const { links, problems } = readLedger(root);
  const broken = [...links].flatMap(([link, line]): Broken[] => {
    const failure = replay(link, site);
    const [path = '', id] = link.split('#');
    return failure ? [{ link, path, id, line, failure }] : [];
  });
  if (broken.length === 0) return problems;
  const content = readContent(root);
  const published = publishedIds(links);
  const groups = Map.groupBy(broken, ({ path, failure }) => subjectOf(path, failure));
  return [
    ...problems,
    ...[...groups].map(([subject, all]) => finding(subject, all, content, links)),
  ];

  /** What an address is about: a page of today or of once, or the address itself. */
  function subjectOf(path: string, failure: Failure): Entry | string {
    if (failure === 'chain' || failure === 'dead-end') return path;
    const own = content.entries.find((entry) => pathsOf(entry).includes(path));
    const page = pageAt(path);
    if (own || !page) return own ?? path;
    return successor(page.path, content.entries, published) ?? nameOf(page, published);
  }
}

/** `/pt-br/scenarios/x/`, its text twin too, or `/vig-201/`; undefined for any other. */
function pageAt(path: string) {
  const paths = localeTags.map((tag) => locales[tag].path).join('|');
  const [, type, slug] =
    new RegExp(`^/(?:${paths})/(scenario|guide)s/([^/]+?)(?:/|\\.md)$`).exec(path) ?? [];
  const code = /^\/(vig-\d{3})\/$/.exec(path)?.[1]?.toUpperCase();
  if (!slug && !code) return undefined;
  return { path: path.replace(/\.md$/, '/'), type, slug, code };
}

/** One name for all addresses of a page that is gone: its code, else its slug. */
function nameOf(
  page: NonNullable<ReturnType<typeof pageAt>>,
  published: ReadonlyMap<string, string[]>,
): string {
  const neutral = [...published.keys()].filter((other) => pageAt(other)?.code);
  return page.code ? page.path : (counterpart(page.path, neutral, published) ?? page.path);
}

function finding(subject: Entry | string, all: Broken[], content: Content, links: Ledger): Finding {
  const [first] = all.toSorted((a, b) => a.line - b.line) as [Broken];
  const more = all.length > 1 ? ` and ${all.length - 1} more` : '';
  const why = {
    gone: 'no longer exist',
    'no-fragment': 'no longer exist on their page',
    chain: 'lead to a page that only sends readers on',
    'dead-end': 'lead to a page that does not exist',
  }[first.failure];
  return {
    file: ledgerFile,
    line: first.line,
    wrong: `Published addresses ${why}: ${first.link}${more}.`,
    mend:
      typeof subject === 'string'
        ? mendGone(subject, all, content, links)
        : mendRenamed(subject, all, links),
  };
}

/** The lines for the YAML of the page that took the place. */
function mendRenamed(entry: Entry, all: Broken[], links: Ledger): string {
  const { formerly } = entry.facts.value;
  const own = pathsOf(entry);
  const gone = all.filter(({ path }) => !own.includes(path)).map(({ path }) => pageAt(path));
  const slugs = gone.flatMap((page) => page?.slug ?? []);
  const codes = gone.flatMap((page) => page?.code ?? []);
  const living = fragmentsOfEntry(entry);
  const known = [...links.keys()].flatMap((link) => {
    const [path = '', id] = link.split('#');
    return id && own.includes(path) ? [id] : [];
  });
  const ids = { ...formerly.ids };
  // Causes before their steps, which follow by themselves.
  const missing = new Set(all.flatMap(({ id }) => id ?? []));
  for (const id of [...missing].sort((a, b) => a.length - b.length)) {
    if (living.includes(id) || formerIds(ids, living).has(id)) continue;
    const near = nearestId(
      ids[id.replace(/-\d+$/, '')] ? `${ids[id.replace(/-\d+$/, '')]}-0` : id,
      living,
      known,
    );
    if (near) ids[id] = near;
  }
  const lines = {
    ...nonEmpty('slugs', [...formerly.slugs, ...slugs]),
    ...nonEmpty('codes', [...formerly.codes, ...codes]),
    ...(Object.keys(ids).length > 0 && { ids }),
  };
  return `If these are the names of today, let ${entry.facts.file} end in:\n\n${block({ formerly: lines })}\n  If not, name the right ones there.`;
}

function nonEmpty(key: string, values: string[]) {
  return values.length > 0 ? { [key]: [...new Set(values)] } : {};
}

/** The lines for what nothing took the place of: a tombstone, or a forwarding address. */
function mendGone(subject: string, all: Broken[], content: Content, links: Ledger): string {
  const pages = all.map(({ path }) => pageAt(path)).filter((page) => page !== undefined);
  if (pages.length > 0) {
    const code = pageAt(subject)?.code ?? 'VIG-…';
    const named = pages.find(({ slug }) => slug);
    const tombstone = {
      type: named?.type ?? 'scenario',
      slug: named?.slug ?? '…',
      on: new Date().toISOString().slice(0, 10),
      why: Object.fromEntries(localeTags.map((tag) => [tag, '…'])),
      to: [`scenario:${content.entries[0]?.slug ?? '…'}`],
    };
    return `If the page was renamed, name its old slug and code under formerly in the YAML of the new one. If it was removed, add to ${content.tombstones.file}, with your own words and pages to go to:\n\n${block({ [code]: tombstone })}`;
  }
  const moved = new Map<string, string>();
  for (const { path, id } of all) {
    const old = afterLocale(path);
    if (old) moved.set(id ? `${old}#${id}` : old, nearestPlace(path, id, links, all));
  }
  if (moved.size === 0) return 'Let the site build this address again: it was promised.';
  return `Build it again, or add to ${content.moved.file}, with the right targets:\n\n${block(Object.fromEntries(moved))}`;
}

/** `/pt-br/triage/x/` → `/triage/x/`; undefined for an address without a language. */
function afterLocale(path: string): string | undefined {
  const tag = localeTags.find((locale) => path.startsWith(`/${locales[locale].path}/`));
  return tag && path.endsWith('/') ? path.slice(locales[tag].path.length + 1) : undefined;
}

function nearestPlace(path: string, id: string | undefined, links: Ledger, all: Broken[]): string {
  const broken = new Set(all.map(({ link }) => link));
  const kind = path.split('/').slice(0, 3).join('/');
  const candidates = [...links.keys()].filter((link) =>
    id ? link.startsWith(`${path}#`) : link.startsWith(`${kind}/`) && !link.includes('#'),
  );
  const asked = id ? `${path}#${id}` : path;
  const [nearest = `${kind}/`] = candidates
    .filter((link) => link !== asked && !broken.has(link))
    .sort((a, b) => leven(a, asked) - leven(b, asked));
  const [target = '', fragment] = nearest.split('#');
  return (afterLocale(target) ?? target) + (fragment ? `#${fragment}` : '');
}

/** YAML, set in so that it stands out of the message. */
function block(value: unknown): string {
  return stringify(value, { flowCollectionPadding: false, collectionStyle: 'any' })
    .trimEnd()
    .replace(/^/gm, '      ');
}
