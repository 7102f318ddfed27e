/** The numbered steps of a page as plain text, for places that show one or name them all. */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Locale } from '../locales.ts';
import type { Content } from './read.ts';
import { attribute, isElement, stepPrefix, stepsOf } from './steps.ts';
import { labelIds, uiPath } from './ui-path.ts';

/** A step, by the id it has on its page. */
export interface StepText {
  /** `not-in-group-2` */
  id: string;
  /** The Cause, Part or Fix it belongs to. */
  group: string;
  /** The title of that Cause or Part. */
  title: string | undefined;
  text: string;
}

/**
 * The steps of a page in reading order, without citations and nested lists.
 *
 * @param source the MDX, with or without front matter
 * @param content where the wording of menus and buttons is
 * @throws Sätteri's syntax error where the MDX is broken
 * @example stepTexts(source, 'en-US', content)[0]
 *          // { id: 'not-in-group-1', group: 'not-in-group', title: '…', text: '…' }
 */
export function stepTexts(
  source: string,
  locale: Locale,
  content: Pick<Content, 'labels'>,
): StepText[] {
  const root = mdxToMdast(source, { features: { smartPunctuation: false } });
  const top = 'children' in root ? (root.children as MdastNode[]) : [];
  return top.flatMap((node) => {
    const group = isElement(node) ? stepPrefix(node) : undefined;
    if (!isElement(node) || !group) return [];
    return stepsOf(node).map((step, index) => ({
      id: `${group}-${index + 1}`,
      group,
      title: attribute(node, 'title'),
      text: tidy(firstParagraph(step as unknown as MdastNode)),
    }));
  });

  function firstParagraph(step: MdastNode): string {
    const blocks = 'children' in step ? (step.children as MdastNode[]) : [];
    const first = blocks.find((block) => block.type === 'paragraph') ?? blocks[0];
    return first ? plain(first) : '';
  }

  function plain(node: MdastNode): string {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return ' ';
    if (isElement(node) && node.name === 'Ui') return menu(attribute(node, 'path') ?? '');
    return 'children' in node ? (node.children as MdastNode[]).map(plain).join('') : '';
  }

  function menu(path: string): string {
    const ids = labelIds(path);
    const labels = ids.flatMap((id) => content.labels.value[id] ?? []);
    return uiPath(ids, labels, locale)
      .shown.map(({ text }) => text)
      .join(' › ');
  }
}

/** Closes the gap that a citation leaves before a full stop. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}
