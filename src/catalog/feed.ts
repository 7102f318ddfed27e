/** What is new, for feed readers: each page once, under the day it last changed for readers. */
import { Feed } from 'feed';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../locales.ts';
import type { Entry } from './read.ts';
import type { Published } from './revision-lock.ts';
import type { Standpoint } from './twin-body.ts';
import { pagePath } from './urls.ts';

/** @example feedPath('pt-BR') // '/pt-br/feed.xml' */
export function feedPath(locale: Locale): string {
  return pagePath(locale, 'feed.xml').slice(0, -1);
}

/**
 * The Atom feed of a language. Its dates come from the content, never from the build.
 *
 * @param lock every revision that was published, for the day a page first was
 */
export function atomFeed(
  { content, locale, address }: Standpoint,
  lock: readonly Published[],
): string {
  const t = translator(locale);
  const items = content.entries
    .flatMap((entry) => itemOf(entry, locale, lock))
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.code.localeCompare(b.code));
  // RFC 4151: a name that holds whatever becomes of the address.
  const tag = (name: string) => `tag:${new URL(address('/')).hostname},2026:${locale}:${name}`;
  const feed = new Feed({
    id: tag('feed'),
    title: t('site.name'),
    description: t('site.tagline'),
    updated: new Date(items[0]?.updated ?? 0),
    author: { name: t('site.name') },
    link: address(pagePath(locale)),
    feed: address(feedPath(locale)),
    copyright: t('footer.license'),
    generator: false,
  });
  for (const { code, title, path, text, updated, published } of items) {
    feed.addItem({
      id: tag(code),
      // The library writes titles and descriptions as HTML.
      title: html(`${code}: ${title}`),
      description: html(text),
      link: address(path),
      date: new Date(updated),
      published: new Date(published),
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `);
}

function itemOf(entry: Entry, locale: Locale, lock: readonly Published[]) {
  const head = entry.prose[locale]?.head;
  if (!head) return [];
  const { code, changes, verified } = entry.facts.value;
  const days = lock.filter((known) => known.code === code).map(({ on }) => on);
  const published = days.sort()[0] ?? verified;
  const [newest] = changes;
  return {
    code,
    title: head.title,
    path: pagePath(locale, `${entry.type}s/${entry.slug}`),
    text: newest?.what[locale] ?? head.summary,
    updated: newest && newest.on > published ? newest.on : published,
    published,
  };
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
