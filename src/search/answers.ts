/** What the search found, as notes and options for the list under the field. */
import { say, type Words } from '../i18n/browser.ts';
import type { Answers } from './assemble.ts';
import { grouped } from './groups.ts';
import { asOption, groupOf } from './listbox.ts';
import { removedNote } from './removed.ts';
import { contentOf, element, headingOf, link } from './render.ts';
import { explain, officialLookup } from './unknown.ts';

/** What is said above the list. */
export function notesFor(answers: Answers, words: Words): HTMLElement[] {
  const { unknown, total, complete, respelled, redacted } = answers;
  const notes = unknown.map((code) => {
    const note = element('p', explain(code, words));
    note.dataset['kind'] = 'unknown-code';
    return note;
  });
  if (respelled) notes.push(element('p', say(words, 'search.respelled', { query: respelled })));
  if (total === 0 && complete && unknown.length === 0) {
    notes.push(element('p', nothingFor(answers, words)));
  }
  const removed = removedNote(redacted.removed, words);
  if (removed) notes.push(removed);
  return notes;
}

/**
 * The options in reading order: a spelling to ask for instead, official places to look up
 * a code, results by group, and the page of results.
 *
 * @param id what the ids of headings begin with
 * @param searchFor where the page of results for a text is
 */
export function optionsFor(
  answers: Answers,
  words: Words,
  id: string,
  searchFor: (query: string) => string,
): HTMLElement[] {
  const { suggested, unknown, results, total, complete, redacted } = answers;
  const options: HTMLElement[] = [];
  if (suggested) {
    const text = say(words, 'search.suggested', { query: suggested });
    options.push(asOption(link(searchFor(suggested), { ask: suggested }), element('b', text)));
  }
  for (const code of unknown) {
    const url = officialLookup(code);
    if (!url) continue;
    const text = say(words, 'search.lookup', { code: code.code });
    options.push(asOption(link(url), element('b', text)));
  }
  for (const group of grouped(results)) {
    const members = group.results.map((found) =>
      asOption(link(found.url, { slug: found.slug, kind: found.kind }), ...contentOf(found, words)),
    );
    options.push(groupOf(`${id}-${group.id}`, headingOf(group, words), members));
  }
  if (!redacted.text) return options;
  const more = say(words, total === 0 && complete ? 'search.none.more' : 'search.all');
  options.push(asOption(link(searchFor(redacted.text)), element('b', more)));
  return options;
}

/** What the status line says once everything is found. */
export function summaryOf(answers: Answers, words: Words): string {
  const { total, unknown } = answers;
  const codes = unknown.map((code) => say(words, 'search.unknown', { codes: code.code }));
  if (total > 0) return [...codes, say(words, 'search.count', { count: total })].join(' ');
  return codes.length > 0
    ? [...codes, ...listed(answers, words)].join(' ')
    : nothingFor(answers, words);
}

/**
 * That nothing was found, or only what is near; or that nothing was searched, where nothing was
 * left to search.
 */
export function nothingFor(answers: Answers, words: Words): string {
  const { redacted, results } = answers;
  if (!redacted.text) return say(words, 'search.none.left');
  const none = results.length > 0 ? 'search.near' : 'search.none';
  const said = say(words, none, { query: shortened(redacted.text) });
  return [said, ...listed(answers, words)].join(' ');
}

/** That what is near is listed, if anything is. */
function listed({ results }: Answers, words: Words): string[] {
  const { length: count } = results;
  return count > 0 ? [say(words, 'search.listed', { count })] : [];
}

/** Who pasted more words than this has some to leave out. */
const few = 8;

/**
 * How to ask again where nothing was found: without filters, a long text with less of it, a
 * short one in other words. Nothing where the reader was told something better: what is near, or
 * what a code needs.
 *
 * @param narrowed whether filters are chosen
 */
export function adviceFor(
  { redacted, results, unknown }: Answers,
  words: Words,
  narrowed: boolean,
): string {
  const answered = results.some(({ kind }) => kind !== 'suggestion');
  if (!redacted.text || answered) return '';
  if (narrowed) return say(words, 'search.none.narrowed');
  if (results.length > 0 || unknown.length > 0) return '';
  const long = redacted.text.split(/\s+/).length > few;
  return say(words, long ? 'search.none.long' : 'search.none.short');
}

/**
 * A query as it stands in a sentence, which it must not turn round.
 *
 * @example shortened('\u202epending', 4) // 'pend…'
 */
export function shortened(query: string, most = 90): string {
  const letters = [...query.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')];
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : letters.join('');
}
