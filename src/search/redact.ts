/**
 * Takes out of a pasted text what must not travel and cannot help: who, which device,
 * when, which server. What remains is searched, shown and put in the address.
 */

export type Secret = 'token' | 'email' | 'guid' | 'host' | 'address' | 'time' | 'device' | 'hash';

export interface Redacted {
  /** The text without what was taken out, white space folded. */
  text: string;
  /** What was taken out, in the order of the kinds below. */
  removed: { kind: Secret; text: string }[];
}

/** A paste is read up to here; an error message stands at its beginning. */
const longest = 20_000;

/** Hosts that are part of the subject: they tell problems apart and nobody who asks. */
const publicHosts =
  /^(?:[\w-]+\.)*(?:lookout\.com|microsoft\.com|microsoftonline\.com|azure\.com|google\.com|apple\.com)$/i;

/** Words that look like a serial number but are codes. */
const code = /^(?:AADSTS|CAA|VIG|0X|EMS|MTD|MTP|MES|SHA)/i;

const date = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[AP]\.?M\b\.?)?(?:\s?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}))?`;

/** In this order: what contains others comes first. No pattern can backtrack far. */
const patterns: { kind: Secret; pattern: RegExp; unless?: (found: string) => boolean }[] = [
  { kind: 'token', pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g },
  { kind: 'token', pattern: /\b(?:bearer|token|secret|password|senha)\s*[:=]\s*\S+/gi },
  { kind: 'email', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g },
  { kind: 'guid', pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi },
  { kind: 'address', pattern: /(?<![\w:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?![\w:])/gi },
  {
    kind: 'time',
    pattern: new RegExp(`(?<![\\d.])(?:${date})(?:[T,\\s]{1,3}(?:${clock}))?(?![\\d.])`, 'gi'),
  },
  { kind: 'time', pattern: new RegExp(`(?<![\\d:])(?:${clock})(?![\\d:])`, 'gi') },
  { kind: 'address', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g },
  {
    kind: 'host',
    pattern: /\b(?:[a-z0-9][\w-]{0,62}\.){1,5}(?:com|net|org|local|lan|corp|internal|br|io)\b/gi,
    unless: (found) => publicHosts.test(found),
  },
  { kind: 'hash', pattern: /(?<![\w-])(?=[\da-f]*\d)[\da-f]{16,}(?![\w-])/gi },
  { kind: 'device', pattern: /(?<!\w)\d{15}(?!\w)/g },
  {
    kind: 'device',
    pattern: /(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{10,14}(?![\w-])/g,
    unless: (found) => code.test(found) || (found.match(/\d/g) ?? []).length < 2,
  },
];

/**
 * @example redact('ana@contoso.com got 403 at 2026-11-24T09:15:00Z').text // 'got 403 at'
 */
export function redact(pasted: string): Redacted {
  const removed: Redacted['removed'] = [];
  let text = pasted.slice(0, longest).toWellFormed();
  for (const { kind, pattern, unless } of patterns) {
    text = text.replace(pattern, (found: string) => {
      if (unless?.(found)) return found;
      removed.push({ kind, text: found });
      return ' ';
    });
  }
  return { text: text.replace(/\s+/g, ' ').trim(), removed };
}
