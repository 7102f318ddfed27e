/**
 * Takes out of a pasted text what must not travel and cannot help: who, which device,
 * when, which server. What remains is searched, shown and put in the address.
 */

import { isSignInCode } from './codes.ts';

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
  /(?:^|\.|@)(?:lookout\.com|microsoft\.com|microsoftonline\.com|portal\.azure\.com|management\.azure\.com|google\.com|apple\.com)$/i;

/** Mailboxes of the products, which pages name. */
const publicMailboxes = /^(?:enterprisesupport|support|[\w-]*no-?reply)@/i;

/** Ids that are the same in every tenant: Lookout's connector in Microsoft Graph. */
const publicIds = /^2c7790de-8b02-4814-85cf-e0c59380dee8$/i;

/** Words that look like a serial number but are codes. */
const code = /^(?:AADSTS|CAA|VIG|0X|EMS|MTD|MTP|MES|SHA)/i;

/** Months, by the form in which they are no other word in either language. */
const months = String.raw`(?:jan(?:uary|eiro)?|feb(?:ruary)?|fev(?:ereiro)?|march|mar[çc]o|apr(?:il)?|abr(?:il)?|maio|june?|junho|july?|julho|aug(?:ust)?|agosto|sept?(?:ember)?|setembro|oct(?:ober)?|outubro|nov(?:ember|embro)?|dec(?:ember)?|dezembro)(?!\p{L})\.?`;
/** The others: “18 may block”, “3 out of 5”. A year or “de” tells that a month is meant. */
const wordMonths = String.raw`(?:may|mar|mai|ago|set|out|dez)(?!\p{L})\.?`;
const date = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{4}/\d{2}/\d{2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`,
  String.raw`\d{1,2}-\d{1,2}-\d{4}`,
  String.raw`\d{1,2}(?:\s(?:de\s)?|[-/])${months}(?:(?:\s(?:de\s)?|[-/])\d{4})?`,
  String.raw`\d{1,2}(?:\s(?:de\s)?|[-/])${wordMonths}(?:\s(?:de\s)?|[-/])\d{4}`,
  String.raw`\d{1,2}\sde\s${wordMonths}`,
  String.raw`${months}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?`,
  String.raw`may\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
].join('|');
const zone = String.raw`(?:\s?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const clock = String.raw`\d{1,2}(?::\d{2}|h\d{2}(?:min)?\b)(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[AP]\.?M\b\.?)?${zone}`;

/** What a value is that stands after one of these words. */
const labelled = String.raw`(?:serial(?:\snumber)?|s/n|imei|udid|matr[íi]cula|(?:n[úu]mero\sde\s)?s[ée]rie|(?:correlation|trace|request|session|tenant|device|object|client|activity)[\s-]?id)`;

/** In this order: what contains others comes first. No pattern can backtrack far. */
const patterns: { kind: Secret; pattern: RegExp; unless?: (found: string) => boolean }[] = [
  { kind: 'token', pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g },
  {
    kind: 'token',
    pattern: /\bauthorization["']?[ \t]{0,3}:[ \t]{0,3}["']?\w{1,20}[ \t]+[^\s"']+/gi,
  },
  {
    kind: 'token',
    pattern:
      /\b(?:(?:\w{1,20}[_-])?(?:token|secret|api[_-]?key)|password|passwd|pwd|passcode|senha|pin|bearer)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([^\s"',;&]+)/gi,
    unless: saysWhatIsWrong,
  },
  { kind: 'token', pattern: /\b(?:password|passcode|senha|pin)[ \t](?=\S{0,40}\d)[^\s"',;]{4,}/gi },
  { kind: 'token', pattern: /\bbearer[ \t]+(?=\S{0,200}\d)[\w.~+/-]{8,}=*/gi },
  { kind: 'token', pattern: /\b(?:ESTS\w{0,20}|session\w{0,12}|cookie)=[^\s;&"']+/gi },
  {
    kind: 'token',
    pattern:
      /(?<=[?&](?:code|state|nonce|sig|session\w{0,12})=)(?!\d{3,8}(?![\w.-])|[a-z]{1,20}(?![\w.-]))[^&\s#]+/gi,
  },
  {
    kind: 'account',
    pattern: /(?<=[?&](?:login_hint|upn|user\w{0,12}|name|display_?name|login)=)[^&\s#]+/gi,
  },
  {
    kind: 'account',
    pattern:
      /"(?:user(?:name|id|display_?name|principal_?name)?|display_?name|device_?name|given_?name|surname|mail|login)"\s{0,3}:\s{0,3}"[^"]{1,100}"/gi,
  },
  {
    kind: 'account',
    pattern:
      /\b(?:user(?:name)?|usu[áa]rio|login|upn)[ \t]{0,3}[:=][ \t]{0,3}(?=[\p{L}\p{N}._-]{0,40}[._\d])(?=[\d._-]{0,40}\p{L})[\p{L}\p{N}._-]{3,40}(?![\p{L}\p{N}@%])/giu,
    unless: saysWhatIsWrong,
  },
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}_.+-]{1,64}(?:@|%40)[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,5}/gu,
    unless: (found) => publicMailboxes.test(found) && publicHosts.test(found),
  },
  {
    kind: 'account',
    pattern:
      /(?:[a-z]:)?[\\/](?:users|usu[áa]rios|home|documents and settings)[\\/](?:[^\\/"'<>|\r\n]{1,40}(?=[\\/])|[^\\/\s"'<>|]+)/giu,
  },
  { kind: 'host', pattern: /(?<![\w\\])\\\\[\w.-]{1,63}\\[\w.$-]{1,80}/g },
  {
    // A domain in capitals, or a name in small letters: not `iOS\Android`, nor a path.
    kind: 'account',
    pattern:
      /(?<![\p{L}\p{N}_\\-])(?:[A-Z][A-Z\d-]{1,14}\\\p{L}|[A-Z][\w-]{1,14}\\\p{Ll})[\p{L}\p{N}._-]{1,40}(?![\\\p{L}\p{N}])/gu,
  },
  {
    kind: 'guid',
    pattern: /(?<![\da-z])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z])/gi,
    unless: (found) => publicIds.test(found),
  },
  { kind: 'address', pattern: /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\w:-])/gi },
  { kind: 'address', pattern: /(?<![\w.])(?:[\da-f]{4}\.){2}[\da-f]{4}(?![\w])/gi },
  {
    kind: 'address',
    pattern: /(?<![\w-])(?=[a-f]{0,12}\d)(?=\d{0,12}[a-f])[\da-f]{12}(?![\w-])/gi,
  },
  {
    kind: 'address',
    pattern: /(?<![\w:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?:%\w{1,12})?(?![\w:])/gi,
  },
  {
    kind: 'address',
    pattern: /(?<![\w:])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?:%\w{1,12})?(?![\w:])/gi,
  },
  {
    kind: 'device',
    pattern:
      /[\p{L}\p{N}.]{1,64}_(?:AndroidForWork|AndroidEnterprise|Android|iPhone|iPad)_\S{1,40}/giu,
  },
  { kind: 'time', pattern: /(?<!\w)\d{8}T\d{6}(?:\.\d{1,9})?Z?(?!\w)/gi },
  {
    kind: 'time',
    pattern: new RegExp(
      `(?<![\\d.\\p{L}])(?:${date})(?:(?:[T,\\s]|\\s[aà]s\\s|\\sat\\s){1,3}(?:${clock}))?(?!\\d|\\.\\d)`,
      'giu',
    ),
  },
  { kind: 'time', pattern: new RegExp(`(?<![\\d:])(?:${clock})(?![\\d:])`, 'gi') },
  { kind: 'number', pattern: /(?<![\w-])S-1-\d{1,2}(?:-\d{1,12}){2,12}/g },
  { kind: 'number', pattern: /(?<![\w.-])\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}(?![\w-])/g },
  { kind: 'number', pattern: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g },
  {
    kind: 'number',
    pattern: /(?<![\w.])\+(?=(?:\D?\d){8,15})\d{1,3}(?:[\s.-]?\(?\d{1,5}\)?){2,5}(?!\w)/g,
  },
  { kind: 'number', pattern: /(?<![\w.])\(\d{2,3}\)\s?(?:9\s)?\d{3,5}[\s.-]?\d{4}(?!\w)/g },
  { kind: 'number', pattern: /(?<![\w.-])\(?\d{2}\s(?:9\s)?\d{4,5}-\d{4}\)?(?![\w-])/g },
  { kind: 'number', pattern: /(?<![\w.-])\d{3}-(?:\d{3}-\d{4}|\d{2}-\d{4})(?![\w-])/g },
  { kind: 'number', pattern: /(?<![\w.-])(?:\d{4}[\s-]){3}\d{4}(?![\w-])/g },
  { kind: 'number', pattern: /(?<![\w.-])\d{10,14}(?![\w-])/g },
  { kind: 'address', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/g },
  {
    kind: 'host',
    pattern:
      /\b(?:[a-z0-9][\w-]{0,62}\.){1,5}(?:com|net|org|edu|gov|mil|info|biz|cloud|app|dev|online|tech|local|lan|corp|intra|internal|br|pt|us|uk|io)\b/gi,
    unless: (found) => publicHosts.test(found),
  },
  {
    kind: 'host',
    pattern:
      /(?<![\w.-])(?:desktop|laptop|notebook|lap|srv|server|win|pc|nb|ws|vm|dc)-(?=[a-z\d-]*\d)[a-z\d-]{2,40}(?![\w-])/gi,
  },
  {
    kind: 'host',
    pattern: /(?<![\w.-])(?:DESKTOP|LAPTOP|NOTE|NB|PC|WS)(?:-[A-Z\d]{2,20}){1,3}(?![\w-])/g,
  },
  {
    kind: 'device',
    pattern: new RegExp(
      `(?<=\\b${labelled}\\s{0,2}[:=#]?\\s{0,2})(?=[\\w-]*\\d)[\\w-]{6,40}`,
      'gi',
    ),
    unless: isCode,
  },
  { kind: 'hash', pattern: /(?<![\w-])(?=[\da-f]*\d)[\da-f]{16,}(?![\w-])/gi },
  {
    kind: 'token',
    pattern:
      /(?<![\w+/-])(?=[\w+/-]{0,64}\d)(?=[\w+/-]{0,64}[a-z])(?=[\w+/-]{0,64}[A-Z])[\w+/-]{32,}={0,2}/g,
    unless: isPath,
  },
  { kind: 'device', pattern: /(?<!\w)\d{2}[\s-]?\d{6}[\s-]?\d{6}[\s-]?\d(?!\w)/g },
  {
    kind: 'device',
    pattern: /(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{10,14}(?![\w-])/g,
    unless: (found) => isCode(found) || (found.match(/\d/g) ?? []).length < 2,
  },
];

/** Where something is in an interface: words, small numbers as of a version, public ids. */
function isPath(found: string): boolean {
  return found
    .split('/')
    .every((part) => /^(?:[a-z]*|\d{1,2})$/i.test(part) || publicIds.test(part));
}

/** A code, also one of the sign-in page with a slip in its letters. */
function isCode(found: string): boolean {
  return code.test(found) || isSignInCode(found);
}

/** “Password: incorrect” and “token: AADSTS50013” say what is wrong, and nothing secret. */
function saysWhatIsWrong(found: string): boolean {
  const value = found.replace(/^[^:=]*[:=]\s*["']?/, '');
  return /^(?:(?:aadsts|caa|0x)[-_]?[\da-f]{4,}|(?:in)?(?:correct|corret[ao]|valid|v[áa]lid[ao])|expired|expirad[ao]|required|wrong|missing|null|undefined)[.:!]?$/i.test(
    value,
  );
}

/**
 * @example redact('ana@contoso.com got 403 at 2026-11-24T09:15:00Z').text // 'got 403 at'
 */
export function redact(pasted: string): Redacted {
  const removed: Redacted['removed'] = [];
  // Marks by the thousand on one letter are no text, and take long to put in order.
  let text = pasted
    .slice(0, longest)
    .toWellFormed()
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  for (const { kind, pattern, unless } of patterns) {
    text = text.replace(pattern, (found: string) => {
      if (unless?.(found)) return found;
      removed.push({ kind, text: found });
      return ' ';
    });
  }
  return { text: text.replace(/\s+/g, ' ').trim(), removed };
}
