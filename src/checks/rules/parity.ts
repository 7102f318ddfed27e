import { type At, numbersIn } from '../../catalog/outline.ts';
import type { Prose } from '../../catalog/read.ts';
import { sourceLocale } from '../../locales.ts';
import type { Finding, Rule } from '../rule.ts';

export const parity: Rule = {
  id: 'parity',
  title:
    'a page says the same in every language: sections, causes, steps, links, messages, numbers',
  *check({ entries }) {
    for (const { prose } of entries) {
      const original = prose[sourceLocale];
      if (!original) continue;
      for (const translation of Object.values(prose)) {
        if (translation === original) continue;
        yield* compare(original, translation);
      }
    }
  },
};

/** What must be alike, as comparable strings with the lines they stand on. */
const facets: { name: string; of: (prose: Prose) => At<string>[] }[] = [
  { name: 'section', of: ({ outline }) => outline.sections },
  {
    name: 'cause or part',
    of: ({ outline }) => outline.groups.map(({ id, line }) => ({ value: id, line })),
  },
  {
    name: 'number of steps',
    of: ({ outline }) => [
      ...outline.groups.map(({ id, steps, line }) => ({ value: `${id}: ${steps}`, line })),
      { value: `page: ${outline.steps}`, line: 1 },
    ],
  },
  { name: 'link', of: ({ outline }) => outline.links },
  { name: 'message', of: components('Message', 'id') },
  { name: 'label', of: components('Ui', 'path') },
  { name: 'source', of: components('Fact', 'source') },
  { name: 'role', of: components('Fix', 'by') },
  { name: 'waiting time', of: components('Verify', 'after') },
  { name: 'picture', of: components('Picture', 'name') },
  {
    name: 'number',
    of: ({ outline, locale }) =>
      outline.text.flatMap(({ value, line }) =>
        numbersIn(value.text, locale).map((number) => ({
          value: `${number} in <${value.section}>`,
          line,
        })),
      ),
  },
];

function components(name: string, attribute: string) {
  return ({ outline }: Prose): At<string>[] =>
    outline.components
      .filter(({ value }) => value.name === name)
      .map(({ value, line }) => ({ value: value.attributes[attribute] ?? '', line }));
}

function* compare(original: Prose, translation: Prose): Iterable<Finding> {
  for (const { name, of } of facets) {
    const before = of(original);
    const after = of(translation);
    for (const { value, line } of surplus(before, after)) {
      yield {
        file: translation.file,
        line: 1,
        wrong: `The ${name} “${value}” of ${original.file}:${line} is missing here.`,
        mend: 'Add it in the same section, or remove it from both languages.',
      };
    }
    for (const { value, line } of surplus(after, before)) {
      yield {
        file: translation.file,
        line,
        wrong: `The ${name} “${value}” is not in ${original.file}.`,
        mend: 'Correct it to match, or add it to both languages.',
      };
    }
  }
}

/** What the first list has more often than the second. */
function surplus(these: At<string>[], those: At<string>[]): At<string>[] {
  const left = those.map((item) => item.value);
  return these.filter(({ value }) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
