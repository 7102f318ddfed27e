import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { publishRevisions } from '../../scripts/revisions-publish.ts';
import { historyOf } from '../../src/catalog/history.ts';
import { readContent } from '../../src/catalog/read.ts';
import { revisionOf } from '../../src/catalog/revision.ts';
import {
  addRevisions,
  formatLock,
  parseLock,
  revisionsFile,
} from '../../src/catalog/revision-lock.ts';
import { localeTags } from '../../src/locales.ts';
import { checkDamaged, english, inDamaged, portuguese, scenario } from './project.ts';

const lock = [
  { code: 'VIG-101', revision: 'aaaaaaa', on: '2026-11-24' },
  { code: 'VIG-201', revision: 'bbbbbbb', on: '2026-11-24' },
];

/** The revision of the small project's problem after some damage. */
const revisionAfter = (damage: Parameters<typeof inDamaged>[0]) =>
  inDamaged(damage, (root) => {
    const content = readContent(root);
    return revisionOf(content.entries.find(({ type }) => type === 'scenario')!, content);
  });

test('a revision changes with the words of any language, and with nothing else', () => {
  const before = revisionAfter({});
  expect(before).toMatch(/^[0-9a-f]{7}$/);
  expect(revisionAfter({ [english]: ['says active', 'says Active'] })).not.toBe(before);
  expect(revisionAfter({ [portuguese]: ['mostra ativo', 'mostra Ativo'] })).not.toBe(before);
  expect(revisionAfter({ 'content/labels.yaml': ['Dispositivos', 'Aparelhos'] })).not.toBe(before);
  expect(revisionAfter({ [scenario]: ['2026-11-23', '2026-11-24'] })).toBe(before);
  expect(revisionAfter({ [scenario]: ['[waiting]', '[waiting, stuck]'] })).toBe(before);
  const guide = 'content/guides/open-the-app/en-US.mdx';
  expect(revisionAfter({ [guide]: ['title: Open the app', 'title: Start the app'] })).toBe(before);
});

test('publishing adds what is new, keeps what was, and says what it added', () => {
  inDamaged({ [revisionsFile]: formatLock(lock) }, (root) => {
    const added = publishRevisions(root, '2026-12-01');
    expect(added.map(({ code }) => code)).toEqual(['VIG-201', 'VIG-901']);
    const written = readFileSync(join(root, revisionsFile), 'utf8');
    expect(parseLock(written)).toEqual(expect.arrayContaining(lock));
    expect(publishRevisions(root, '2026-12-02')).toEqual([]);
    expect(readFileSync(join(root, revisionsFile), 'utf8')).toBe(written);
  });
});

test('a revision that came back keeps its first day', () => {
  expect(addRevisions(lock, new Map([['VIG-101', 'aaaaaaa']]), '2027-01-01')).toEqual(lock);
});

test('what two branches publish is joined by git without a conflict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-'));
  const [ours, base, theirs] = [
    addRevisions(lock, new Map([['VIG-101', 'ccccccc']]), '2026-12-01'),
    lock,
    addRevisions(
      lock,
      new Map([
        ['VIG-101', 'ddddddd'],
        ['VIG-201', 'eeeeeee'],
      ]),
      '2026-12-01',
    ),
  ];
  for (const [name, value] of Object.entries({ ours, base, theirs })) {
    writeFileSync(join(folder, name), formatLock(value));
  }
  execFileSync('git', ['merge-file', '--union', 'ours', 'base', 'theirs'], { cwd: folder });
  const merged = parseLock(readFileSync(join(folder, 'ours'), 'utf8'));
  expect(merged.map(({ revision }) => revision).sort()).toEqual([
    'aaaaaaa',
    'bbbbbbb',
    'ccccccc',
    'ddddddd',
    'eeeeeee',
  ]);
  const attribute = execFileSync('git', ['check-attr', 'merge', '--', revisionsFile]);
  expect(attribute.toString()).toContain('merge: union');
  rmSync(folder, { recursive: true });
});

for (const [what, damaged, line, says] of [
  [
    'an unfinished merge',
    formatLock(lock).replace('  "VIG-201', '<<<<<<< HEAD\n  "VIG-201'),
    3,
    /merge/,
  ],
  ['a broken line', formatLock(lock).replace('bbbbbbb', 'bbb'), 3, /no revision.*bbb/],
  ['a file cut off', formatLock(lock).replace('\n}', ''), 5, /not complete/],
] as const) {
  test(`${what} in the list of revisions is reported with its line, and nothing is overwritten`, () => {
    inDamaged({ [revisionsFile]: damaged }, (root) => {
      expect(() => publishRevisions(root, '2026-12-01')).toThrow(says);
      expect(readFileSync(join(root, revisionsFile), 'utf8')).toBe(damaged);
    });
    const found = checkDamaged({ [revisionsFile]: damaged });
    expect(found).toEqual([expect.objectContaining({ file: revisionsFile, line })]);
  });
}

test('a page that reads differently from what was published is advised about, not refused', () => {
  const [first] = checkDamaged({ [revisionsFile]: formatLock([lock[1]!]) });
  expect(first).toMatchObject({ rule: 'revisions', warning: true });
  const about201 = checkDamaged({ [revisionsFile]: formatLock([lock[1]!]) }).find(
    ({ file }) => file === scenario,
  );
  expect(about201?.wrong).toMatch(/VIG-201 reads differently .* 2026-11-24/);
  expect(about201?.mend).toMatch(/changes.*revisions:publish/);
});

test('a change in the future, or out of order, is refused', () => {
  const change = (on: string) =>
    `  - { on: ${on}, what: { en-US: Another step., pt-BR: Mais um passo. } }\n`;
  const future = checkDamaged({
    [scenario]: ['verified:', `changes:\n${change('2999-01-01')}verified:`],
  });
  expect(future).toEqual([
    expect.objectContaining({
      file: scenario,
      line: 15,
      wrong: expect.stringContaining('not come yet'),
    }),
  ]);
  const order = checkDamaged({
    [scenario]: ['verified:', `changes:\n${change('2026-01-01')}${change('2026-02-01')}verified:`],
  });
  expect(order).toEqual([
    expect.objectContaining({ line: 16, mend: expect.stringContaining('newest') }),
  ]);
});

test('a history says to links of old revisions what changed since, and to unknown ones that it cannot', () => {
  const facts = {
    code: 'VIG-101',
    changes: [{ on: '2026-12-01', what: { 'en-US': 'Another step.', 'pt-BR': 'Mais um passo.' } }],
  };
  const published = addRevisions(lock, new Map([['VIG-101', 'ccccccc']]), '2026-12-01');
  for (const locale of localeTags) {
    const history = historyOf(facts, 'ccccccc', published, locale);
    expect(history.published.map(({ revision }) => revision)).toEqual(['aaaaaaa', 'ccccccc']);
    expect(history.published[0]?.says).toContain('aaaaaaa');
    expect(history.published[1]?.says).toBeUndefined();
    expect(history.changes[0]?.says).toContain(facts.changes[0]!.what[locale]);
    expect(history.unknown.length).toBeGreaterThan(20);
  }
});
