import type { At, TextPiece } from '../../catalog/outline.ts';
import { sourceLocale } from '../../locales.ts';
import type { Rule } from '../rule.ts';

/**
 * Names that stay as they are in every language, longest first so that a part of a
 * longer one is not counted again.
 */
const names = [
  'Lookout Mobile Endpoint Security',
  'Lookout for Work',
  'Microsoft Authenticator',
  'Microsoft Entra ID',
  'Microsoft Intune',
  'Microsoft Graph',
  'Play Store',
  'App Store',
  'Azure AD',
  'Lookout',
  'Intune',
  'Entra',
  'Android',
] as const;

export const productNames: Rule = {
  id: 'product-names',
  title: 'a translation names each product as often as the source, section by section',
  *check({ entries }) {
    for (const { prose } of entries) {
      const original = prose[sourceLocale];
      if (!original) continue;
      for (const translation of Object.values(prose)) {
        if (translation === original) continue;
        const before = count(original.outline.text);
        const after = count(translation.outline.text);
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          const [wanted, found] = [before.get(key) ?? 0, after.get(key) ?? 0];
          if (wanted === found) continue;
          const [section, name] = key.split('|');
          yield {
            file: translation.file,
            line: lineOf(translation.outline.text, section!),
            wrong: `${name} stands ${found} times in <${section}>, in the source ${wanted} times.`,
            mend: 'Keep product names as they are, as often as in the source, or change both.',
          };
        }
      }
    }
  },
};

/** How often each name stands in each section. */
function count(texts: At<TextPiece>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of texts) {
    let rest = value.text;
    for (const name of names) {
      const pieces = rest.split(name);
      if (pieces.length === 1) continue;
      const key = `${value.section}|${name}`;
      counts.set(key, (counts.get(key) ?? 0) + pieces.length - 1);
      rest = pieces.join('·');
    }
  }
  return counts;
}

function lineOf(texts: At<TextPiece>[], section: string): number {
  return texts.find(({ value }) => value.section === section)?.line ?? 1;
}
