import type { Content } from '../../catalog/read.ts';
import { localeTags, sourceLocale } from '../../locales.ts';
import type { Finding, Rule } from '../rule.ts';

export const languages: Rule = {
  id: 'languages',
  title: 'every scenario and guide exists in every language, and so does what people ask of it',
  *check(content) {
    const unreadable = new Set(content.problems.map(({ file }) => file));
    yield* ofPages(content, unreadable);
    yield* ofQuestions(content, unreadable);
  },
};

function* ofPages({ entries }: Content, unreadable: ReadonlySet<string>): Iterable<Finding> {
  for (const entry of entries) {
    for (const locale of localeTags) {
      const file = `${entry.folder}/${locale}.mdx`;
      if (entry.prose[locale] || unreadable.has(file)) continue;
      yield {
        file,
        line: 1,
        wrong: `${entry.facts.value.code} has no text in ${locale}.`,
        mend: `Copy ${sourceLocale}.mdx beside it to ${locale}.mdx and write it in that language.`,
      };
    }
  }
}

function* ofQuestions(
  { thisSubject }: Content,
  unreadable: ReadonlySet<string>,
): Iterable<Finding> {
  const files = Object.values(thisSubject);
  const asked = new Set(files.flatMap(({ value }) => Object.keys(value)));
  for (const { file, value } of files) {
    if (unreadable.has(file)) continue;
    for (const slug of asked) {
      if (value[slug]) continue;
      yield {
        file,
        line: 1,
        wrong: `Nobody asks for ${slug} here, but in another language people do.`,
        mend: `Add ${slug} with some ways in which people ask for it in this language.`,
      };
    }
  }
}
