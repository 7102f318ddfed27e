/**
 * A copy of this project in which things were renamed and removed: a page has a former
 * slug, code and cause, another page has a tombstone, a triage answer and a term moved.
 * Its ledger holds the old names, so that its own build replays them.
 */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLedger, ledgerFile, parseLedger } from '../src/checks/ledger/file.ts';
import { locales, localeTags } from '../src/locales.ts';

/** Within the project, so that packages are found. */
export const renamedProject = '.test-project';

/** The page that was renamed, as it is called today. */
export const today = {
  slug: 'console-403-not-authorized',
  code: 'VIG-101',
  cause: 'not-in-group',
} as const;
/** What it was called once. */
export const once = { slug: 'no-access', code: 'VIG-199', cause: 'no-group' } as const;
/** A page that was removed. */
export const removed = { slug: 'old-portal', code: 'VIG-198' } as const;

/** Addresses that the copy published under old names. */
export function oldLinks(): string[] {
  const steps = [1, 2, 3, 4].map((n) => `#${once.cause}-${n}`);
  const fragments = ['', '#verify', `#${once.cause}`, ...steps];
  const localized = localeTags.flatMap((tag) => {
    const start = `/${locales[tag].path}`;
    return [
      ...fragments.map((fragment) => `${start}/scenarios/${once.slug}/${fragment}`),
      ...fragments.map((fragment) => `${start}/scenarios/${today.slug}/${fragment}`),
      `${start}/scenarios/${removed.slug}/`,
      `${start}/scenarios/${removed.slug}/#symptom`,
      `${start}/glossary/#wiped`,
      `${start}/triage/old-answer/`,
    ];
  });
  return [
    ...localized,
    ...fragments.map((fragment) => `/${once.code.toLowerCase()}/${fragment}`),
    `/${removed.code.toLowerCase()}/`,
    `/${removed.code.toLowerCase()}/#symptom`,
  ];
}

/** Makes the copy; its build is up to the caller. */
export function makeRenamedProject(): void {
  rmSync(renamedProject, { recursive: true, force: true });
  for (const part of ['src', 'content', 'deploy', 'public', 'astro.config.mjs', 'package.json']) {
    cpSync(part, join(renamedProject, part), { recursive: true });
  }
  const write = (file: string, text: string) => appendFileSync(join(renamedProject, file), text);
  write(
    `content/scenarios/${today.slug}/scenario.yaml`,
    `formerly:
  slugs: [${once.slug}]
  codes: [${once.code}]
  ids: { ${once.cause}: ${today.cause} }
`,
  );
  write(
    'content/tombstones.yaml',
    `${removed.code}:
  type: scenario
  slug: ${removed.slug}
  on: 2026-11-24
  why:
    en-US: The portal this page was about has been switched off.
    pt-BR: O portal de que esta página tratava foi desligado.
  to: ["scenario:${today.slug}#verify", "guide:consent-and-subscription"]
`,
  );
  write(
    'content/moved.yaml',
    '/triage/old-answer/: /triage/compliance/\n"/glossary/#wiped": "/glossary/#wipe"\n',
  );
  const ledger = join(renamedProject, ledgerFile);
  const { links } = parseLedger(readFileSync(ledger, 'utf8'));
  writeFileSync(ledger, formatLedger([...links.keys(), ...oldLinks()]));
}
