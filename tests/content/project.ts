/** A small project that keeps every rule, in a folder of its own, for a test to break. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/catalog/located.ts';
import { checkContent } from '../../src/checks/index.ts';

const facts = `code: VIG-201
family: device-status
surfaces: [lookout-console]
roles: [lookout-admin]
messages:
  - id: pending
    surface: lookout-console
    texts:
      - { lang: en-US, text: Pending, source: S01 }
aliases: { en-US: [waiting], pt-BR: [esperando] }
guides: [open-the-app]
sources: [S01]
confidence: single
verified: 2026-11-23
`;

const page = (language: Record<string, string>) => `---
title: ${language['title']}
short: ${language['short']}
summary: ${language['summary']}
---

<Symptom>
  ${language['symptom']} <Message id="pending" />
</Symptom>

<Cause id="app-not-opened" title="${language['cause']}">
  ${language['why']} <Fact source="S01">${language['time']}</Fact>

  <Fix by="device-user">
    1. ${language['step']} <Ui path="lookout.devices" />
    2. ${language['read']} [${language['guide']}](guide:open-the-app#parts) [${language['term']}](term:pending)
  </Fix>
</Cause>

<Verify>
  ${language['verify']}
</Verify>

<Escalate>
  ${language['escalate']}
</Escalate>
`;

const guide = (title: string, text: string) => `---
title: ${title}
short: ${title}
summary: ${text} ${text} ${text}
---

<Before>
  ${text}
</Before>

<Part id="open" title="${title}">
  <Fix by="device-user">
    1. ${text}
  </Fix>
</Part>

<Verify>
  ${text}
</Verify>

<Undo>
  ${text}
</Undo>
`;

const files: Record<string, string> = {
  'content/sources.yaml': 'S01: { title: An article, publisher: Microsoft, dated: ["2024"] }\n',
  'content/synonyms.yaml': 'phone:\n  everywhere: [device]\n',
  'content/product-names.yaml': 'Old Console: Console\n',
  'content/asked/this-subject/en-US.yaml': `device-waits:
  [it waits for ever, still not active, hangs there, nothing moves, she never tapped it]
`,
  'content/asked/this-subject/pt-BR.yaml': `device-waits:
  [espera para sempre, ainda inativo, travou ali, nada anda, ela nunca tocou nisso]
`,
  'content/asked/other-subjects/en-US.yaml': `printers:
  [paper jam, toner is low, printer is offline, scan to e-mail, print both sides]
`,
  'content/asked/other-subjects/pt-BR.yaml': `impressoras:
  [atolou papel, acabou o toner, impressora offline, escanear, imprimir frente e verso]
`,
  'content/glossary.yaml': `pending:
  names: { en-US: pending, pt-BR: pendente }
  definition: { en-US: Not activated yet., pt-BR: Ainda não foi ativado. }
  sources: [S01]
`,
  'content/triage.yaml': `start:
  text: { en-US: Where is it?, pt-BR: Onde está? }
  answers:
    - { id: list, text: { en-US: In the list, pt-BR: Na lista }, scenario: device-waits }
    - { id: elsewhere, text: { en-US: Elsewhere, pt-BR: Em outro lugar }, ask: more }
more:
  text: { en-US: What is it?, pt-BR: O que é? }
  answers:
    - { id: waits, text: { en-US: It waits, pt-BR: Espera }, scenario: device-waits }
    - { id: stuck, text: { en-US: It is stuck, pt-BR: Travou }, scenario: device-waits }
`,
  'content/labels.yaml': 'lookout.devices:\n  text: { en-US: Devices, pt-BR: Dispositivos }\n',
  'content/scenarios/device-waits/scenario.yaml': facts,
  'content/scenarios/device-waits/en-US.mdx': page({
    title: 'The device waits for ever',
    short: 'Device waits',
    summary: 'Nobody has opened the app on this device. Open it and activate it.',
    symptom: 'The list says',
    cause: 'The app was not opened',
    why: 'It has to be opened within',
    time: '1,000 days',
    step: 'Look in',
    read: 'Read the',
    guide: 'guide',
    term: 'pending',
    verify: 'The list says active.',
    escalate: 'Ask the administrator.',
  }),
  'content/scenarios/device-waits/pt-BR.mdx': page({
    title: 'O dispositivo espera sem fim',
    short: 'Dispositivo espera',
    summary: 'Ninguém abriu o aplicativo neste dispositivo. Abra e ative.',
    symptom: 'A lista mostra',
    cause: 'O aplicativo não foi aberto',
    why: 'É preciso abrir em até',
    time: '1.000 dias',
    step: 'Olhe em',
    read: 'Leia o',
    guide: 'guia',
    term: 'pendente',
    verify: 'A lista mostra ativo.',
    escalate: 'Fale com o administrador.',
  }),
  'content/guides/open-the-app/guide.yaml': facts
    .replace(/messages:[\s\S]*?(?=aliases)/, '')
    .replace('guides: [open-the-app]\n', '')
    .replace('VIG-201', 'VIG-901')
    .replace('device-status', 'guides'),
  'content/guides/open-the-app/en-US.mdx': guide('Open the app', 'Tap the icon.'),
  'content/guides/open-the-app/pt-BR.mdx': guide('Abrir o aplicativo', 'Toque no ícone.'),
};

export const scenario = 'content/scenarios/device-waits/scenario.yaml';
export const english = 'content/scenarios/device-waits/en-US.mdx';
export const portuguese = 'content/scenarios/device-waits/pt-BR.mdx';

/** What is done to the project before it is checked: old text → new, or null to delete. */
export type Damage = Record<string, [string, string] | string | null>;

/**
 * Checks the small project after some damage.
 *
 * @param damage per file: a replacement in it, a whole new text, or null to delete it
 * @throws when a replacement does not occur in the file: the test would prove nothing
 */
export function checkDamaged(damage: Damage): Problem[] {
  return inDamaged(damage, checkContent);
}

/** Does something with the small project after some damage; the folder is gone afterwards. */
export function inDamaged<T>(damage: Damage, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'vigia-'));
  try {
    for (const [file, text] of Object.entries(files)) write(root, file, text);
    for (const [file, change] of Object.entries(damage)) {
      if (change === null) rmSync(join(root, file));
      else if (typeof change === 'string') write(root, file, change);
      else {
        const text = readFileSync(join(root, file), 'utf8');
        if (!text.includes(change[0])) throw new Error(`${file} has no “${change[0]}”`);
        write(root, file, text.replace(change[0], change[1]));
      }
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
