/**
 * Replays the ledger against a build: every published address that no longer resolves,
 * with the lines that would mend it.
 */
import type { Content, Entry } from '../../catalog/read.ts';
import type { Finding } from '../rule.ts';
import { afterLocale, pageAt } from './addresses.ts';
import { ledgerFile, type readLedger } from './file.ts';
import { mendElsewhere, mendRemoved, mendRenamed } from './mend.ts';
import { pathsOf } from './permanent.ts';
import { type Failure, replay } from './replay.ts';
import type { Site } from './site.ts';
import { counterpart, publishedIds, successor } from './successor.ts';

/** A published address that does not resolve. */
export interface Broken {
  link: string;
  path: string;
  id: string | undefined;
  line: number;
  failure: Failure;
}

/** What broken addresses are about: a page of today, one of once (by address), or neither. */
type Subject = Entry | string | undefined;

/**
 * @param ledger what was published, and what is wrong with the list itself
 * @param content what the build was made from
 * @param site the build
 * @returns one finding for each thing that was renamed or removed, not for each address
 */
export function checkLedger(
  { links, problems }: ReturnType<typeof readLedger>,
  content: Content,
  site: Site,
): Finding[] {
  const broken = [...links].flatMap(([link, line]): Broken[] => {
    const failure = replay(link, site);
    const [path = '', id] = link.split('#');
    return failure ? [{ link, path, id, line, failure }] : [];
  });
  const published = publishedIds(links);
  const groups = Map.groupBy(
    broken.filter(({ failure }) => failure === 'gone' || failure === 'no-fragment'),
    ({ path }) => subjectOf(path, content.entries, published),
  );
  return [
    ...problems,
    ...misled(content, site),
    ...[...groups].map(([subject, all]): Finding => {
      const [first] = all.toSorted((a, b) => a.line - b.line) as [Broken];
      return {
        file: ledgerFile,
        line: first.line,
        wrong: `${first.link} was published and no longer resolves${all.length > 1 ? `, like ${all.length - 1} more` : ''}.`,
        mend: mend(subject, all, content, published),
      };
    }),
  ];
}

/** Forwarding pages of this build that lead nowhere, or to another forwarding page. */
function misled({ moved }: Content, site: Site): Finding[] {
  return [...site.pages].flatMap(([path, { kind, to }]): Finding[] => {
    const failure = kind === 'forward' || kind === 'choice' ? replay(path, site) : undefined;
    if (!failure) return [];
    const place = afterLocale(path);
    const why = failure === 'chain' ? 'which only sends readers on' : 'which does not exist';
    return [
      {
        file: moved.file,
        line: place ? moved.lineOf(place) : 1,
        wrong: `${path} leads to ${to.join(', ') || 'nothing'}, ${why}.`,
        mend: 'Name a page of today there; old addresses are answered in one hop.',
      },
    ];
  });
}

function subjectOf(
  path: string,
  entries: readonly Entry[],
  published: ReadonlyMap<string, string[]>,
): Subject {
  const own = entries.find((entry) => pathsOf(entry).includes(path));
  const page = pageAt(path);
  if (own || !page) return own;
  const heir = entries.find(({ type, facts: { value } }) =>
    page.code
      ? value.formerly.codes.includes(page.code)
      : type === page.type && value.formerly.slugs.includes(page.slug ?? ''),
  );
  const found = heir ?? successor(page.path, entries, published);
  if (found) return found;
  const neutral = [...published.keys()].filter((other) => pageAt(other)?.code);
  return page.code ? page.path : (counterpart(page.path, neutral, published) ?? page.path);
}

function mend(
  subject: Subject,
  all: Broken[],
  content: Content,
  published: ReadonlyMap<string, string[]>,
): string {
  if (subject === undefined) return mendElsewhere(all, content, published);
  if (typeof subject === 'string') return mendRemoved(subject, all, content);
  return mendRenamed(subject, all, published);
}
