/**
 * How likely each page is meant, from how often its names say the words of a question (naive
 * Bayes). Where rank.ts asks which page has the words at all, this asks which is spoken of in
 * such words: many names of one page speak of an old phone and a new person. A short name says
 * more by each of its words.
 */
import type { Evidence } from './evidence.ts';
import type { Line, Names } from './names.ts';

/** What a word counts that no name of a page has: that alone proves little. */
const unsaid = 0.5;

/**
 * How much the number of a page's names takes from each word, as an exponent: 1 as naive Bayes
 * has it, 0 not at all. People ask more about what goes by many names.
 */
const sharing = 0.2;

/**
 * @param evidence words and pairs, each once
 * @returns by slug, for every page there is; together 1
 * @example likelihoods(weigh(clauses, known).flat(), names).get('device-pending')
 */
export function likelihoods(evidence: readonly Evidence[], names: Names): Map<string, number> {
  const said = evidence.filter(({ lines }) => lines.size > 0);
  const times = said.map(({ lines }) => timesBySlug(lines, names));
  // Words of one text are not independent: twice as many don't say twice as much.
  const tempered = Math.sqrt(Math.max(1, said.length));
  const logs = [...names.sizes].map(([slug, size]): [string, number] => {
    const each = times.map((bySlug) => Math.log((bySlug.get(slug) ?? 0) + unsaid));
    const together = each.reduce((sum, log) => sum + log, 0);
    return [slug, (together - each.length * sharing * Math.log(size)) / tempered];
  });
  const most = Math.max(...logs.map(([, log]) => log));
  const odds = logs.map(([slug, log]): [string, number] => [slug, Math.exp(log - most)]);
  const all = odds.reduce((sum, [, odd]) => sum + odd, 0);
  return new Map(odds.map(([slug, odd]) => [slug, odd / all]));
}

/**
 * In how many of a page's names a word is. Each counts by how surely it is meant, and less the
 * more words tell in it; what is said beside the names counts as a name of one word.
 */
function timesBySlug(lines: ReadonlyMap<Line, number>, names: Names): Map<string, number> {
  const times = new Map<string, number>();
  for (const [line, sure] of lines) {
    const words = Math.max(1, names.clauseOf(line).words.length);
    times.set(line.slug, (times.get(line.slug) ?? 0) + sure / Math.sqrt(words));
  }
  return times;
}
