import { expect, test } from '@playwright/test';
import { nextCode, ownerOf, usedCodes } from '../../scripts/new.ts';
import { readContent } from '../../src/catalog/read.ts';
import { checkContent } from '../../src/checks/index.ts';
import { formatLedger, parseLedger } from '../../src/checks/ledger/file.ts';
import { checkLedger } from '../../src/checks/ledger/index.ts';
import type { Site, SitePage } from '../../src/checks/ledger/site.ts';
import { inDamaged, scenario } from './project.ts';

test.describe('a published address that is gone', () => {
  const living = ['app-not-opened', 'app-not-opened-1', 'app-not-opened-2', 'message-pending'];

  /** What an author is told about a ledger, where only today's pages are built. */
  const told = (links: string[]) =>
    inDamaged({}, (root) => {
      const ids = new Set([...living, 'symptom', 'cause', 'verify', 'escalate']);
      const article: SitePage = { kind: 'page', ids, to: [] };
      const at = (locale: string) => `/${locale}/scenarios/device-waits/`;
      const site: Site = {
        pages: new Map([
          [at('pt-br'), article],
          [at('en-us'), article],
          ['/vig-201/', { kind: 'choice', ids: new Set(), to: [at('pt-br'), at('en-us')] }],
          ['/pt-br/triage/list/', { ...article, ids: new Set() }],
        ]),
        files: new Set(),
      };
      const ledger = parseLedger(formatLedger(links));
      const problems = checkLedger(ledger, readContent(root), site);
      return problems.map(({ wrong, mend }) => `${wrong}\n${mend}`);
    });
  const published = (path: string, ids: string[]) => [path, ...ids.map((id) => `${path}#${id}`)];

  test('because of a new slug: the page with the same code is told to keep the old one', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-pends/', living),
      ...published('/vig-201/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toContain(scenario);
    expect(problem).toMatch(/formerly:\n\s+slugs:\n\s+- device-pends/);
  });

  test('because of a new code: the page with the same slug is told to keep the old one', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-waits/', living),
      ...published('/vig-209/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/formerly:\n\s+codes:\n\s+- VIG-209/);
  });

  test('because of both: the page made of the same causes is told to keep both', () => {
    const [problem, ...others] = told([
      ...published('/pt-br/scenarios/device-pends/', living),
      ...published('/vig-209/', living),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/slugs:\n\s+- device-pends\n\s+codes:\n\s+- VIG-209/);
  });

  test('because of a renamed cause: its new id is proposed once, and its steps follow', () => {
    const path = '/pt-br/scenarios/device-waits/';
    const [problem, ...others] = told([
      ...published(path, ['verify', 'app-not-open', 'app-not-open-1', 'app-not-open-2']),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/ids:\n\s+app-not-open: app-not-opened\n\n/);
  });

  test('because a step was dropped: the last step that is left is proposed', () => {
    const [problem] = told(published('/vig-201/', ['app-not-opened-3']));
    expect(problem).toMatch(/app-not-opened-3: app-not-opened-2/);
  });

  test('because the page was removed: a tombstone is drafted, with code and slug', () => {
    const ids = ['battery-dead', 'battery-dead-1'];
    const [problem, ...others] = told([
      ...published('/vig-201/', living),
      ...published('/pt-br/scenarios/device-waits/', living),
      ...published('/en-us/scenarios/device-waits/', living),
      ...published('/en-us/scenarios/device-dead/', ids),
      ...published('/vig-202/', ids),
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatch(/VIG-202:\n\s+type: scenario\n\s+slug: device-dead\n/);
    expect(problem).toMatch(/pt-BR: …/);
  });

  test('because an answer was renamed: the line for moved.yaml is proposed', () => {
    const [problem] = told(['/pt-br/triage/lists/', '/pt-br/triage/list/']);
    expect(problem).toContain('content/moved.yaml');
    expect(problem).toContain('/triage/lists/: /triage/list/');
  });

  test('and is a file: the site is told to build it again', () => {
    expect(told(['/codes.csv'])[0]).toMatch(/build \/codes\.csv again/);
  });
});

test.describe('names that were given up', () => {
  const tombstones = `VIG-205:
  type: scenario
  slug: device-lost
  on: 2026-11-24
  why: { en-US: It was about an app that is gone., pt-BR: Era sobre um aplicativo que acabou. }
  to: [scenario:device-waits#verify]
`;
  const formerly = (yaml: string): [string, string] => [
    'verified: 2026-11-23\n',
    `verified: 2026-11-23\nformerly:\n  ${yaml}\n`,
  ];

  test('are accepted where they lead to something that lives', () => {
    const damage = {
      'content/tombstones.yaml': tombstones,
      'content/moved.yaml': '/triage/old/: /triage/list/\n/glossary/#old: /glossary/#pending\n',
      [scenario]: formerly('slugs: [old]\n  codes: [VIG-204]\n  ids: { old: app-not-opened }'),
    };
    expect(inDamaged(damage, checkContent)).toEqual([]);
  });

  for (const [promise, damage, says] of [
    [
      'a former slug that is another page’s today is refused',
      { [scenario]: formerly('slugs: [device-waits]') },
      /slug of a scenario of today/,
    ],
    [
      'a former code that is another page’s today is refused',
      { [scenario]: formerly('codes: [VIG-901]') },
      /VIG-901 already belongs to/,
    ],
    [
      'a code with a tombstone is never given out again',
      { 'content/tombstones.yaml': tombstones.replace('205', '201') },
      /VIG-201 already belongs to content\/tombstones/,
    ],
    [
      'a former id that is a section of today is refused',
      { [scenario]: formerly('ids: { verify: app-not-opened }') },
      /#verify is a section of today/,
    ],
    [
      'a former id that leads nowhere is answered with the nearest id',
      { [scenario]: formerly('ids: { old: app-not-open }') },
      /not on this page.*Did you mean app-not-opened\?/s,
    ],
    [
      'a tombstone for a page that is still there is refused',
      { 'content/tombstones.yaml': tombstones.replace('device-lost', 'device-waits') },
      /still there/,
    ],
    [
      'a tombstone that leads nowhere is answered with the nearest page',
      { 'content/tombstones.yaml': tombstones.replace('device-waits', 'device-wait') },
      /no page of this site.*device-waits/s,
    ],
    [
      'a tombstone that lacks a language is refused',
      { 'content/tombstones.yaml': tombstones.replace(/, pt-BR: .* \}/, ' }') },
      /why\.pt-BR/,
    ],
    [
      'an address that leads to one that moved itself is told the last place',
      { 'content/moved.yaml': '/triage/a/: /triage/b/\n/triage/b/: /triage/list/\n' },
      /Name the last place: \/triage\/list\//,
    ],
    [
      'a section cannot move to another page',
      { 'content/moved.yaml': '/glossary/#a: /labels/#a\n' },
      /cannot lead to/,
    ],
  ] as const) {
    test(promise, () => {
      const problems = inDamaged(damage as Record<string, string>, checkContent);
      expect(problems.map(({ wrong, mend }) => `${wrong}\n${mend}`).join('\n')).toMatch(says);
    });
  }

  test('are given to no new page', () => {
    const damage = {
      'content/tombstones.yaml': tombstones,
      [scenario]: formerly('slugs: [old]\n  codes: [VIG-204]'),
    };
    inDamaged(damage, (root) => {
      const content = readContent(root);
      expect(nextCode(usedCodes(content), 'device-status')).toBe('VIG-206');
      expect(ownerOf(content, 'scenario', 'device-lost')).toBe('a removed scenario');
      expect(ownerOf(content, 'scenario', 'old')).toBe('device-waits');
      expect(ownerOf(content, 'scenario', 'fresh')).toBeUndefined();
    });
  });
});
