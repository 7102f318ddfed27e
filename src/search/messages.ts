/** Messages of products in a pasted text: whole, cut off, or a single word that says a state. */
import type { Answer, Directory } from './directory.ts';
import { inShort } from './product-names.ts';
import { fold, withoutAccents } from './text.ts';

/** A message of fewer words than this is part of many a sentence that is about something else. */
const wordsOfASentence = 4;

/** Who names one of these asks about the subject of this site. */
const subject = new Set(['lookout', 'intune', 'entra', 'mtd']);

/**
 * The pages whose message stands in a text, or that a text is most of: longest first. A short
 * one counts where it is most of the text, or where a text about the subject has it as what is
 * shown: after “status”, set off, as by quotes, or written as the product writes it.
 *
 * @example messagesIn('Ana got “Not enabled” today', directory)
 */
export function messagesIn(written: string, { pages, productNames }: Directory): Answer[] {
  const text = textOf(written);
  const aboutUs = fold(inShort(productNames)(written))
    .split(' ')
    .some((word) => subject.has(word));
  const found = pages.flatMap((page) =>
    (page.messages ?? []).flatMap(({ id, texts }) =>
      texts
        .filter((message) => stands(message, text) || (aboutUs && isShown(message, text)))
        .map((message) => {
          const length = Math.min(fold(message).length, text.folded.length);
          return { page, message: id, length };
        }),
    ),
  );
  const best = new Map<string, (typeof found)[number]>();
  for (const answer of found.toSorted((a, b) => b.length - a.length)) {
    if (!best.has(answer.page.slug)) best.set(answer.page.slug, answer);
  }
  return [...best.values()];
}

/** A pasted text, in the ways in which messages are looked for in it. */
interface Text {
  written: string;
  folded: string;
  /** Folded, but for its marks. */
  marked: string;
  /** What stands between marks, folded. */
  parts: ReadonlySet<string>;
}

/** What sets a message off from the sentence it stands in. */
const marks = /[:;|()[\]{}"“”«»]+/;

function textOf(written: string): Text {
  return {
    written,
    folded: fold(written),
    marked: withoutAccents(written).toLowerCase(),
    parts: new Set(written.split(marks).map(fold)),
  };
}

const wordsOf = (folded: string) => folded.split(' ').length;

/** Whether a message, or enough of it, can be nothing else in a text. */
function stands(message: string, { folded: text, parts }: Text): boolean {
  const folded = fold(message);
  const inside = ` ${text} `.includes(` ${folded} `);
  const long = wordsOf(folded) >= wordsOfASentence;
  const most = wordsOf(folded) * 2 > wordsOf(text);
  const setOff = wordsOf(folded) > 1 && parts.has(folded);
  const cutOff = wordsOf(text) >= wordsOfASentence && folded.includes(text);
  return (inside && (long || most)) || setOff || cutOff;
}

/** Whether a text says of a short message that it is shown. */
function isShown(message: string, { written, folded: text, marked }: Text): boolean {
  const folded = fold(message);
  if (!` ${text} `.includes(` ${folded} `)) return false;
  return isAnnounced(folded, text) || isSetOff(folded, marked) || isAsWritten(message, written);
}

/** Words after which a short message is what is shown. */
const announces = '(?:status|state|estado|situacao) (?:is |as |e |esta |como )?';

function isAnnounced(folded: string, text: string): boolean {
  return new RegExp(`\\b${announces}${folded}\\b`).test(text);
}

/**
 * Whether a word is set off, and not what something is called: “Error: …” and
 * `"error": "…"` announce what they are about, and a log begins its lines with ERROR.
 */
function isSetOff(word: string, text: string): boolean {
  const before = '(?:^|[:;|=("“«\'[{]) ?';
  const after = ' ?(?:$|[;|)"”»\'\\]},.](?! ?:))';
  return new RegExp(`${before}${word}${after}`, 'u').test(text);
}

/** A state, as a product writes it. */
const capital = /^\p{Lu}[\p{L} ]+$/u;

/**
 * Whether a state stands in the middle of a sentence as the product writes it: “the list still
 * says Pending”. After an article, before a number or what it is the name of, it is any:
 * “an Error”, “Error 12”, “Error: …”.
 */
function isAsWritten(message: string, text: string): boolean {
  const before = '(?<![\\p{L}\\p{N}])(?!(?:an?|the|uma?) )\\p{Ll}+ ';
  const after = '(?![\\p{L}\\p{N}]| ?[:=]| [\\p{Lu}\\d])';
  return capital.test(message) && new RegExp(`${before}${message}${after}`, 'u').test(text);
}
