/**
 * Prepares a page's MDX for rendering: every numbered step gets its permanent id
 * (`not-in-group-2`), every component learns what it can't know by itself (which
 * section it is, which page it stands on, which cause of how many, which term), and the
 * loose text of a one-line section is set in a paragraph.
 */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { sectionOf } from './outline.ts';
import { inParagraph } from './phrasing.ts';
import { boxOf } from './registry.ts';
import { attribute, type Element, isCitation, isElement, stepPrefix, stepsOf } from './steps.ts';

type Attribute = Element['attributes'][number];

/** Components whose meaning depends on the page: its messages, its list of sources. */
const pageBound = new Set(['Message', 'Fact']);

export const anchors = defineMdastPlugin({
  name: 'anchors',

  paragraph(node, context) {
    // Authors leave a space before a bare citation; readers see the number close up.
    node.children.forEach((child, index) => {
      const next = node.children[index + 1] as MdastNode | undefined;
      if (child.type !== 'text' || !next || !isCitation(next)) return;
      context.setProperty(child, 'value', child.value.trimEnd());
    });
  },

  link(node, context) {
    if (!node.url.startsWith('term:')) return;
    const n = Number(context.data['terms'] ?? 0) + 1;
    context.data['terms'] = n;
    context.setProperty(node, 'data', { hProperties: { n: String(n) } });
  },

  mdxJsxTextElement(node, context) {
    return withAttributes(node, { page: pageOf(node, context.fileURL) });
  },

  mdxJsxFlowElement(node, context) {
    const parent = context.parent(node);
    if (parent?.type !== 'root') {
      const kind = boxOf(node.name)?.kind;
      return withAttributes(node, { kind, page: pageOf(node, context.fileURL) });
    }
    const prefix = stepPrefix(node);
    if (prefix) {
      stepsOf(node).forEach((step, index) => {
        context.setProperty(step, 'data', { hProperties: { id: `${prefix}-${index + 1}` } });
      });
    }
    const added = {
      section: sectionOf(node.name),
      ...ordinal(node, parent.children as readonly MdastNode[]),
    };
    return { ...withAttributes(node, added), children: inParagraph(node.children) } as MdastNode;
  },
});

function withAttributes<E extends Element>(
  node: Readonly<E>,
  added: Record<string, string | undefined>,
): E {
  const attributes = Object.entries(added).flatMap(([name, value]): Attribute[] =>
    value ? [{ type: 'mdxJsxAttribute', name, value }] : [],
  );
  return { ...node, attributes: [...node.attributes, ...attributes] };
}

/** The slug of the page a component stands on, for those that need it. */
function pageOf(node: Readonly<Element>, fileURL: URL | undefined): string | undefined {
  if (!fileURL || !pageBound.has(node.name ?? '')) return undefined;
  return basename(dirname(fileURLToPath(fileURL)));
}

/** `n` and `of` for a Cause or Part: its place among its siblings. */
function ordinal(node: Readonly<Element>, siblings: readonly MdastNode[]) {
  if (node.name !== 'Cause' && node.name !== 'Part') return {};
  const ids = siblings.flatMap((sibling) =>
    isElement(sibling) && sibling.name === node.name ? [attribute(sibling, 'id')] : [],
  );
  return { n: String(ids.indexOf(attribute(node, 'id')) + 1), of: String(ids.length) };
}
