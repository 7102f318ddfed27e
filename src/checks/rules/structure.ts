import type { Entry, Prose } from '../../catalog/read.ts';
import { groupComponents, inlineComponents, type Kind, sections } from '../../catalog/registry.ts';
import { didYouMean, type Finding, type Rule } from '../rule.ts';

export const structure: Rule = {
  id: 'structure',
  title: 'a page has the sections of its kind, in order, and nothing outside them',
  *check({ entries }) {
    for (const entry of entries) {
      for (const prose of Object.values(entry.prose)) {
        yield* missing(entry, prose);
        yield* misplaced(entry, prose);
        yield* components(prose);
        yield* groups(prose);
      }
    }
  },
};

function* missing({ facts }: Entry, { file, outline }: Prose): Iterable<Finding> {
  const { kind } = facts.value;
  const has = new Set(outline.sections.map((section) => section.value));
  for (const { id, component, required } of sections) {
    if (!component || has.has(id) || !(required as readonly Kind[]).includes(kind)) continue;
    yield {
      file,
      line: 1,
      wrong: `A ${kind} needs a <${component}> section.`,
      mend: `Add <${component}> … </${component}>, or correct kind in ${facts.file}.`,
    };
  }
}

function* misplaced({ facts }: Entry, { file, outline }: Prose): Iterable<Finding> {
  const { kind } = facts.value;
  const order = sections.map((section) => section.id);
  let last = -1;
  for (const { value, line } of outline.sections) {
    const { component, in: allowed } = sections.find((section) => section.id === value)!;
    if (!(allowed as readonly Kind[]).includes(kind)) {
      yield {
        file,
        line,
        wrong: `<${component}> does not belong in a ${kind}.`,
        mend: `Move its text to another section, or correct kind in ${facts.file}.`,
      };
    }
    const position = order.indexOf(value);
    if (position < last) {
      yield {
        file,
        line,
        wrong: `<${component}> comes too late.`,
        mend: `Move it before <${sections[last]?.component}>: pages share one order.`,
      };
    }
    last = Math.max(last, position);
  }
}

function* components({ file, outline }: Prose): Iterable<Finding> {
  const topLevel = sections.flatMap((section) => section.component ?? []);
  const known = [...topLevel, ...inlineComponents];
  for (const { value, line } of outline.components) {
    if (!(known as string[]).includes(value.name)) {
      yield {
        file,
        line,
        wrong: `<${value.name}> is not a component of this site.`,
        mend: didYouMean(value.name, known),
      };
    } else if (value.inside.length === 0 && !(topLevel as string[]).includes(value.name)) {
      yield {
        file,
        line,
        wrong: `<${value.name}> stands outside every section.`,
        mend: 'Move it into the section it belongs to.',
      };
    }
  }
  for (const { value, line } of outline.loose) {
    yield {
      file,
      line,
      wrong: `“${value}” stands outside every section.`,
      mend: 'Move it into a section component such as <Symptom>.',
    };
  }
}

function* groups({ file, outline }: Prose): Iterable<Finding> {
  const taken = new Set<string>(sections.map((section) => section.id));
  for (const { id, title, steps, line } of outline.groups) {
    const name = groupComponents.join(' or ');
    if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(id)) {
      yield {
        file,
        line,
        wrong: `A ${name} needs an id of lower-case words; this one is “${id}”.`,
        mend: 'Use two or three English words, none beginning with a digit: id="not-in-group".',
      };
    } else if (taken.has(id)) {
      yield {
        file,
        line,
        wrong: `The id ${id} is already taken on this page.`,
        mend: 'Give each cause or part its own id, none named like a section.',
      };
    }
    taken.add(id);
    if (!title) {
      yield {
        file,
        line,
        wrong: `${id} has no title.`,
        mend: 'Say in a few words what is the matter: title="…".',
      };
    }
    if (steps === 0) {
      yield {
        file,
        line,
        wrong: `${id} has no numbered steps.`,
        mend: 'Add a <Fix by="…"> with a list that starts with 1.',
      };
    }
  }
}
