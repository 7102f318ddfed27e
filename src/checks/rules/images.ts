import type { Rule } from '../rule.ts';

export const images: Rule = {
  id: 'images',
  title: 'every picture has a text that says what it shows',
  *check({ entries }) {
    for (const { prose } of entries) {
      for (const { file, outline } of Object.values(prose)) {
        for (const { value, line } of outline.images) {
          if (value.alt.trim()) continue;
          yield {
            file,
            line,
            wrong: 'This image has no text.',
            mend: 'Say between the brackets what it shows: ![The sign-in page …](…).',
          };
        }
        for (const { value, line } of outline.components) {
          if (value.name !== 'Picture' || value.attributes['text']?.trim()) continue;
          yield {
            file,
            line,
            wrong: 'This Picture has no text.',
            mend: 'Say what it shows, for those who do not see it: text="…".',
          };
        }
      }
    }
  },
};
