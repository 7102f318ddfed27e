/** Every page with its title, codes and messages: `/{locale}/directory.json`. */
import type { Code } from './codes.ts';
import { fold } from './text.ts';

export interface DirectoryPage {
  code: string;
  /** Only where it is a guide. */
  kind?: 'guide';
  slug: string;
  family: string;
  title: string;
  messages?: { id: string; codes?: string[]; texts: string[] }[];
}

export interface Directory {
  version: 1;
  /** The names of families, by id. */
  families: Record<string, string>;
  pages: DirectoryPage[];
}

/** A page, and the message on it that answers. */
export interface Answer {
  page: DirectoryPage;
  /** The id of the message, when one of the page's messages matched. */
  message: string | undefined;
}

let loaded: Promise<Directory> | undefined;

/** @throws when it cannot be loaded; the next call tries again */
export function loadDirectory(base: string, locale: string): Promise<Directory> {
  loaded ??= fetch(`${base}${locale.toLowerCase()}/directory.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json();
  });
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/** Codes that are words, as pages document them: `PENDING`, `notSetUp`. */
export function namedCodes({ pages }: Directory): string[] {
  return pages
    .flatMap(({ messages = [] }) => messages.flatMap(({ codes = [] }) => codes))
    .filter((code) => /^[a-z]+$/i.test(code));
}

/**
 * The pages that document a code: exactly that code, or none.
 *
 * @example answersTo({ family: 'http', code: '4039', text: '4039' }, directory) // []
 */
export function answersTo({ family, code }: Code, { pages }: Directory): Answer[] {
  const own = pages.filter(
    (page) => page.code === code || (family === 'http' && page.code === `VIG-${code}`),
  );
  const exact = pages.flatMap((page) =>
    (page.messages ?? [])
      .filter((message) =>
        message.codes?.some((known) => known.toLowerCase() === code.toLowerCase()),
      )
      .slice(0, 1)
      .map((message): Answer => ({ page, message: message.id })),
  );
  // A number that a product shows goes before our own: 403 is an error, not VIG-403.
  return [...exact, ...own.map((page) => ({ page, message: undefined }))];
}

/**
 * The pages whose message stands in a text, or that a text is most of: longest first.
 *
 * @param text folded
 */
export function messagesIn(text: string, { pages }: Directory): Answer[] {
  const found = pages.flatMap((page) =>
    (page.messages ?? []).flatMap(({ id, texts }) =>
      texts.flatMap((message) => {
        const folded = fold(message);
        const words = folded.split(' ').length;
        const inside = words >= 2 && ` ${text} `.includes(` ${folded} `);
        const part = text.split(' ').length >= 4 && folded.includes(text);
        return inside || part
          ? [{ page, message: id, length: Math.min(folded.length, text.length) }]
          : [];
      }),
    ),
  );
  const best = new Map<string, (typeof found)[number]>();
  for (const answer of found.toSorted((a, b) => b.length - a.length)) {
    if (!best.has(answer.page.slug)) best.set(answer.page.slug, answer);
  }
  return [...best.values()];
}

/**
 * Where a page is in a language.
 *
 * @example pathTo(page, { base: '/', locale: 'pt-BR' }) // '/pt-br/scenarios/device-pending/'
 */
export function pathTo(
  { kind, slug }: DirectoryPage,
  { base, locale }: { base: string; locale: string },
): string {
  return `${base}${locale.toLowerCase()}/${kind === 'guide' ? 'guides' : 'scenarios'}/${slug}/`;
}
