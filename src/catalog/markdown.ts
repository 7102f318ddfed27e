/**
 * Writes a syntax tree as Markdown: as much of it as pages use. What components become
 * is for the caller to say.
 */
import type { MdastNode } from 'satteri';
import { inParagraph } from './phrasing.ts';
import { type Element, isCitation, isElement } from './steps.ts';

type Node<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;
type Children = readonly MdastNode[];

/** What differs from plain Markdown. */
export interface Dialect {
  /** A component that stands for itself, or undefined where it belongs into a line. */
  block(element: Element): string | undefined;
  /** A component within a line. */
  inline(element: Element): string;
  /** Where a link leads, or undefined where only its words are kept. */
  href(url: string): string | undefined;
}

/** Blocks one under the other, with a blank line between. */
export function blocks(children: Children, dialect: Dialect): string {
  return (inParagraph(children as Element['children']) as Children)
    .map((node) => block(node, dialect))
    .filter(Boolean)
    .join('\n\n');
}

function block(node: MdastNode, dialect: Dialect): string {
  if (node.type === 'paragraph') return paragraph(node, dialect);
  if (node.type === 'list') return list(node, dialect);
  if (node.type === 'table') return table(node, dialect);
  return isElement(node) ? (dialect.block(node) ?? '') : '';
}

/** Components that are blocks come after the words they stand among. */
function paragraph({ children }: Node<'paragraph'>, dialect: Dialect): string {
  const apart = (children as Children).map((child) =>
    isElement(child) ? dialect.block(child) : undefined,
  );
  const words = line(
    (children as Children).filter((_, index) => apart[index] === undefined),
    dialect,
  ).trim();
  return [words.replace(/^([#>+-]|\d+[.)])(?=\s)/, '\\$1'), ...apart].filter(Boolean).join('\n\n');
}

function list({ ordered, start, children }: Node<'list'>, dialect: Dialect): string {
  return (children as Node<'listItem'>[])
    .map((item, index) => {
      const marker = ordered ? `${(start ?? 1) + index}. ` : '- ';
      const parts = inParagraph(item.children as Element['children']) as Children;
      // A list in a list follows its words at once, anything else after a blank line.
      const text = parts.reduce((before, part) => {
        const written = block(part, dialect);
        return before && written
          ? `${before}${part.type === 'list' ? '\n' : '\n\n'}${written}`
          : before + written;
      }, '');
      return marker + text.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

function table({ children }: Node<'table'>, dialect: Dialect): string {
  const [head, ...rows] = (children as Node<'tableRow'>[]).map(({ children: cells }) => {
    const texts = (cells as Node<'tableCell'>[]).map(
      (cell) =>
        ` ${line(cell.children as Children, dialect)
          .trim()
          .replaceAll('|', '\\|')} |`,
    );
    return `|${texts.join('')}`;
  });
  const columns = (children[0] as Node<'tableRow'> | undefined)?.children.length ?? 0;
  return [head, `|${' --- |'.repeat(columns)}`, ...rows].join('\n');
}

/** Words on one line. */
export function line(children: Children, dialect: Dialect): string {
  return children.reduce((before, node) => {
    // Authors leave a space before a citation, which is left out.
    if (isCitation(node)) return before.trimEnd();
    return before + inline(node, dialect);
  }, '');
}

function inline(node: MdastNode, dialect: Dialect): string {
  if (node.type === 'text') return literal(node.value);
  if (node.type === 'inlineCode') return code(node.value);
  if (node.type === 'break') return '  \n';
  if (isElement(node)) return dialect.inline(node);
  if (!('children' in node)) return '';
  const words = line(node.children as Children, dialect);
  if (node.type === 'emphasis') return `*${words}*`;
  if (node.type === 'strong') return `**${words}**`;
  if (node.type !== 'link') return words;
  const href = dialect.href(node.url);
  return href === undefined ? words : link(words, href);
}

/** @param words Markdown already */
export function link(words: string, href: string): string {
  return `[${words}](${href.replace(/[\s()<>]/g, encodeURIComponent)})`;
}

function code(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${value} ${fence}` : fence + value + fence;
}

/**
 * Text as it stands, whatever it would mean in Markdown.
 *
 * @example literal('*.lookout.com') // '\\*.lookout.com'
 */
export function literal(text: string): string {
  return text.replace(
    /[\\`*~[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu,
    String.raw`\$&`,
  );
}

/** @example quote('One\n\nTwo') // '> One\n>\n> Two' */
export function quote(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}
