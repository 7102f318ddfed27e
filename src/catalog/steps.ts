/**
 * Where the numbered steps of a page are, and which id each gets. The page (through
 * `anchors.ts`) and the content rules (through `outline.ts`) both ask here, so an id
 * cannot mean two things.
 */
import type { MdastNode } from 'satteri';

type Parent = { children: readonly MdastNode[] };
type ListItem = Extract<MdastNode, { type: 'listItem' }>;
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * The text of an attribute, or undefined where it is missing or not plain text.
 *
 * @example attribute(node, 'id') // 'not-in-group' for <Cause id="not-in-group">
 */
export function attribute(node: Element, name: string): string | undefined {
  for (const entry of node.attributes) {
    if (entry.type === 'mdxJsxAttribute' && entry.name === name) {
      return typeof entry.value === 'string' ? entry.value : undefined;
    }
  }
  return undefined;
}

/** A bare `<Fact source="S06" />`, which follows what it proves. */
export function isCitation(node: MdastNode): boolean {
  return isElement(node) && node.name === 'Fact' && node.children.length === 0;
}

/** The id that the steps of this element start with, or undefined if it has no steps. */
export function stepPrefix(node: Element): string | undefined {
  if (node.name === 'Cause' || node.name === 'Part') return attribute(node, 'id');
  if (node.name === 'Fix') return 'fix';
  return undefined;
}

/**
 * The steps under a Cause, a Part or a page-level Fix, in reading order: items of
 * numbered lists, but not of lists inside a step.
 */
export function stepsOf(parent: Parent): ListItem[] {
  return parent.children.flatMap((child): ListItem[] => {
    if (child.type === 'list') return child.ordered ? (child.children as ListItem[]) : [];
    return 'children' in child ? stepsOf(child as Parent) : [];
  });
}
