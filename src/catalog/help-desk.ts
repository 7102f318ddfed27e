/** Pages in the form that help desks take in: made from the text twins, so wording stays one. */
import { marked } from 'marked';
import { formatList } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { type Locale, locales, localeTags } from '../locales.ts';
import type { Entry } from './read.ts';
import type { Role } from './registry.ts';
import { twinText } from './twin.ts';
import type { Standpoint } from './twin-body.ts';
import { neutralPath } from './urls.ts';

/** Sections that an answer to a ticket needs: what to do, and how to know it worked. */
const answering = ['cause', 'fix', 'parts', 'lookup', 'verify'];

/** What ServiceNow calls the languages (table `sys_language`). */
const serviceNowLanguages: Record<Locale, string> = { 'pt-BR': 'pb', 'en-US': 'en' };

/** A macro as Zendesk's API takes it in; see docs/help-desk.md. */
export interface Macro {
  title: string;
  active: boolean;
  description: string;
  actions: { field: 'comment_value_html'; value: string }[];
}

/** A macro for each page and language: the answer, and the link that opens in any language. */
export function zendeskMacros(at: Omit<Standpoint, 'locale'>): Macro[] {
  return localeTags.flatMap((locale) => zendeskMacrosIn({ ...at, locale }));
}

/** The macros of one language. Zendesk shows `::` as levels of its menu. */
function zendeskMacrosIn(at: Standpoint): Macro[] {
  const t = translator(at.locale);
  return pagesIn(at).map(({ entry, code, title, summary }) => ({
    title: [t('site.name'), locales[at.locale].short, `${code} ${title}`].join('::'),
    active: true,
    description: summary,
    actions: [{ field: 'comment_value_html', value: pageAsHtml(entry, at, answering) }],
  }));
}

/** The same macros as a table. */
export function zendeskTable(at: Standpoint): Record<string, string>[] {
  return zendeskMacrosIn(at).map(({ title, active, description, actions }) => ({
    title,
    active: String(active),
    description,
    comment_value_html: actions[0]?.value ?? '',
  }));
}

/** Knowledge articles as ServiceNow's import sets take them in, as drafts. */
export function serviceNowTable(at: Standpoint): Record<string, string>[] {
  const t = translator(at.locale);
  return pagesIn(at).map(({ entry, code, title }) => ({
    number: `${code}-${at.locale.toUpperCase()}`,
    short_description: `${code}: ${title}`,
    text: pageAsHtml(entry, at),
    kb_category: t(`family.${entry.facts.value.family}`),
    workflow_state: 'draft',
    language: serviceNowLanguages[at.locale],
    meta: keywordsOf(entry.facts.value.aliases[at.locale]).join(', '),
    source: at.address(neutralPath(code)),
  }));
}

/** A longer alias is a question, and one with a comma would come apart. */
const wordsOfAKeyword = 6;

function keywordsOf(aliases: readonly string[]): string[] {
  return aliases.filter(
    (alias) => !alias.includes(',') && alias.split(' ').length <= wordsOfAKeyword,
  );
}

function pagesIn({ content, locale }: Standpoint) {
  return content.entries
    .flatMap((entry) => {
      const head = entry.prose[locale]?.head;
      return head ? [{ entry, code: entry.facts.value.code, ...head }] : [];
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}

/**
 * A page's text as HTML that stands alone: no title, which the help desk shows itself; who
 * can do it in words; the link that opens in the reader's language at the end.
 *
 * @param sections the ids of those to keep; all without it
 */
function pageAsHtml(entry: Entry, at: Standpoint, sections?: readonly string[]): string {
  const t = translator(at.locale);
  const [opening = '', ...parts] = twinText(entry, at).split(/^(?=## )/m);
  const kept = parts.filter((part) => {
    const id = /^## .*<!-- id: ([a-z-]+)/.exec(part)?.[1] ?? '';
    return !sections || sections.includes(id);
  });
  const markdown = [opening.replace(/^# .*\n+/, ''), ...kept]
    .join('')
    .replace(/ <!-- (?:id: [^;>]+)(?:; by: ([a-z -]+))? -->$/gm, (_, by?: string) => {
      if (!by) return '';
      const roles = by.split(' ').map((role) => t(`role.${role as Role}`));
      return `\n\n*${t('fix.by', { roles: formatList(roles, at.locale, 'or') })}*`;
    });
  const link = at.address(neutralPath(entry.facts.value.code));
  const end = t('print.link', { link: `[${link}](${link})` });
  return marked.parse(`${markdown.trim()}\n\n${end}\n`, { async: false }).trim();
}
