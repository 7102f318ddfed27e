/**
 * Reads a text twin (`/{locale}/scenarios/{slug}.md`) line by line into what a reply can
 * be put together from: sections, causes and parts with who can do them, and steps.
 */

export interface Twin {
  code: string;
  lang: string;
  title: string;
  /** The paragraph under the title. */
  summary: string;
  /** The page's absolute addresses: `neutral`, and one per locale. */
  links: Record<string, string>;
  sections: Section[];
}

/** A stretch of the page under a heading. All texts are Markdown. */
export interface Part {
  /** As in links to it: `verify`, `not-in-group`. */
  id: string;
  heading: string;
  /** Role ids of those who can carry out its steps; empty where the page does not say. */
  by: string[];
  blocks: Block[];
}

/** A part of the second rank, with those of the third rank in it. */
export interface Section extends Part {
  parts: Part[];
}

/** A quote is a box that belongs to the steps around it, such as a warning. */
export type Block =
  | { kind: 'text' | 'quote'; text: string }
  | { kind: 'step'; n: number; text: string };

const heading = /^(#{2,3}) (.+?)(?:\s*<!--\s*(.*?)\s*-->)?\s*$/;
const step = /^\d+\. (.*)$/;

/**
 * @throws when the text is not a twin, as when a server answers with a page of its own
 * @example parseTwin('---\ncode: VIG-101\n…').sections[0]?.id // 'symptom'
 */
export function parseTwin(text: string): Twin {
  const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/\r/g, '')) ?? [];
  if (matter === undefined || body === undefined) throw new Error('This is not a text twin.');
  const { code, lang, links } = readFrontMatter(matter);
  if (typeof code !== 'string' || typeof lang !== 'string' || typeof links !== 'object') {
    throw new Error('The front matter lacks code, lang or links.');
  }
  const twin: Twin = { code, lang, title: '', summary: '', links, sections: [] };
  let part: Part = { id: '', heading: '', by: [], blocks: [] };
  const intro = part;
  for (const line of body.split('\n')) {
    const [, rank, words, notes] = heading.exec(line) ?? [];
    if (rank && words) {
      part = { ...readNotes(notes ?? ''), heading: words, blocks: [] };
      const section = twin.sections.at(-1);
      if (rank === '##' || !section) twin.sections.push({ ...part, parts: [] });
      else section.parts.push(part);
      if (rank === '##' || !section) part = twin.sections.at(-1)!;
    } else if (line.startsWith('# ') && !twin.title) twin.title = line.slice(2).trim();
    else addLine(part.blocks, line);
  }
  for (const block of allBlocks(intro, twin.sections)) block.text = block.text.trimEnd();
  twin.summary = intro.blocks.map((block) => block.text).join('\n\n');
  return twin;
}

/** Every part of a twin, sections before what is in them. */
export function partsOf(twin: Twin): Part[] {
  return twin.sections.flatMap((section) => [section, ...section.parts]);
}

/** Takes a line into the block it belongs to, or begins the next. */
function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const [, first] = step.exec(line) ?? [];
  if (first !== undefined) {
    const n = blocks.filter(({ kind }) => kind === 'step').length + 1;
    blocks.push({ kind: 'step', n, text: first });
  } else if (last?.kind === 'step' && (line === '' || /^\s/.test(line))) {
    // What belongs to a step is indented under its first word.
    last.text += `\n${line.replace(/^ {1,4}/, '')}`;
  } else if (line === '') {
    if (last && !last.text.endsWith('\n')) last.text += '\n';
  } else {
    const kind = line.startsWith('>') ? 'quote' : 'text';
    if (last?.kind === kind && !last.text.endsWith('\n')) last.text += `\n${line}`;
    else blocks.push({ kind, text: line });
  }
}

/** @example readNotes('id: not-in-group; by: groups-admin') // { id: 'not-in-group', by: ['groups-admin'] } */
function readNotes(notes: string): Pick<Part, 'id' | 'by'> {
  const entries = notes.split(/;\s*/).map((note) => note.split(/:\s*/) as [string, string?]);
  const { id = '', by = '' } = Object.fromEntries(entries) as { id?: string; by?: string };
  return { id, by: by.split(/\s+/).filter(Boolean) };
}

/** The little of YAML that twins use: a key and its value, and one rank of indented ones. */
function readFrontMatter(text: string): Record<string, string | Record<string, string>> {
  const found: Record<string, string | Record<string, string>> = {};
  let inner: Record<string, string> | undefined;
  for (const line of text.split('\n')) {
    const [, indent, key, raw] = /^(\s*)"?([\w-]+)"?:\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || raw === undefined) continue;
    const value = raw.startsWith('"') ? (JSON.parse(raw) as string) : raw;
    if (indent && inner) inner[key] = value;
    else if (value) found[key] = value;
    else {
      inner = {};
      found[key] = inner;
    }
  }
  return found;
}

function allBlocks(intro: Part, sections: Section[]): Block[] {
  return [intro, ...sections.flatMap((section) => [section, ...section.parts])].flatMap(
    ({ blocks }) => blocks,
  );
}
