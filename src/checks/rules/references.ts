import type { Content, Entry, Prose } from '../../catalog/read.ts';
import { pictures, roles } from '../../catalog/registry.ts';
import { didYouMean, type Finding, type Rule } from '../rule.ts';

export const references: Rule = {
  id: 'references',
  title: 'every id a page mentions exists',
  *check(content) {
    for (const entry of content.entries) {
      yield* inFacts(entry, content);
      for (const prose of Object.values(entry.prose)) yield* inProse(prose, entry, content);
    }
    yield* inThisSubject(content);
    for (const table of [content.terms, content.labels]) {
      for (const [id, row] of Object.entries(table.value)) {
        yield* unknown(row.sources, content.sources.value, 'source', (index) => ({
          file: table.file,
          line: table.lineOf(id, 'sources', index),
        }));
      }
    }
  },
};

type Place = { file: string; line: number };

function* unknown(
  names: readonly string[],
  known: readonly string[] | Record<string, unknown>,
  what: string,
  at: (index: number) => Place,
): Iterable<Finding> {
  const list = Array.isArray(known) ? (known as string[]) : Object.keys(known);
  for (const [index, name] of names.entries()) {
    if (list.includes(name)) continue;
    yield {
      ...at(index),
      wrong: `There is no ${what} called “${name}”.`,
      mend: didYouMean(name, list),
    };
  }
}

function* inFacts({ facts, slug }: Entry, content: Content): Iterable<Finding> {
  const { file, value, lineOf } = facts;
  const slugs = (type: Entry['type']) =>
    content.entries.filter((e) => e.type === type).map((e) => e.slug);
  const pages = content.entries.map((e) => e.slug);
  yield* unknown(value.sources, content.sources.value, 'source', (i) => ({
    file,
    line: lineOf('sources', i),
  }));
  for (const [index, message] of value.messages.entries()) {
    yield* unknown(
      message.texts.map((t) => t.source),
      content.sources.value,
      'source',
      (i) => ({ file, line: lineOf('messages', index, 'texts', i, 'source') }),
    );
  }
  yield* unknown(
    value.related.map((r) => r.to),
    pages.filter((page) => page !== slug),
    'other page',
    (i) => ({ file, line: lineOf('related', i, 'to') }),
  );
  if ('guides' in value) {
    yield* unknown(value.guides, slugs('guide'), 'guide', (i) => ({
      file,
      line: lineOf('guides', i),
    }));
  }
}

function* inThisSubject({ thisSubject, entries }: Content): Iterable<Finding> {
  const pages = entries.map((entry) => entry.slug);
  for (const { file, value, lineOf } of Object.values(thisSubject)) {
    const named = Object.keys(value);
    yield* unknown(named, pages, 'page', (i) => ({ file, line: lineOf(named[i] ?? '') }));
  }
}

function* inProse(
  { file, outline }: Prose,
  { facts, folder }: Entry,
  content: Content,
): Iterable<Finding> {
  for (const { value, line } of outline.components) {
    const { name, attributes } = value;
    const at = () => ({ file, line });
    const list = (key: string, separator: RegExp) =>
      (attributes[key] ?? '').split(separator).filter(Boolean);
    if (name === 'Message') {
      const known = facts.value.messages.map((message) => message.id);
      yield* unknown([attributes['id'] ?? ''], known, `message in ${folder}`, at);
    }
    if (name === 'Fact') {
      const named = list('source', /\s+/);
      if (named.length === 0) {
        yield {
          file,
          line,
          wrong: 'This Fact names no source.',
          mend: 'Add source="S06", or take the component away.',
        };
      }
      yield* unknown(named, content.sources.value, 'source', at);
      for (const id of named) {
        if (!content.sources.value[id] || facts.value.sources.includes(id)) continue;
        yield {
          file,
          line,
          wrong: `Source ${id} is cited but not listed for this page.`,
          mend: `Add ${id} to sources in ${facts.file}.`,
        };
      }
    }
    if (name === 'Ui') yield* unknown(list('path', /\s*>\s*/), content.labels.value, 'label', at);
    if (name === 'Fix') yield* unknown(list('by', /\s+/), roles, 'role', at);
    if (name === 'Picture') yield* unknown([attributes['name'] ?? ''], pictures, 'picture', at);
  }
  const used = outline.components.filter((c) => c.value.name === 'Message');
  for (const [index, { id }] of facts.value.messages.entries()) {
    if (used.some((component) => component.value.attributes['id'] === id)) continue;
    yield {
      file,
      line: 1,
      wrong: `The message ${id} is not shown on the page.`,
      mend: `Add <Message id="${id}" /> where it is seen, or remove it from ${facts.file}:${facts.lineOf('messages', index)}.`,
    };
  }
}
