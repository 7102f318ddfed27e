/** Messages on their page, and the index of them all: every exact text and every code. */
import type { TFunction } from 'i18next';
import type { Locale } from '../locales.ts';
import type { MessageOnPage } from './index.ts';
import { type Surface, surfaces } from './registry.ts';
import type { Message } from './schemas.ts';

/** The id of a message on its page, as in `#message-not-authorized`. */
export function messageAnchor(message: Message): string {
  return `message-${message.id}`;
}

/** The texts of a message, those in the reader's language first. */
export function textsFor(message: Message, locale: Locale): Message['texts'] {
  return message.texts.toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
}

/**
 * Who shows a message, and what else is known of it.
 *
 * @example aboutMessage(message, t) // 'Lookout console · Code: 403 · Seen 2016–2019'
 */
export function aboutMessage({ surface, codes, seen }: Message, t: TFunction): string {
  const parts = [t(`surface.${surface}`)];
  if (codes.length > 0) parts.push(t('message.codes', { codes: codes.join(', ') }));
  if (seen) parts.push(t('message.seen', { years: seen }));
  return parts.join(' · ');
}

export interface TextEntry extends MessageOnPage {
  /** The text in its own language. */
  text: string;
  lang: Locale;
}

export interface CodeEntry extends MessageOnPage {
  code: string;
}

/**
 * Texts under the letter they start with; whatever starts with none comes under `#`.
 *
 * @example byLetter(messages, 'pt-BR') // [['A', [{ text: 'Aceitar', … }]], …]
 */
export function byLetter(messages: MessageOnPage[], locale: Locale): [string, TextEntry[]][] {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const entries = messages
    .flatMap(({ message, page }) =>
      message.texts.map(({ text, lang }) => ({ message, page, text, lang })),
    )
    .sort((a, b) => collator.compare(bare(a.text), bare(b.text)));
  return [...Map.groupBy(entries, ({ text }) => letterOf(text))].sort(([a], [b]) =>
    collator.compare(a, b),
  );
}

/** Texts by the product or place that shows them, in the order of a language. */
export function bySurface(messages: MessageOnPage[], locale: Locale): [Surface, TextEntry[]][] {
  const entries = byLetter(messages, locale).flatMap(([, texts]) => texts);
  const groups = Map.groupBy(entries, ({ message }) => message.surface);
  return surfaces.flatMap((surface) => {
    const texts = groups.get(surface);
    return texts ? [[surface, texts] as [Surface, TextEntry[]]] : [];
  });
}

/** Codes and status values, each once a page, in order. */
export function byCode(messages: MessageOnPage[]): CodeEntry[] {
  const entries = messages.flatMap(({ message, page }) =>
    message.codes.map((code) => ({ code, message, page })),
  );
  const first = new Map(entries.toReversed().map((e) => [`${e.code} ${e.page.slug}`, e]));
  return [...first.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** A text without what precedes its first letter or digit. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(text: string): string {
  const first = bare(text).normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
