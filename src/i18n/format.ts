/** Dates, lists and durations as a language writes them. */
import type { Locale } from '../locales.ts';

/**
 * A calendar day, month or year; no time zone may shift it.
 *
 * @param date ISO 8601, as exact as it is known
 * @example formatDate('2026-11-23', 'pt-BR') // '23 de nov. de 2026'
 * @example formatDate('2017-06', 'en-US') // 'Jun 2017'
 */
export function formatDate(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}

/** @example formatList(['a', 'b', 'c'], 'en-US', 'or') // 'a, b, or c' */
export function formatList(items: string[], locale: Locale, joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale, { type }).format(items);
}

/**
 * @param duration ISO 8601, days to minutes
 * @example formatDuration('PT5M', 'pt-BR') // '5 minutos'
 * @throws RangeError when it is not such a duration
 */
export function formatDuration(duration: string, locale: Locale): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (!match) throw new RangeError(`“${duration}” is not an ISO 8601 duration such as PT5M.`);
  const [days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  const format = new Intl.DurationFormat(locale, { style: 'long' });
  return format.format({ days: days ?? 0, hours: hours ?? 0, minutes: minutes ?? 0 });
}
