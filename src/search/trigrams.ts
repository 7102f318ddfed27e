/**
 * How alike two words are, by the trigrams (three letters that stand together) that both have,
 * as PostgreSQL's pg_trgm counts it: “compliant” and “noncompliance” are, and so is a word and what it was mistyped as.
 */

/** What is less alike, by the part of all trigrams that both have, is another word. */
const least = 0.3;

/**
 * @param words to compare with
 * @returns what finds those that are like a word, by their index, with how much: up to 1, for
 * the word itself
 * @example alikeAmong(['device', 'devices', 'pie'])('device') // Map { 0 => 1, 1 => 0.67 }
 */
export function alikeAmong(
  words: readonly string[],
): (word: string) => ReadonlyMap<number, number> {
  const trigrams = words.map(trigramsOf);
  const having = new Map<string, number[]>();
  for (const [index, own] of trigrams.entries()) {
    for (const trigram of own) {
      const others = having.get(trigram);
      if (others) others.push(index);
      else having.set(trigram, [index]);
    }
  }
  const sizes = trigrams.map((own) => own.size);
  return (word) => {
    const own = trigramsOf(word);
    const shared = new Map<number, number>();
    for (const trigram of own) {
      for (const index of having.get(trigram) ?? []) {
        shared.set(index, (shared.get(index) ?? 0) + 1);
      }
    }
    const alike = [...shared].map(
      ([index, both]) => [index, both / (own.size + sizes[index]! - both)] as const,
    );
    return new Map(alike.filter(([, part]) => part >= least));
  };
}

/** With two spaces before a word and one after: how it begins tells more than how it ends. */
function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
