import { expect, test } from '@playwright/test';
import { checkContent, formatProblem } from '../../src/checks/index.ts';
import { checkDamaged, type Damage, english, portuguese, scenario } from './project.ts';

/** One way to break content, and what its author is told. */
interface Case {
  promise: string;
  damage: Damage;
  /** Where it must point, `file:line`. */
  at: string;
  /** Words that must occur: what is wrong, then the cure. */
  says: [RegExp, RegExp];
}

const cases: Case[] = [
  {
    promise: 'a page that lacks a language is reported with the file to create',
    damage: { [portuguese]: null },
    at: `${portuguese}:1`,
    says: [/VIG-201 has no text in pt-BR/, /Copy en-US\.mdx/],
  },
  {
    promise: 'front matter that is not YAML is reported where it breaks',
    damage: { [english]: ['short: Device', 'short: "Device'] },
    at: `${english}:4`,
    says: [/not valid YAML/, /quotes/],
  },
  {
    promise: 'a page without front matter is told what to begin with',
    damage: { [english]: '<Symptom>Text</Symptom>\n' },
    at: `${english}:1`,
    says: [/no front matter/, /title, short and summary/],
  },
  {
    promise: 'a missing field of the front matter is named',
    damage: { [english]: ['short: Device waits\n', ''] },
    at: `${english}:2`,
    says: [/short/, /string/],
  },
  {
    promise: 'broken MDX is reported at its line',
    damage: { [english]: ['</Verify>', ''] },
    at: `${english}:20`,
    says: [/closing tag/, /Close what was opened/],
  },
  {
    promise: 'an unknown field of a fact sheet is named',
    damage: { [scenario]: ['family:', 'colour: blue\nfamily:'] },
    at: `${scenario}:1`,
    says: [/colour/, /Remove colour/],
  },
  {
    promise: 'a value outside its list is answered with the list',
    damage: { [scenario]: ['roles: [lookout-admin]', 'roles: [lookout-boss]'] },
    at: `${scenario}:4`,
    says: [/roles/, /lookout-admin/],
  },
  {
    promise: 'what people ask of a page in one language only is wanted in the others',
    damage: { 'content/asked/this-subject/pt-BR.yaml': '{}\n' },
    at: 'content/asked/this-subject/pt-BR.yaml:1',
    says: [/device-waits/, /in this language/],
  },
  {
    promise: 'another subject with few phrases is asked for more',
    damage: { 'content/asked/other-subjects/en-US.yaml': ['[paper jam, ', '['] },
    at: 'content/asked/other-subjects/en-US.yaml:1',
    says: [/printers: give five phrases/, /CONTRIBUTING/],
  },
  {
    promise: 'questions that belong to no page are told which one may be meant',
    damage: { 'content/asked/this-subject/en-US.yaml': ['device-waits:', 'device-wait:'] },
    at: 'content/asked/this-subject/en-US.yaml:1',
    says: [/no page called “device-wait”/, /device-waits/],
  },
  {
    promise: 'a code used twice is refused',
    damage: { 'content/guides/open-the-app/guide.yaml': ['VIG-901', 'VIG-201'] },
    at: 'content/guides/open-the-app/guide.yaml:1',
    says: [/VIG-201 already belongs to .*device-waits/, /next free number/],
  },
  {
    promise: 'a code outside its family is answered with the family’s numbers',
    damage: { [scenario]: ['VIG-201', 'VIG-301'] },
    at: `${scenario}:1`,
    says: [/VIG-301 lies outside its family/, /201 to 299/],
  },
  {
    promise: 'a required section that is missing is named',
    damage: {
      [english]: ['<Escalate>\n  Ask the administrator.\n</Escalate>', ''],
      [portuguese]: ['<Escalate>\n  Fale com o administrador.\n</Escalate>', ''],
    },
    at: `${english}:1`,
    says: [/A problem needs an? <Escalate>/, /Add <Escalate>/],
  },
  {
    promise: 'a section in the wrong place is told where to go',
    damage: {
      [english]: ['<Escalate>', '<Check>\n  Is it?\n</Check>\n\n<Escalate>'],
      [portuguese]: ['<Escalate>', '<Check>\n  É?\n</Check>\n\n<Escalate>'],
    },
    at: `${english}:24`,
    says: [/<Check> comes too late/, /before <Verify>/],
  },
  {
    promise: 'a component that does not exist is answered with the nearest name',
    damage: { [english]: ['<Ui path', '<Uu path'] },
    at: `${english}:15`,
    says: [/<Uu> is not a component/, /Did you mean Ui/],
  },
  {
    promise: 'text outside every section is found',
    damage: { [english]: ['<Verify>', 'Stray words.\n\n<Verify>'] },
    at: `${english}:20`,
    says: [/Stray words.*outside every section/, /section component/],
  },
  {
    promise: 'an id that a step could also have is refused',
    damage: {
      [english]: ['id="app-not-opened"', 'id="app-2"'],
      [portuguese]: ['id="app-not-opened"', 'id="app-2"'],
    },
    at: `${english}:11`,
    says: [/lower-case words/, /not-in-group/],
  },
  {
    promise: 'an unknown source is answered with the ones there are',
    damage: { [scenario]: ['sources: [S01]', 'sources: [S01, S02]'] },
    at: `${scenario}:12`,
    says: [/no source called “S02”/, /S01/],
  },
  {
    promise: 'a source that is cited but not listed is told where to list it',
    damage: {
      'content/sources.yaml':
        'S01: { title: An article, publisher: Microsoft, dated: [] }\nS02: { title: Another, publisher: Microsoft, dated: [] }\n',
      [english]: ['<Fact source="S01">', '<Fact source="S02">'],
      [portuguese]: ['<Fact source="S01">', '<Fact source="S02">'],
    },
    at: `${english}:12`,
    says: [/S02 is cited but not listed/, /Add S02 to sources/],
  },
  {
    promise: 'an unknown label is answered with the nearest',
    damage: {
      [english]: ['lookout.devices', 'lookout.device'],
      [portuguese]: ['lookout.devices', 'lookout.device'],
    },
    at: `${english}:15`,
    says: [/no label called “lookout.device”/, /Did you mean lookout.devices/],
  },
  {
    promise: 'an unknown message is answered with the page’s own',
    damage: {
      [english]: ['<Message id="pending"', '<Message id="pendign"'],
      [portuguese]: ['<Message id="pending"', '<Message id="pendign"'],
    },
    at: `${english}:8`,
    says: [/no message .*“pendign”/, /Did you mean pending/],
  },
  {
    promise: 'a message that the page never shows is reported',
    damage: {
      [english]: [' <Message id="pending" />', ''],
      [portuguese]: [' <Message id="pending" />', ''],
    },
    at: `${english}:1`,
    says: [/pending is not shown/, /<Message id="pending"/],
  },
  {
    promise: 'an unknown term is answered with the ones there are',
    damage: {
      [english]: ['term:pending', 'term:pend'],
      [portuguese]: ['term:pending', 'term:pend'],
    },
    at: `${english}:16`,
    says: [/no term called “pend”/, /pending/],
  },
  {
    promise: 'an address of this site in place of a name is refused',
    damage: {
      [english]: ['guide:open-the-app#parts', '/guides/open-the-app/'],
      [portuguese]: ['guide:open-the-app#parts', '/guides/open-the-app/'],
    },
    at: `${english}:16`,
    says: [/is an address, not a name/, /guide:…/],
  },
  {
    promise: 'a link to a section that does not exist is answered with the nearest',
    damage: {
      [english]: ['#parts', '#part'],
      [portuguese]: ['#parts', '#part'],
    },
    at: `${english}:16`,
    says: [/no section #part/, /Did you mean parts/],
  },
  {
    promise: 'a translation with another number of steps is refused',
    damage: { [portuguese]: ['    2. Leia', '       Leia'] },
    at: `${portuguese}:1`,
    says: [/number of steps “app-not-opened: 2”/, /both languages/],
  },
  {
    promise: 'a translation with another figure is refused, however it is written',
    damage: { [portuguese]: ['1.000 dias', '1.001 dias'] },
    at: `${portuguese}:12`,
    says: [/number “1001 in <Cause>” is not in/, /Correct it/],
  },
  {
    promise: 'a translation that links elsewhere is refused',
    damage: { [portuguese]: ['guide:open-the-app#parts', 'guide:open-the-app'] },
    at: `${portuguese}:16`,
    says: [/link “guide:open-the-app” is not in/, /Correct it/],
  },
  {
    promise: 'a picture without a text is refused',
    damage: {
      [english]: ['The list says <M', 'The list says ![](x.png) <M'],
      [portuguese]: ['A lista mostra <M', 'A lista mostra ![](x.png) <M'],
    },
    at: `${english}:8`,
    says: [/image has no text/, /Say between the brackets/],
  },
  {
    promise: 'a figure without a source is refused',
    damage: {
      [english]: ['The list says active.', 'The list says active within 5 minutes.'],
      [portuguese]: ['A lista mostra ativo.', 'A lista mostra ativo em 5 minutos.'],
    },
    at: `${english}:21`,
    says: [/5 is a figure without a source/, /<Fact source=/],
  },
  {
    promise: 'a product name that the translation drops is missed',
    damage: {
      [english]: ['Ask the administrator.', 'Ask the Lookout administrator.'],
    },
    at: `${portuguese}:25`,
    says: [/Lookout stands 0 times in <Escalate>, in the source 1 times/, /Keep product names/],
  },
  {
    promise: 'a word of European Portuguese is answered with the Brazilian one',
    damage: { [portuguese]: ['Fale com o administrador.', 'Veja o ecrã do utilizador.'] },
    at: `${portuguese}:25`,
    says: [/“ecrã” is not how pt-BR says it/, /Write “tela”/],
  },
  {
    promise: 'a relation written on both pages is refused on one of them',
    damage: {
      [scenario]: [
        'sources: [S01]',
        'related: [{ to: open-the-app, as: fixed-by }]\nsources: [S01]',
      ],
      'content/guides/open-the-app/guide.yaml': [
        'sources: [S01]',
        'related: [{ to: device-waits, as: fixes }]\nsources: [S01]',
      ],
    },
    at: `${scenario}:12`,
    says: [/open-the-app says already that it is “fixes” this page/, /“fixed-by”/],
  },
  {
    promise: 'a sentence of more than forty words is advised against',
    damage: {
      [english]: ['Ask the administrator.', `Ask ${'very '.repeat(40)}kindly.`],
    },
    at: `${english}:25`,
    says: [/A sentence of 42 words/, /Make two of it/],
  },
  {
    promise: 'a step with two actions is advised against',
    damage: { [english]: ['1. Look in', '1. Open the list and then look in'] },
    at: `${english}:15`,
    says: [/two actions, joined by “and then”/, /a step of its own/],
  },
  {
    promise: 'a scenario that no question leads to is missed',
    damage: {
      'content/triage.yaml': `start:
  text: { en-US: Where is it?, pt-BR: Onde está? }
  answers:
    - { id: one, text: { en-US: Here, pt-BR: Aqui }, ask: more }
    - { id: two, text: { en-US: There, pt-BR: Ali }, ask: more }
more:
  text: { en-US: What is it?, pt-BR: O que é? }
  answers:
    - { id: one, text: { en-US: This, pt-BR: Isto }, scenario: device-wait }
    - { id: two, text: { en-US: That, pt-BR: Isso }, scenario: device-wait }
`,
    },
    at: 'content/triage.yaml:1',
    says: [/No way through the questions reaches device-waits \(VIG-201\)/, /Add an answer/],
  },
  {
    promise: 'questions that go round in a circle are found',
    damage: {
      'content/triage.yaml': [
        'scenario: device-waits }\n    - { id: stuck',
        'ask: start }\n    - { id: stuck',
      ],
    },
    at: 'content/triage.yaml:1',
    says: [/start leads back to itself/, /lead to a scenario/],
  },
  {
    promise: 'an answer that leads nowhere is told what it needs',
    damage: {
      'content/triage.yaml': [
        ', scenario: device-waits }\n    - { id: else',
        ' }\n    - { id: else',
      ],
    },
    at: 'content/triage.yaml:4',
    says: [/list must lead to one thing/, /either ask: .* or scenario:/],
  },
];

test('the small project that these tests damage keeps every rule', () => {
  expect(checkDamaged({})).toEqual([]);
});

for (const { promise, damage, at, says } of cases) {
  test(promise, () => {
    const told = checkDamaged(damage).map(formatProblem);
    const [wrong, mend] = says;
    const heard = told.filter((text) => text.startsWith(`${at}  `));
    expect(heard, `said instead:\n${told.join('\n')}`).not.toEqual([]);
    expect(heard.join('\n')).toMatch(wrong);
    expect(heard.join('\n')).toMatch(mend);
  });
}

const strings = (extra: string) =>
  `{\n  "nav.home": "Home",\n  "count_one": "{{count}} thing",\n  "count_other": "{{count}} things"${extra}\n}\n`;
const code = "t('nav.home'); say(words, 'count');";

for (const { promise, damage, at, says } of [
  {
    promise: 'an interface text that a language lacks is quoted from the source',
    damage: {
      'src/i18n/pt-BR.json': '{ "count_one": "a", "count_many": "b", "count_other": "c" }',
    },
    at: 'src/i18n/pt-BR.json:1',
    says: [/“nav.home” is missing/, /in en-US it is “Home”/],
  },
  {
    promise: 'a plural form that the language needs is asked for',
    damage: {
      'src/i18n/pt-BR.json': '{ "nav.home": "Início", "count_one": "a", "count_other": "c" }',
    },
    at: 'src/i18n/pt-BR.json:1',
    says: [/“count_many” is missing/, /things/],
  },
  {
    promise: 'an interface text left in the source language is found',
    damage: {
      'src/i18n/pt-BR.json':
        '{\n  "nav.home": "Home",\n  "count_one": "a", "count_many": "b", "count_other": "c" }',
    },
    at: 'src/i18n/pt-BR.json:2',
    says: [/“nav.home” reads as in en-US/, /Write it in pt-BR/],
  },
  {
    promise: 'an interface text that no page uses is found',
    damage: { 'src/page.ts': "t('count')" },
    at: 'src/i18n/en-US.json:2',
    says: [/No page uses “nav.home”/, /Remove it/],
  },
  {
    promise: 'a page that asks for a text there is not is answered with the nearest',
    damage: { 'src/page.ts': `${code}\nt('nav.hone')` },
    at: 'src/page.ts:2',
    says: [/no text “nav.hone”/, /Did you mean nav.home/],
  },
] satisfies Case[]) {
  test(promise, () => {
    const told = checkDamaged({
      'src/i18n/en-US.json': strings(''),
      'src/i18n/pt-BR.json':
        '{ "nav.home": "Início", "count_one": "a", "count_many": "b", "count_other": "c" }',
      'src/page.ts': code,
      ...damage,
    }).map(formatProblem);
    const heard = told.filter((text) => text.startsWith(`${at}  `)).join('\n');
    expect(heard, `said instead:\n${told.join('\n')}`).toMatch(says[0]);
    expect(heard).toMatch(says[1]);
  });
}

test('the content of this site keeps every rule', () => {
  const problems = checkContent(process.cwd()).filter((problem) => !problem.warning);
  expect(problems.map(formatProblem)).toEqual([]);
});
