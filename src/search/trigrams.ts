/**
 * How alike two words are, by the threes of letters that both have, as PostgreSQL's pg_trgm
 * counts it: “compliant” and “noncompliance” are, and so is a word and what it was mistyped as.
 */

/** What is less alike, by the part of all threes that both have, is another word. */
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
  const having = new Map<string, number[]>();
  const sizes = words.map((word, index) => {
    const threes = threesOf(word);
    for (const three of threes) {
      const others = having.get(three);
      if (others) others.push(index);
      else having.set(three, [index]);
    }
    return threes.size;
  });
  return (word) => {
    const threes = threesOf(word);
    const shared = new Map<number, number>();
    for (const three of threes) {
      for (const index of having.get(three) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const alike = [...shared].map(
      ([index, both]) => [index, both / (threes.size + sizes[index]! - both)] as const,
    );
    return new Map(alike.filter(([, part]) => part >= least));
  };
}

/** With two spaces before a word and one after: how it begins tells more than how it ends. */
function threesOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
