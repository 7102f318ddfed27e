/**
 * Takes out of a pasted text what must not travel and cannot help: who, which device,
 * when, which server. What remains is searched, shown and put in the address.
 */

export type Secret =
  | 'token'
  | 'email'
  | 'account'
  | 'guid'
  | 'host'
  | 'address'
  | 'time'
  | 'device'
  | 'number'
  | 'hash';

export interface Redacted {
  /** The text without what was taken out, white space folded. */
  text: string;
  /** What was taken out, in the order of the kinds below. */
  removed: { kind: Secret; text: string }[];
}

/** A paste is read up to here; an error message stands at its beginning. */
const longest = 8_000;

/** Hosts that are part of the subject: they tell problems apart and nobody who asks. */
const publicHosts =
  /(?:^|\.|@)(?:lookout\.com|microsoft\.com|microsoftonline\.com|azure\.com|google\.com|apple\.com)$/i;

/** Mailboxes of the products, which pages name. */
const publicMailboxes = /^(?:enterprisesupport|[\w-]*noreply|[\w-]*support)@/i;

/** Ids that are the same in every tenant: Lookout's connector in Microsoft Graph. */
const publicIds = /^2c7790de-8b02-4814-85cf-e0c59380dee8$/i;

/** Words that look like a serial number but are codes. */
const code = /^(?:AADSTS|CAA|VIG|0X|EMS|MTD|MTP|MES|SHA)/i;

const months = 'jan|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|sept|set|oct|out|nov|dec|dez';
const month = String.raw`(?:${months})(?:[a-zç]{0,6})\.?`;
const date = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`,
  String.raw`\d{1,2}(?:\s(?:de\s)?|-)${month}(?:(?:\s(?:de\s)?|-)\d{4})?(?!\p{L})`,
  String.raw`${month}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?`,
].join('|');
const zone = String.raw`(?:\s?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const clock = String.raw`\d{1,2}(?::\d{2}|h\d{2}(?:min)?\b)(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[AP]\.?M\b\.?)?${zone}`;

/** What a value is that stands after one of these words. */
const labelled = String.raw`(?:serial(?:\snumber)?|s/n|imei|udid|(?:n[úu]mero\sde\s)?s[ée]rie|(?:correlation|trace|request|session|tenant|device|object|client|activity)[\s-]?id)`;

/** In this order: what contains others comes first. No pattern can backtrack far. */
const patterns: { kind: Secret; pattern: RegExp; unless?: (found: string) => boolean }[] = [
  { kind: 'token', pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g },
  {
    kind: 'token',
    pattern: /\b(?:bearer|(?:\w{1,20}_)?token|(?:\w{1,20}_)?secret|password|senha)\s*[:=]\s*\S+/gi,
  },
  { kind: 'token', pattern: /\bbearer\s+[\w.~+/-]{16,}=*/gi },
  {
    kind: 'token',
    pattern: /(?<=[?&](?:code|state|nonce|sig|session\w{0,12}|login_hint|username|upn)=)[^&\s#]+/gi,
  },
  {
    kind: 'email',
    pattern: /[\w.+-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
    unless: (found) => publicMailboxes.test(found) && publicHosts.test(found),
  },
  { kind: 'account', pattern: /(?<![\w\\])[A-Z][\w-]{1,14}\\[\w.-]{2,40}/gi },
  {
    kind: 'guid',
    pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi,
    unless: (found) => publicIds.test(found),
  },
  { kind: 'address', pattern: /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\w:-])/gi },
  {
    kind: 'address',
    pattern: /(?<![\w:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?:%\w{1,12})?(?![\w:])/gi,
  },
  {
    kind: 'address',
    pattern: /(?<![\w:])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?:%\w{1,12})?(?![\w:])/gi,
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `(?<![\\d.\\p{L}])(?:${date})(?:(?:[T,\\s]|\\s[aà]s\\s|\\sat\\s){1,3}(?:${clock}))?(?!\\d|\\.\\d)`,
      'giu',
    ),
  },
  { kind: 'time', pattern: new RegExp(`(?<![\\d:])(?:${clock})(?![\\d:])`, 'gi') },
  { kind: 'number', pattern: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g },
  {
    kind: 'number',
    pattern: /(?<![\w.])\+\d{1,3}[\s.-]?\(?\d{2,3}\)?[\s.-]?\d{3,5}[\s.-]?\d{4}(?!\w)/g,
  },
  { kind: 'number', pattern: /(?<![\w.])\(\d{2,3}\)\s?\d{3,5}[\s.-]?\d{4}(?!\w)/g },
  { kind: 'address', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g },
  {
    kind: 'host',
    pattern:
      /\b(?:[a-z0-9][\w-]{0,62}\.){1,5}(?:com|net|org|edu|gov|mil|info|biz|cloud|local|lan|corp|intra|internal|br|pt|us|uk|io)\b/gi,
    unless: (found) => publicHosts.test(found),
  },
  {
    kind: 'host',
    pattern:
      /(?<![\w.-])(?:desktop|laptop|notebook|lap|srv|server|win|pc|nb|ws|vm|dc)-(?=[a-z\d-]*\d)[a-z\d-]{2,40}(?![\w-])/gi,
  },
  {
    kind: 'device',
    pattern: new RegExp(
      `(?<=\\b${labelled}\\s{0,2}[:=#]?\\s{0,2})(?=[\\w-]*\\d)[\\w-]{6,40}`,
      'gi',
    ),
    unless: (found) => code.test(found),
  },
  { kind: 'hash', pattern: /(?<![\w-])(?=[\da-f]*\d)[\da-f]{16,}(?![\w-])/gi },
  {
    kind: 'token',
    pattern:
      /(?<![\w+/=-])(?=[\w+/-]{0,64}\d)(?=[\w+/-]{0,64}[a-z])(?=[\w+/-]{0,64}[A-Z])[\w+/-]{32,}={0,2}/g,
  },
  { kind: 'device', pattern: /(?<!\w)\d{2}[\s-]?\d{6}[\s-]?\d{6}[\s-]?\d(?!\w)/g },
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
