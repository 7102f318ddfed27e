/**
 * Codes in a text: what products print to be looked up. A code is answered exactly or
 * called unknown; a neighbour is never offered as a match.
 */

import { nearest } from './near.ts';

/**
 * `number` stands alone: an HTTP status, or one of our own. `decimal` is a hexadecimal one
 * as Intune shows it, `smtp` what mail servers answer, `other` is shaped like a code.
 */
type CodeFamily =
  | 'vig'
  | 'http'
  | 'number'
  | 'aadsts'
  | 'caa'
  | 'hex'
  | 'decimal'
  | 'smtp'
  | 'named'
  | 'other';

export interface Code {
  family: CodeFamily;
  /** As it is written in the index: `VIG-201`, `403`, `AADSTS90093`, `0x80180014`. */
  code: string;
  /** As it stands in the text. */
  text: string;
}

/** Words after which a number is a code, and what may stand between. */
const announces =
  'https?(?:/\\d(?:\\.\\d)?)?|errors?|erros?|err|status|codes?|c[oó]digos?|c[oó]d|falha|failure|result(?:ado)?|hresult|event[o]?|resposta|response|retorn(?:a|ou)|return(?:s|ed)?|exit';
const between =
  '(?:[\\s:#=_.(“"‘\'-]|(?:de|do|da|n[uú]mero|number|n[º°o]\\.?|id|code|c[oó]digo|erro|error)(?![\\p{L}])){0,6}';

/** What a number counts, when it is no code. */
const counts = String.raw`\s*(?:%|dias?|days?|horas?|hours?|min|semanas?|weeks?|m[eê]s|meses|months?|anos?|years?|vezes|times|aparelhos|dispositivos|celulares|devices|phones|usu[aá]rios|users|pessoas|people|gb|mb)`;
const counted = new RegExp(`^${counts}`, 'i');

/** Words after which a number is a release of a product, a place, or a code to type in. */
const announcesOther =
  /(?:(?:releases?|vers[õo]es|vers[ãa]o|versions?)(?:\s(?:de\s)?servi[çc]o)?|builds?|ramal|sala|ext(?:ension)?|room|(?:activation|verification|security|mfa|otp|sms)\scode|c[oó]digo\sde\s(?:ativa[çc][ãa]o|verifica[çc][ãa]o|seguran[çc]a))[\s:#]*$/i;

/** A short text is about the number in it; in a longer one it may be anything. */
const shortText = 7;

/** Words after which also letters with a number are a code; an activation code is none. */
const announcesError = 'errors?|erros?|err|falha|failure';

/** What the other patterns read, and what is the name of a product. */
const notOther = '(?!aadsts|caa|vig|0x|\\p{L}+365(?!\\d))';

/** Numbers that stand in a list after the first: “error 53003, 50105 or 90093”. */
const more = '((?:(?:\\s?[,/]|\\s(?:and|or|e|ou))\\s?\\d{3,8}(?![\\p{L}\\d]))*)';

/** What codes of the sign-in page begin with, and what may be one with a slip in it. */
const signIn = 'aadsts';
const likeSignIn = '(a\\p{L}{3,6})[-_:\\s]?(\\d{4,8})';

/** A number, or several, after a word that announces a code. */
const announcedNumber = new RegExp(
  `(?<![\\p{L}\\d])(?:${announces})${between}(\\d{3,8}(?:\\.\\d{1,2}(?![\\d.]))?)(?![\\p{L}\\d])${more}`,
  'giu',
);

const patterns: {
  family: CodeFamily;
  pattern: RegExp;
  write: (first: string, second: string) => string;
}[] = [
  {
    family: 'vig',
    // Not “vig. 30 dias”, nor a month: what people call a term of validity.
    pattern:
      /\bvig(?:[\s_–—.,:/#(-]|n(?:[º°o]|r|umber|[úu]mero)?){0,6}(\d{1,5})\b(?!\s*(?:\/\d|%|dia|day|m[eê]s|month|ano|year))/giu,
    write: (n) => `VIG-${n}`,
  },
  {
    // One of fewer than five digits goes on after the line break: `AADSTS 500 20`.
    family: 'aadsts',
    pattern: new RegExp(
      `\\baadsts[-_:\\s]?((?:\\d{3}\\s\\d{2,3}|\\d{4}\\s\\d{1,2})\\b(?!${counts})|\\d{3,8}\\b)`,
      'gi',
    ),
    write: (n) => `AADSTS${n.replace(/\s/, '')}`,
  },
  {
    family: 'caa',
    pattern: /\bcaa[-\s]?([\da-f]{4,6})\b/gi,
    write: (n) => `CAA${n.toUpperCase()}`,
  },
  {
    // In 64 bits, what does not fit in 32 is filled with f.
    family: 'hex',
    pattern: /\b0x(?:f{8})?([\da-f]{4,10})\b/gi,
    write: (n) => `0x${n.toLowerCase()}`,
  },
  {
    // Without its 0x: errors of Windows begin so.
    family: 'hex',
    pattern: /(?<![\w-])(?!caa)(?=\d{0,8}[a-f])([8c][\da-f]{3}\d[\da-f]{3})(?![\w-])/gi,
    write: (n) => `0x${n.toLowerCase()}`,
  },
  {
    family: 'decimal',
    pattern: /(?<![\w.-])[-−](\d{9,10})(?!\w|\.\d)/g,
    write: (n) => `-${n}`,
  },
  {
    family: 'smtp',
    pattern: /(?<![\w.])([245]\d\d)[\s-](\d\.\d{1,3}\.\d{1,3})(?!\w|\.\d)/g,
    write: (reply, status) => `${reply} ${status}`,
  },
  {
    family: 'other',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${announcesError})${between}(${notOther}\\p{L}{1,8}[-_]?\\d{3,6})(?![\\p{L}\\d-])`,
      'giu',
    ),
    write: (code) => code,
  },
];

/** A text that is nothing but a number. */
const aNumber = /^\W*(\d{3,8}(?:\.\d{1,2})?)\W*$/;

/** A text that is nothing but letters with a number (`KB5034441`), or a constant (`ERR_FAILED`). */
const aCode = [
  new RegExp(`^\\W*(${notOther}\\p{L}{1,10}(?:[-_]\\d{3,8}(?:-\\d{1,6})?|\\d{5,8}))\\W*$`, 'iu'),
  /^\W*([A-Z]{1,10}(?!365)\d{3,8})\W*$/,
  /^\W*([A-Z][A-Z\d]*(?:::[A-Z\d]+)?(?:_[A-Z\d]+)+)\W*$/,
];

/**
 * The codes in a text, in the order they stand in it; one that is written in several ways
 * comes once for each.
 *
 * @param words codes that are words, as pages document them: `PENDING`, `notSetUp`
 * @example codesIn('aadsts90093: This application …')[0]?.code // 'AADSTS90093'
 * @example codesIn('4039')[0]?.code // '4039': a number alone is a code
 * @example codesIn('KB5034441')[0]?.family // 'other'
 * @example codesIn('wait 30 days') // []
 */
export function codesIn(text: string, words: readonly string[] = []): Code[] {
  const alone = aNumber.exec(text)?.[1];
  if (alone) return [{ family: 'number', code: alone, text: alone }];
  const shaped = patterns.flatMap(({ family, pattern, write }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: all, 1: first = '', 2: second = '', index }): CodeAt => ({
        at: index,
        family,
        code: write(first, second),
        text: all,
      }),
    ),
  );
  const mistyped = mistypedIn(text);
  const isMistyped = ({ at, text }: CodeAt) =>
    mistyped.some((code) => at < code.at + code.text.length && code.at < at + text.length);
  const exactly = shaped.filter((code) => code.family !== 'other' || !isMistyped(code));
  const written = [...exactly, ...mistyped, ...announcedIn(text)];
  const announced = written.length > 0 ? written : numberIn(text);
  const found = [...announced, ...words.flatMap((code) => namedIn(text, code))];
  const all = (found.length > 0 ? found : shapedLike(text)).toSorted((a, b) => a.at - b.at);
  const each = new Map(all.map((code) => [`${code.code} ${code.text}`, code]));
  return [...each.values()].map(({ at: _, ...code }) => code);
}

/** A code and where in the text it begins. */
type CodeAt = Code & { at: number };

/** Codes of the sign-in page whose letters have a slip; the number says which one is meant. */
function mistypedIn(text: string): CodeAt[] {
  const anywhere = new RegExp(`(?<![\\p{L}\\d])${likeSignIn}(?![\\p{L}\\d])`, 'giu');
  return [...text.matchAll(anywhere)].flatMap(
    ({ 0: all, 1: letters = '', 2: number, index }): CodeAt[] =>
      letters.toLowerCase() !== signIn && isNearSignIn(letters)
        ? [{ at: index, family: 'aadsts', code: `AADSTS${number}`, text: all }]
        : [],
  );
}

/**
 * Whether a word is a code of the sign-in page, its letters with one slip at the most.
 *
 * @example isSignInCode('AADTS50020') // true
 */
export function isSignInCode(word: string): boolean {
  const letters = new RegExp(`^${likeSignIn}$`, 'iu').exec(word)?.[1];
  return letters !== undefined && isNearSignIn(letters);
}

function isNearSignIn(letters: string): boolean {
  return nearest(letters.toLowerCase(), [signIn]) !== undefined;
}

/** The numbers that a word announces as codes, unless they count or name something. */
function announcedIn(text: string): CodeAt[] {
  return [...text.matchAll(announcedNumber)].flatMap(
    ({ 0: all, 1: first = '', 2: others = '', index }) => {
      const before = text.slice(0, index + all.indexOf(first));
      const after = text.slice(index + all.length);
      if (counted.test(after) || announcesOther.test(before)) return [];
      const numbers = [first, ...(others.match(/\d+/g) ?? [])];
      return numbers.map((code): CodeAt => ({ at: index, family: 'http', code, text: all }));
    },
  );
}

/** The only number of a short text: it is about that, unless it counts or dates something. */
function numberIn(text: string): CodeAt[] {
  if (text.split(/\s+/).length > shortText) return [];
  const [number, ...others] = text.matchAll(
    /(?<![\p{L}\d.,_-]|[\p{L}\d]:)(\d{3,6})(?![\p{L}\d,_-]|\.\d)/gu,
  );
  if (!number || others.length > 0) return [];
  const code = number[1]!;
  const isYear = /^(?:19|20)\d\d$/.test(code);
  const before = text.slice(0, number.index);
  const after = text.slice(number.index + code.length);
  if (isYear || code === '365' || counted.test(after) || announcesOther.test(before)) return [];
  return [{ at: number.index, family: 'http', code, text: code }];
}

/** A word of letters only, exactly as products write it: `pending` in a sentence is a word, `PENDING` a value. */
function namedIn(text: string, code: string): CodeAt[] {
  const at = text.search(new RegExp(`(?<!\\w)${code}(?!\\w)`));
  return at < 0 ? [] : [{ at, family: 'named', code, text: code }];
}

/** The whole of a text that looks like a code of some product. */
function shapedLike(text: string): CodeAt[] {
  const code = aCode.map((shape) => shape.exec(text)?.[1]).find((found) => found !== undefined);
  return code === undefined ? [] : [{ at: 0, family: 'other', code, text: code }];
}

/**
 * An error number in 32 bits, as most places write it.
 *
 * @example hexadecimal('-2016281112') // '0x87d1fde8'
 */
export function hexadecimal(decimal: string): string {
  return `0x${(Number(decimal) >>> 0).toString(16)}`;
}
