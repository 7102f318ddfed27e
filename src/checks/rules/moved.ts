import { fragmentsOfEntry } from '../../catalog/fragments.ts';
import type { Content, Entry } from '../../catalog/read.ts';
import { parseTarget } from '../../catalog/targets.ts';
import { didYouMean, type Finding, type Rule } from '../rule.ts';

export const moved: Rule = {
  id: 'moved',
  title: 'former names lead to something that lives, and none is used for anything else',
  *check(content) {
    for (const entry of content.entries) {
      yield* formerSlugs(entry, content);
      yield* formerFragments(entry);
    }
    yield* tombstones(content);
    yield* places(content);
  },
};

function* formerSlugs(entry: Entry, { entries, tombstones }: Content): Iterable<Finding> {
  const { facts, type } = entry;
  for (const [index, slug] of facts.value.formerly.slugs.entries()) {
    const at = { file: facts.file, line: facts.lineOf('formerly', 'slugs', index) };
    const mend = 'An old slug belongs to one page for ever: remove it here, or rename the other.';
    if (entries.some((other) => other.type === type && other.slug === slug)) {
      yield { ...at, wrong: `${slug} is the slug of a ${type} of today.`, mend };
    }
    const other = entries.find(
      (o) => o !== entry && o.type === type && o.facts.value.formerly.slugs.includes(slug),
    );
    if (other) yield { ...at, wrong: `${slug} is also a former slug of ${other.slug}.`, mend };
    if (Object.values(tombstones.value).some((t) => t.type === type && t.slug === slug)) {
      yield { ...at, wrong: `${slug} has a tombstone in ${tombstones.file}.`, mend };
    }
  }
}

function* formerFragments(entry: Entry): Iterable<Finding> {
  const { facts } = entry;
  const living = fragmentsOfEntry(entry);
  for (const [old, now] of Object.entries(facts.value.formerly.ids)) {
    const at = { file: facts.file, line: facts.lineOf('formerly', 'ids', old) };
    if (living.includes(old)) {
      yield {
        ...at,
        wrong: `#${old} is a section of today.`,
        mend: 'Remove it from formerly.ids, or give the section of today another id.',
      };
    }
    if (!living.includes(now)) {
      yield {
        ...at,
        wrong: `#${old} leads to #${now}, which is not on this page.`,
        mend: didYouMean(now, living),
      };
    }
  }
}

function* tombstones({ tombstones: { file, value, lineOf }, entries }: Content): Iterable<Finding> {
  for (const [code, { type, slug, to }] of Object.entries(value)) {
    if (entries.some((entry) => entry.type === type && entry.slug === slug)) {
      yield {
        file,
        line: lineOf(code, 'slug'),
        wrong: `${slug} has a tombstone, but the ${type} is still there.`,
        mend: `Remove content/${type}s/${slug}, or the tombstone.`,
      };
    }
    for (const [index, text] of to.entries()) {
      const at = { file, line: lineOf(code, 'to', index) };
      const target = parseTarget(text);
      const found = entries.find((e) => e.type === target?.kind && e.slug === target.id);
      if (!target || target.kind === 'term' || !found) {
        yield {
          ...at,
          wrong: `“${text}” is no page of this site.`,
          mend: `Write scenario:… or guide:…. ${didYouMean(
            text,
            entries.map((e) => `${e.type}:${e.slug}`),
          )}`,
        };
      } else if (target.fragment && !fragmentsOfEntry(found).includes(target.fragment)) {
        yield {
          ...at,
          wrong: `${target.kind}:${target.id} has no section #${target.fragment}.`,
          mend: didYouMean(target.fragment, fragmentsOfEntry(found)),
        };
      }
    }
  }
}

function* places({ moved: { file, value, lineOf } }: Content): Iterable<Finding> {
  for (const [old, now] of Object.entries(value)) {
    const at = { file, line: lineOf(old) };
    const [oldPage, oldId] = old.split('#');
    const [nowPage, nowId] = now.split('#');
    if (value[now] || (nowPage && value[nowPage])) {
      yield {
        ...at,
        wrong: `${old} leads to ${now}, which has moved itself.`,
        mend: `Name the last place: ${value[now] ?? value[nowPage ?? '']}.`,
      };
    }
    if (!oldId !== !nowId || (oldId && oldPage !== nowPage)) {
      yield {
        ...at,
        wrong: `${old} cannot lead to ${now}.`,
        mend: 'A whole page leads to a whole page, and a section to one on the same page.',
      };
    }
  }
}
