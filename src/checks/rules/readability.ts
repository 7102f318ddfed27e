import type { Outline } from '../../catalog/outline.ts';
import type { Locale } from '../../locales.ts';
import type { Rule } from '../rule.ts';

const longest = 40;

/** How a language joins two actions that should be two steps. */
const joins: Record<Locale, RegExp> = {
  'en-US': /\b(and then|, then)\b/i,
  'pt-BR': /\b(e depois|e em seguida|e então)\b/i,
};

export const readability: Rule = {
  id: 'readability',
  title: 'sentences are short, and a step is one action',
  warning: true,
  *check({ entries }) {
    for (const { prose } of entries) {
      for (const { file, locale, outline } of Object.values(prose)) {
        for (const { text, line, inFix } of blocksOf(outline)) {
          const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
          for (const { segment } of segments) {
            const words = segment.trim().split(/\s+/).length;
            if (words <= longest) continue;
            yield {
              file,
              line,
              wrong: `A sentence of ${words} words: “${segment.trim().slice(0, 60)} …”.`,
              mend: `Make two of it: ${longest} words at most.`,
            };
          }
          const join = inFix ? joins[locale].exec(text)?.[0] : undefined;
          if (!join) continue;
          yield {
            file,
            line,
            wrong: `A step with two actions, joined by “${join}”.`,
            mend: 'Make each action a step of its own, with its result.',
          };
        }
      }
    }
  },
};

/** The text of each paragraph, list item or cell, put together from its pieces. */
function blocksOf({ text }: Outline) {
  const blocks = new Map<number, { text: string; line: number; inFix: boolean }>();
  for (const { value, line } of text) {
    const block = blocks.get(value.block);
    if (block) block.text += value.text;
    else {
      blocks.set(value.block, { text: value.text, line, inFix: value.inside.includes('Fix') });
    }
  }
  return blocks.values();
}
