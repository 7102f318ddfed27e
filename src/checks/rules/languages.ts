import { localeTags, sourceLocale } from '../../locales.ts';
import type { Rule } from '../rule.ts';

export const languages: Rule = {
  id: 'languages',
  title: 'every scenario and guide exists in every language',
  *check({ entries, problems }) {
    for (const entry of entries) {
      for (const locale of localeTags) {
        const file = `${entry.folder}/${locale}.mdx`;
        const unreadable = problems.some((problem) => problem.file === file);
        if (entry.prose[locale] || unreadable) continue;
        yield {
          file,
          line: 1,
          wrong: `${entry.facts.value.code} has no text in ${locale}.`,
          mend: `Copy ${sourceLocale}.mdx beside it to ${locale}.mdx and write it in that language.`,
        };
      }
    }
  },
};
