/** `npm run counts`: how much the site says, by kind, and whether every language has it. */
import { readContent } from '../src/catalog/read.ts';
import { stepsOfTree } from '../src/catalog/triage.ts';
import { localeTags } from '../src/locales.ts';

const content = readContent(process.cwd());
const of = (type: string) => content.entries.filter((entry) => entry.type === type);
const messages = content.entries.flatMap(({ facts }) => facts.value.messages);
const rows: [string, number, (locale: (typeof localeTags)[number]) => number][] = [
  [
    'scenarios',
    of('scenario').length,
    (locale) => of('scenario').filter((e) => e.prose[locale]).length,
  ],
  ['guides', of('guide').length, (locale) => of('guide').filter((e) => e.prose[locale]).length],
  ['terms', size(content.terms), (locale) => rowsWith(content.terms, (term) => term.names[locale])],
  [
    'labels',
    size(content.labels),
    (locale) => rowsWith(content.labels, (label) => label.text[locale]),
  ],
  [
    'messages',
    messages.length,
    (locale) => messages.filter((m) => m.texts.some((t) => t.lang === locale)).length,
  ],
  ['sources', size(content.sources), () => size(content.sources)],
  [
    'triage answers',
    stepsOfTree(content.triage.value).length - 1,
    () => stepsOfTree(content.triage.value).length - 1,
  ],
];

function size({ value }: { value: Record<string, unknown> }): number {
  return Object.keys(value).length;
}

function rowsWith<T>({ value }: { value: Record<string, T> }, has: (row: T) => unknown): number {
  return Object.values(value).filter(has).length;
}

console.log(
  ['', 'all', ...localeTags]
    .map((head) => head.padStart(8))
    .join('')
    .trimStart()
    .padStart(40),
);
for (const [name, all, inLocale] of rows) {
  const cells = [all, ...localeTags.map(inLocale)].map((n) => String(n).padStart(8)).join('');
  console.log(`${name.padEnd(16)}${cells}`);
}
