/** Which pages answer a question in one language, from what is loaded of it: nothing is fetched. */
import { type Answering, answering } from './enough.ts';
import { type Evidence, weigh } from './evidence.ts';
import type { FullText } from './fulltext.ts';
import type { LikenessOf } from './heard.ts';
import type { Names } from './names.ts';
import type { Question } from './question.ts';
import { rank } from './rank.ts';
import { type Leaning, speakingOf } from './subject.ts';

export interface Judged extends Answering {
  /** False where no page has enough of the question: they are only the nearest. */
  answered: boolean;
  evidence: Evidence[];
  /** How much the question speaks for this subject. */
  speaking: number;
  /** True where a page answers, and none would had no word been read as a slip. */
  onlyCorrected: boolean;
}

/** What is loaded of a language. */
export interface Loaded {
  names: Names;
  leaning: Leaning;
  /** What odd words may be slips of. */
  near: ReadonlyMap<string, string>;
  /** Undefined while only names are. */
  text: FullText | undefined;
  /** Undefined while it is not needed. */
  likeness: LikenessOf | undefined;
}

/**
 * @example judge(question, { names, leaning, near, text, likeness }).answered
 */
export function judge(
  { clauses, rambles }: Question,
  { names, leaning, near, text, likeness }: Loaded,
): Judged {
  const weighed = weigh(clauses, { names, near, bodies: text?.bodies ?? new Map() });
  const asRead = clauses.map((clause) => clause.words.map((word) => near.get(word) ?? word));
  const said = clauses.flatMap((clause) => clause.text.split(' '));
  const like = likeness?.(said.map((word) => near.get(word) ?? word));
  const context = { rambles, phrases: text?.phrases, heard: like?.pages };
  const words = [...new Set(clauses.flatMap((clause) => clause.words))];
  const label = names.labelled(clauses.map(({ text }) => text).join(' '));
  const typed = {
    speaking: speakingOf(asRead, leaning).whole,
    heard: like?.subject ?? 0,
    words: words.length,
    named: names.called(words).union(label),
  };
  const asked = { ...typed, named: typed.named.union(names.called(asRead.flat())) };
  const found = answering(rank(weighed, names, context), asked);
  const answered = found.odds >= 0;
  const corrected = weighed.flat().some(({ readAs }) => readAs);
  const asTyped = weighed.map((clause) => clause.map(uncorrected));
  return {
    ...found,
    answered,
    evidence: weighed.flat(),
    speaking: typed.speaking,
    onlyCorrected:
      answered && corrected && answering(rank(asTyped, names, context), typed).odds < 0,
  };
}

function uncorrected(evidence: Evidence): Evidence {
  return evidence.readAs ? { ...evidence, lines: new Map(), texts: new Map() } : evidence;
}
