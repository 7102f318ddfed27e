/**
 * Content rules: what must hold for everything under `content/`, one rule a file.
 */
import type { Problem } from '../catalog/located.ts';
import { readContent } from '../catalog/read.ts';
import type { Rule } from './rule.ts';
import { changes } from './rules/changes.ts';
import { codes } from './rules/codes.ts';
import { figures } from './rules/figures.ts';
import { images } from './rules/images.ts';
import { languages } from './rules/languages.ts';
import { ledger } from './rules/ledger.ts';
import { links } from './rules/links.ts';
import { moved } from './rules/moved.ts';
import { parity } from './rules/parity.ts';
import { productNames } from './rules/product-names.ts';
import { readability } from './rules/readability.ts';
import { references } from './rules/references.ts';
import { regionalWords } from './rules/regional-words.ts';
import { relations } from './rules/relations.ts';
import { revisions } from './rules/revisions.ts';
import { strings } from './rules/strings.ts';
import { structure } from './rules/structure.ts';
import { triage } from './rules/triage.ts';

export const rules: Rule[] = [
  languages,
  codes,
  structure,
  references,
  links,
  moved,
  ledger,
  relations,
  parity,
  productNames,
  figures,
  regionalWords,
  readability,
  images,
  triage,
  changes,
  revisions,
  strings,
];

/**
 * Everything that is wrong with the content of a project, in reading order.
 *
 * @param root the folder that has `content/` in it
 * @example checkContent(process.cwd()).map(formatProblem)
 */
export function checkContent(root: string): Problem[] {
  const content = readContent(root);
  const found = rules.flatMap((rule) =>
    [...rule.check(content)].map((finding) => ({
      rule: rule.id,
      ...finding,
      ...(rule.warning && { warning: true }),
    })),
  );
  return [...content.problems, ...found].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
}

/**
 * A problem as a person reads it: where, what, how to mend it.
 *
 * @example
 * content/guides/x/guide.yaml:2  VIG-301 lies outside its family, guides.
 *   → Use a number from 901 to 999, or correct the family. (codes)
 */
export function formatProblem({ rule, file, line, wrong, mend }: Problem): string {
  return `${file}:${line}  ${wrong}\n  → ${mend} (${rule})`;
}
