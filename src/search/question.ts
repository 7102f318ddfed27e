/** What a pasted text asks: the codes and messages in it, and the words that remain. */
import { type Code, codesIn } from './codes.ts';
import {
  type Answer,
  answersTo,
  type Directory,
  type DirectoryTerm,
  namedCodes,
  termsIn,
} from './directory.ts';
import { languageOf, tells, writtenIn } from './language.ts';
import { messagesIn } from './messages.ts';
import { inShort } from './product-names.ts';
import type { Redacted } from './redact.ts';
import { type Clause, clausesOf, fold, informative } from './text.ts';
import { withoutTickets } from './tickets.ts';

export interface Question {
  /** Pages that document a code or message of the text, surest first, each once. */
  exact: Answer[];
  /** Codes that no page documents. */
  unknown: Code[];
  /** What remains without the codes: the words that can tell pages apart. */
  clauses: Clause[];
  /** Terms that the text is about. */
  terms: DirectoryTerm[];
  /** The language it is written in, as a subtag; undefined where nothing proves one. */
  language: string | undefined;
  /**
   * True where much is about something else: in a long text, and in one pasted from a ticket
   * or a log, which is told by the details that were left out.
   */
  rambles: boolean;
}

/** A text of more words rambles. */
const short = 8;

/**
 * @example read(redact('AADSTS90093 at sign-in'), directory).clauses[0]?.words // ['sign']
 */
export function read({ text: typed, removed }: Redacted, directory: Directory): Question {
  const text = withoutTickets(typed);
  const codes = codesIn(text, namedCodes(directory));
  const inWords = inShort(directory.productNames);
  const long = informative(inWords(text)).length > short;
  const several =
    new Set(codes.filter(({ family }) => family === 'http').map((c) => c.code)).size > 1;
  const rambles = removed.length > 0 || long;
  const unknown: Code[] = [];
  const exact: Answer[] = [];
  let rest = text;
  for (const code of codes) {
    const answers = answersTo(code, directory);
    // In a log every other number is called a code of something.
    const aside = (long || several) && code.family === 'http';
    const said = unknown.some((other) => other.code === code.code);
    if (answers.length === 0 && !aside && !said) unknown.push(code);
    exact.push(
      ...answers.map((answer) => (isStatus(code) ? { ...answer, common: true as const } : answer)),
    );
    rest = rest.replaceAll(code.text, ' ');
  }
  exact.push(...messagesIn(text, directory));
  // The first mention of a page stands for it, but a common number yields to anything surer.
  const surest = [
    ...exact.filter(({ common }) => !common),
    ...exact.filter(({ common }) => common),
  ];
  const bySlug = new Map(surest.toReversed().map((answer) => [answer.page.slug, answer]));
  const terms = termsIn(fold(rest), directory);
  rest = inWords(rest);
  // Beside a code, words that say nothing are not the question: “AADSTS90094 and then 65001”.
  const words = informative(rest).filter((word) => codes.length === 0 || tells(word));
  return {
    exact: [...new Set(surest.map(({ page }) => page.slug))].map((slug) => bySlug.get(slug)!),
    unknown,
    clauses: clausesOf(rest, words),
    terms,
    language: writtenIn(fold(rest)),
    rambles,
  };
}

/** A number as every web server answers. */
function isStatus({ family, code }: Code): boolean {
  return family === 'http' && /^[1-5]\d\d(?:\.\d+)?$/.test(code);
}

/** Whether a question is proved to be written in the language of a locale. */
export function isWrittenIn({ language }: Question, locale: string): boolean {
  return language === languageOf(locale);
}

/** Whether it is proved to be written in another one. */
export function isForeign(question: Question, locale: string): boolean {
  return question.language !== undefined && !isWrittenIn(question, locale);
}
