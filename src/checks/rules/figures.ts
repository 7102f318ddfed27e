import { numbersIn } from '../../catalog/outline.ts';
import type { Content } from '../../catalog/read.ts';
import type { Rule } from '../rule.ts';

/** Years are dates of sources and versions, not figures of their own. */
const year = /^(19|20)\d\d$/;
/** The end of a span of years: `2016–17`. */
const span = /(19|20)\d\d[–-]\d\d(?!\d)/g;

export const figures: Rule = {
  id: 'figures',
  title: 'every figure stands in a Fact, with its source',
  *check(content) {
    const codes = codesOf(content);
    for (const { prose } of content.entries) {
      for (const { file, locale, outline } of Object.values(prose)) {
        for (const { value, line } of outline.text) {
          if (value.code || value.inside.includes('Fact')) continue;
          const text = value.text.replace(span, '').replace(/[A-Z]+\d+/g, '');
          for (const number of numbersIn(text, locale)) {
            if (year.test(number) || codes.has(number)) continue;
            yield {
              file,
              line,
              wrong: `${number} is a figure without a source: “${value.text.trim().slice(0, 60)}”.`,
              mend: 'Enclose it: <Fact source="S06">30 days</Fact>; or say it without a number.',
            };
          }
        }
      }
    }
  },
};

/** Numbers that are codes on some page: 403 and the like. */
function codesOf({ entries }: Content): Set<string> {
  const codes = entries.flatMap(({ facts }) => facts.value.messages.flatMap((m) => m.codes));
  // The number of the error that the first published article gave by mistake.
  return new Set([...codes, '404']);
}
