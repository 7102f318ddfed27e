/**
 * Puts a reply together from a text twin and what the agent chose. Whatever it says comes
 * from the twin and from the interface's words, both reviewed; greeting and ticket number
 * are the agent's own and can't become markup.
 */
import { say, type Words } from '../i18n/browser.ts';
import { escapeMarkdown } from './escape.ts';
import { type Block, type Part, partsOf, type Twin } from './twin.ts';

export interface Choices {
  /** Steps towards a solution, or a request for what support needs to know first. */
  kind: 'solution' | 'request';
  reader: 'user' | 'admin';
  greeting: string;
  /** The ticket's number. */
  number: string;
  /** What to include: ids of parts and steps, `summary`, `link`. */
  items: ReadonlySet<string>;
}

/** Roles that need no administrator. */
const everyone = ['device-user', 'help-desk'];

/** Parts that only a request asks for, or that say nothing to a customer. */
const requestParts = ['collect', 'never-send'];
const withheld = [...requestParts, 'related', 'sources'];

/** Something that can be included, by the id it has in `Choices.items`. */
export interface Item {
  id: string;
  part: Part;
  /** Its steps; without it, the part's text. */
  step?: Block & { kind: 'step' };
}

/**
 * What a solution can include, part by part, in the order of the page.
 *
 * @example itemsOf(twin).map(({ id }) => id) // ['symptom', 'not-in-group', 'not-in-group-1', …]
 */
export function itemsOf(twin: Twin): Item[] {
  return partsOf(twin)
    .filter(({ id }) => id && !withheld.includes(id))
    .flatMap((part) => [
      ...(part.blocks.some(({ kind }) => kind === 'text' || kind === 'quote')
        ? [{ id: part.id, part }]
        : []),
      ...part.blocks.flatMap((step) =>
        step.kind === 'step' ? [{ id: `${part.id}-${step.n}`, part, step }] : [],
      ),
    ]);
}

/**
 * What is chosen before the agent chooses: the summary, the steps of one cause (the
 * likeliest, or the one the agent comes from), how to know it worked, and the link.
 *
 * @param place id of the part or step the agent comes from
 * @example [...defaults(twin)] // ['summary', 'link', 'verify', 'not-in-group-1', …]
 */
export function defaults(twin: Twin, place = ''): Set<string> {
  const items = itemsOf(twin);
  const withSteps = items.filter(({ step }) => step);
  const part = (items.find(({ id }) => id === place) ?? withSteps[0])?.part;
  const own = withSteps.filter((item) => item.part === part);
  const steps = own.length > 0 ? own : withSteps.filter((i) => i.part === withSteps[0]?.part);
  return new Set(['summary', 'link', 'verify', ...steps.map(({ id }) => id)]);
}

/** True where the page lists what to gather before support can help. */
export function canRequest(twin: Twin): boolean {
  return partsOf(twin).some(({ id }) => id === 'collect');
}

/**
 * The reply as Markdown, in the twin's language.
 *
 * @param words the interface's words in the twin's language
 * @example compose(twin, choices, words) // 'Olá, Ana,\n\n**Erro 403 …** (VIG-101)\n\n…'
 */
export function compose(twin: Twin, choices: Choices, words: Words): string {
  const tell = (key: string, values?: Record<string, string>) => say(words, key, values, twin.lang);
  const number = escapeMarkdown(choices.number);
  const body = choices.kind === 'request' ? request(twin, tell) : solution(twin, choices, tell);
  const link = twin.links['neutral'];
  return [
    escapeMarkdown(choices.greeting),
    number && tell('reply.text.ticket', { number }),
    ...body,
    choices.items.has('link') && link && tell('reply.text.more', { link: `<${link}>` }),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Says a phrase in the language of the reply. */
type Tell = (key: string) => string;

function solution(twin: Twin, choices: Choices, tell: Tell): string[] {
  const chosen = partsOf(twin).filter(({ id }) => !withheld.includes(id));
  return [
    ...(choices.items.has('summary') ? [`**${twin.title}** (${twin.code})`, twin.summary] : []),
    ...chosen.flatMap((part) => partText(part, choices, tell)),
  ];
}

function partText(part: Part, { items, reader }: Choices, tell: Tell): string[] {
  const isChosen = (block: Block) =>
    block.kind === 'step' ? items.has(`${part.id}-${block.n}`) : items.has(part.id);
  if (!part.blocks.some(isChosen)) return [];
  const forAdmin = reader === 'user' && isForAdmin(part);
  const texts = [`**${part.heading}**`];
  let n = 0;
  for (const block of part.blocks) {
    // A box warns of the steps around it: it goes wherever they go.
    if (block.kind !== 'quote' && !isChosen(block)) continue;
    if (block.kind !== 'step') {
      texts.push(block.text);
      continue;
    }
    n += 1;
    if (n === 1 && forAdmin) texts.push(`*${tell('reply.text.admin')}*`);
    const item = listItem(`${n}. `, block.text);
    // Steps one after the other are one list, not paragraphs.
    if (n > 1 && /^\d+\. /.test(texts.at(-1) ?? '')) texts.push(`${texts.pop()}\n${item}`);
    else texts.push(item);
  }
  return texts;
}

function request(twin: Twin, tell: Tell): string[] {
  const [collect, never] = requestParts.map((id) => partsOf(twin).find((part) => part.id === id));
  const text = (part: Part) => part.blocks.map((block) => block.text).join('\n\n');
  return [
    `**${twin.title}** (${twin.code})`,
    ...(collect ? [tell('reply.text.request'), text(collect)] : []),
    ...(never ? [tell('reply.text.never'), text(never)] : []),
  ];
}

/** True where the page says who can do it, and it is nobody without special rights. */
export function isForAdmin({ by }: Part): boolean {
  return by.length > 0 && !by.some((role) => everyone.includes(role));
}

/** @example listItem('1. ', 'a\n- b') // '1. a\n   - b' */
function listItem(mark: string, text: string): string {
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}
