/**
 * Codes in a text: what products print to be looked up. A code is answered exactly or
 * called unknown; a neighbour is never offered as a match.
 */

export type CodeFamily = 'vig' | 'http' | 'aadsts' | 'caa' | 'hex' | 'named';

export interface Code {
  family: CodeFamily;
  /** As it is written in the index: `VIG-201`, `403`, `AADSTS90093`, `0x80180014`. */
  code: string;
  /** As it stands in the text. */
  text: string;
}

const patterns: { family: CodeFamily; pattern: RegExp; write: (digits: string) => string }[] = [
  { family: 'vig', pattern: /\bvig[-\s]?(\d{1,5})\b/gi, write: (n) => `VIG-${n}` },
  { family: 'aadsts', pattern: /\baadsts[-:\s]?(\d{3,8})\b/gi, write: (n) => `AADSTS${n}` },
  {
    family: 'caa',
    pattern: /\bcaa[-\s]?([\da-f]{4,6})\b/gi,
    write: (n) => `CAA${n.toUpperCase()}`,
  },
  { family: 'hex', pattern: /\b0x([\da-f]{4,10})\b/gi, write: (n) => `0x${n.toLowerCase()}` },
  {
    family: 'http',
    pattern:
      /\b(?:https?(?:\/\d(?:\.\d)?)?|error|erro|status|code|c[oó]digo)[\s:#-]{1,3}(\d{3,5})\b/gi,
    write: (n) => n,
  },
];

/**
 * The codes in a text, in the order they stand in it.
 *
 * @param named codes that are words, as pages document them: `PENDING`, `notSetUp`
 * @example codesIn('aadsts90093: This application …')[0]?.code // 'AADSTS90093'
 * @example codesIn('4039')[0]?.code // '4039': a number alone is a code
 * @example codesIn('wait 30 days') // []
 */
export function codesIn(text: string, named: readonly string[] = []): Code[] {
  const alone = /^\W*(\d{3,6})\W*$/.exec(text)?.[1];
  if (alone) return [{ family: 'http', code: alone, text: alone }];
  const found = patterns.flatMap(({ family, pattern, write }) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: match.index,
      family,
      code: write(match[1]!),
      text: match[0],
    })),
  );
  for (const code of named) {
    // Exactly as products write it: `pending` in a sentence is a word, `PENDING` a value.
    const at = text.search(new RegExp(`(?<![\\w])${RegExp.escape(code)}(?![\\w])`));
    if (at >= 0) found.push({ at, family: 'named', code, text: code });
  }
  const first = new Map(found.toSorted((a, b) => a.at - b.at).map((c) => [c.code, c]));
  return [...first.values()].map(({ family, code, text: written }) => ({
    family,
    code,
    text: written,
  }));
}
