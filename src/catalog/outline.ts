/**
 * What an MDX page is made of, without rendering it: sections, causes, steps, links,
 * messages, figures. The table of contents, the search index and the content rules
 * read this; Astro's own `headings` skips headings that components render.
 */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Locale } from '../locales.ts';
import { groupComponents, type SectionId, sections } from './registry.ts';
import { attribute, type Element, isElement, stepPrefix, stepsOf } from './steps.ts';

/** A thing found in a file; lines count from 1. */
export interface At<T> {
  value: T;
  line: number;
}

/** A Cause or a Part: steps under a title. */
export interface Group {
  section: SectionId;
  id: string;
  title: string;
  steps: number;
  line: number;
}

/** A piece of running text: words between two marks. */
export interface TextPiece {
  text: string;
  /** The component at the top that it stands in, such as `Symptom`. */
  section: string;
  /** The components around it, outermost first. */
  inside: string[];
  /** Counts paragraphs, items and cells: pieces of one block make up its sentences. */
  block: number;
  /** True for `code`: addresses, names and values. */
  code: boolean;
}

export interface Outline {
  sections: At<SectionId>[];
  groups: Group[];
  /** Steps of a page-level Fix (a task). */
  steps: number;
  /** Every component used, with its attributes. */
  components: At<{ name: string; attributes: Record<string, string>; inside: string[] }>[];
  links: At<string>[];
  images: At<{ alt: string }>[];
  /** Running text, piece by piece. */
  text: At<TextPiece>[];
  /** How many blocks the text is in. */
  blocks: number;
  /** Text that stands outside every section. */
  loose: At<string>[];
}

const sectionByComponent = new Map<string, SectionId>(
  sections.flatMap((s) => (s.component ? [[s.component, s.id] as const] : [])),
);

/** The section that a component renders, if it is one: `Symptom` → `symptom`. */
export function sectionOf(component: string | null): SectionId | undefined {
  return sectionByComponent.get(component ?? '');
}

/**
 * Reads the outline of a page.
 *
 * @param source the whole MDX file, front matter included, so that lines are the file's own
 * @throws Sätteri's syntax error (`12:3: Expected a closing tag …`) where the MDX is broken
 */
export function outlineOf(source: string): Outline {
  const root = mdxToMdast(source, { features: { smartPunctuation: false } });
  const outline: Outline = {
    sections: [],
    groups: [],
    steps: 0,
    components: [],
    links: [],
    images: [],
    text: [],
    blocks: 0,
    loose: [],
  };
  if (!('children' in root)) return outline;
  for (const node of root.children as MdastNode[]) {
    if (isElement(node)) readSection(node, outline);
    else if (node.type !== 'yaml') outline.loose.push({ value: excerpt(node), line: lineOf(node) });
    walk(node, { outline, section: isElement(node) ? (node.name ?? '') : '', inside: [] });
  }
  return outline;
}

function readSection(node: Element, outline: Outline): void {
  const section = sectionOf(node.name);
  if (!section) return;
  if (!outline.sections.some((s) => s.value === section)) {
    outline.sections.push({ value: section, line: lineOf(node) });
  }
  const steps = stepPrefix(node) ? stepsOf(node).length : 0;
  if ((groupComponents as readonly (string | null)[]).includes(node.name)) {
    const id = attribute(node, 'id') ?? '';
    const title = attribute(node, 'title') ?? '';
    outline.groups.push({ section, id, title, steps, line: lineOf(node) });
  } else outline.steps += steps;
}

/** What starts a new block of text. */
const blocks = new Set(['paragraph', 'listItem', 'tableCell', 'mdxJsxFlowElement']);

/** Where the walk is: the outline so far, and the components it is inside. */
interface Place {
  outline: Outline;
  section: string;
  inside: string[];
}

function walk(node: MdastNode, place: Place): void {
  const { outline, section, inside } = place;
  const line = lineOf(node);
  if (blocks.has(node.type)) outline.blocks += 1;
  const add = (text: string, code = false) => {
    const value = { text, section, inside, block: outline.blocks, code };
    if (text.trim()) outline.text.push({ value, line });
  };
  if (isElement(node)) {
    const attributes = textAttributes(node);
    outline.components.push({ value: { name: node.name ?? '', attributes, inside }, line });
    if (attributes['title']) {
      add(attributes['title']);
      outline.blocks += 1;
    }
  }
  if (node.type === 'link') outline.links.push({ value: node.url, line });
  if (node.type === 'image') outline.images.push({ value: { alt: node.alt ?? '' }, line });
  if (node.type === 'text') add(node.value);
  if (node.type === 'inlineCode') add(node.value, true);
  if (!('children' in node)) return;
  const deeper = isElement(node) ? { ...place, inside: [...inside, node.name ?? ''] } : place;
  for (const child of node.children as MdastNode[]) walk(child, deeper);
}

function textAttributes(node: Element): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((entry) =>
      entry.type === 'mdxJsxAttribute' && typeof entry.value === 'string'
        ? [[entry.name, entry.value]]
        : [],
    ),
  );
}

/**
 * The numbers in a text, written the same way whatever the language.
 *
 * @example numbersIn('1.000 por dia, a cada 6,5 horas', 'pt-BR') // ['1000', '6.5']
 * @example numbersIn('iOS 17.0, 1,000 devices', 'en-US') // ['17.0', '1000']
 */
export function numbersIn(text: string, locale: Locale): string[] {
  const { group, decimal } = separators(locale);
  const thousands = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((token) =>
    thousands.test(token)
      ? token.replaceAll(group, '').replace(decimal, '.')
      : token.replace(decimal === ',' ? ',' : /(?!)/, '.'),
  );
}

function separators(locale: Locale): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return { group: part('group'), decimal: part('decimal') };
}

/** The first words under a node, to recognize it by. */
function excerpt(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value.trim().slice(0, 40);
  const [first] = 'children' in node ? (node.children as MdastNode[]) : [];
  return first ? excerpt(first) : node.type;
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
