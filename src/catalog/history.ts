/**
 * What a page was published with, and what changed since, in one language: a link that names
 * a revision (`/vig-101/?r=3f9a2c1`) is answered with it. Sentences are made here, at build
 * time, so that the browser only has to show them.
 */
import { formatDate } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../locales.ts';
import type { Published } from './revision-lock.ts';
import type { Facts } from './schemas.ts';
import { pagePath } from './urls.ts';

export interface History {
  code: string;
  /** The revision it has now. */
  revision: string;
  /** Every revision it was published with, oldest first, and what to say to links of old ones. */
  published: { revision: string; on: string; says?: string }[];
  /** What to say to a link of any other. */
  unknown: string;
  /** What changed for readers, newest first. */
  changes: { on: string; says: string }[];
}

/** @example historyPath('VIG-101', 'pt-BR') // '/pt-br/revisions/vig-101.json' */
export function historyPath(code: string, locale: Locale): string {
  return pagePath(locale, `revisions/${code.toLowerCase()}`).replace(/\/$/, '.json');
}

/** @param lock every revision of every page */
export function historyOf(
  { code, changes }: Pick<Facts, 'code' | 'changes'>,
  revision: string,
  lock: readonly Published[],
  locale: Locale,
): History {
  const t = translator(locale);
  const published = lock
    .filter((entry) => entry.code === code)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ revision: asked, on }) => {
      if (asked === revision) return { revision, on };
      const made = t('since.made', { asked, day: formatDate(on, locale), revision });
      const told = changes.some((change) => change.on >= on);
      const says = [t('since.changed'), made, told ? '' : t('since.untold')];
      return { revision: asked, on, says: says.filter(Boolean).join(' ') };
    });
  return {
    code,
    revision,
    published,
    unknown: t('since.unknown'),
    changes: changes.map(({ on, what }) => ({
      on,
      says: `${formatDate(on, locale)}: ${what[locale]}`,
    })),
  };
}
