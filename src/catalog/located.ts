/** Values read from YAML with the lines they stand on, and what is wrong with those that can't be. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument } from 'yaml';

/** What is wrong, where, and how to mend it. `line` counts from 1. */
export interface Problem {
  rule: string;
  file: string;
  line: number;
  wrong: string;
  mend: string;
  /** Advice: shown, but nothing fails. */
  warning?: boolean;
}

/** Looks up the line a value stands on: `lineOf('messages', 0, 'id')`. */
export type LineOf = (...path: (string | number)[]) => number;

/** A parsed file: its valid value and where each part of it stands. */
export interface Located<T> {
  file: string;
  value: T;
  lineOf: LineOf;
}

/**
 * A YAML file's value, or undefined where it has none that is valid: then `problems` says
 * what is wrong and how to mend it.
 *
 * @param root the folder that paths in problems are relative to
 * @example readYaml(root, join(root, 'content/labels.yaml'), z.record(id, label), problems)
 */
export function readYaml<T extends z.ZodType>(
  root: string,
  path: string,
  schema: T,
  problems: Problem[],
): Located<z.infer<T>> | undefined {
  const file = relative(root, path);
  if (!existsSync(path)) {
    problems.push({
      rule: 'readable',
      file,
      line: 1,
      wrong: 'The file is missing.',
      mend: 'Create it: `npm run new` makes a complete folder, or restore it from git.',
    });
    return undefined;
  }
  return parseYaml(file, readFileSync(path, 'utf8'), schema, problems, 0);
}

/**
 * The same for a text that stands in a file.
 *
 * @param linesBefore how many lines of the file stand before it
 * @example parseYaml('a.mdx', 'title: A', head, problems, 1)?.lineOf('title') // 2
 */
export function parseYaml<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  problems: Problem[],
  linesBefore: number,
): Located<z.infer<T>> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  const [syntax] = document.errors;
  if (syntax) {
    problems.push({
      rule: 'readable',
      file,
      line: lineAt(syntax.pos[0]),
      wrong: `This is not valid YAML: ${syntax.message.replace(/ at line[\s\S]*$/, '')}.`,
      mend: 'Check indentation, and put text with a colon in it between quotes.',
    });
    return undefined;
  }
  const lineOf: LineOf = (...path) => {
    // The line of the innermost part of the path that exists.
    for (let length = path.length; length > 0; length -= 1) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = isMap(parent)
        ? parent.items.find((pair) => String(pair.key) === String(path[length - 1]))?.key
        : document.getIn(path.slice(0, length), true);
      const range = (key as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    return linesBefore + 1;
  };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { file, value: result.data, lineOf };
  for (const issue of result.error.issues) {
    const path = issue.path as (string | number)[];
    problems.push({
      rule: 'schema',
      file,
      line: lineOf(...path),
      wrong: `${path.join('.') || 'The file'}: ${issue.message}`,
      mend: schemaCure(issue),
    });
  }
  return undefined;
}

function schemaCure(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `Remove ${issue.keys.join(', ')}, or correct the spelling.`;
  }
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type') return `Give a value of type ${issue.expected}.`;
  return 'See the field in CONTRIBUTING.md, or copy from a page that has it.';
}
