import type { MdastNode } from 'satteri';
import type { Element } from './steps.ts';

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'break',
  'mdxJsxTextElement',
]);

/** `<Check>One line</Check>` has bare text inside; runs of it become paragraphs. */
export function inParagraph(children: Readonly<Element['children']>): Element['children'] {
  const blocks: MdastNode[] = [];
  let run: MdastNode[] | undefined;
  for (const child of children as readonly MdastNode[]) {
    if (!phrasing.has(child.type)) {
      blocks.push(child);
      run = undefined;
    } else if (run) run.push(child);
    else {
      run = [child];
      blocks.push({ type: 'paragraph', children: run } as MdastNode);
    }
  }
  return blocks as Element['children'];
}
