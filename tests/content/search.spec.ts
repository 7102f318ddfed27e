import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { codesIn } from '../../src/search/codes.ts';
import { answersTo, type Directory, messagesIn } from '../../src/search/directory.ts';
import { weigh } from '../../src/search/evidence.ts';
import { judge } from '../../src/search/judge.ts';
import { likelihoods } from '../../src/search/likely.ts';
import { namesIn } from '../../src/search/names.ts';
import { nearest, slips } from '../../src/search/near.ts';
import { read } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { redact } from '../../src/search/redact.ts';
import { clausesOf, fold, informative } from '../../src/search/text.ts';

const directory: Directory = {
  version: 1,
  families: { 'sign-in': 'Signing in' },
  terms: [],
  labels: [{ texts: ['Mark as pending', 'Marcar como pendente'], slugs: ['pending'] }],
  synonyms: [],
  pages: [
    {
      code: 'VIG-101',
      slug: 'console-403',
      family: 'sign-in',
      title: '403 error',
      summary: 'The account is in no group that opens the console.',
      names: ['forbidden'],
      messages: [
        {
          id: 'not-authorized',
          codes: ['403'],
          texts: ['you are not authorized to access the service', 'Você não tem autorização.'],
        },
      ],
    },
    {
      code: 'VIG-201',
      slug: 'pending',
      family: 'sign-in',
      title: 'Pending',
      summary: 'Nobody has activated the app.',
      names: ['stuck on pending'],
    },
  ],
};

test('a slip in a word is found, and another word is not taken for one', async () => {
  const names = await namesIn(directory, 'en-US');
  const read = await slips(['pendnig', 'frobidden', 'activated', 'bananas', 'pending'], names);
  expect(Object.fromEntries(read)).toEqual({ pendnig: 'pending' });
});

test('a long word may have two slips, a letter that fell out and two that changed places too', () => {
  const meant = (mistyped: string, ...words: string[]) => nearest(mistyped, words);
  expect(meant('hiebrnted', 'hibernated')).toBe('hibernated');
  expect(meant('duplidco', 'duplicado')).toBe('duplicado');
  expect(meant('syc', 'sync')).toBe('sync');
  expect(meant('penidg', 'pending')).toBeUndefined();
});

test('a page is called by the words of a name in any order and with any endings', async () => {
  const names = await namesIn(directory, 'en-US');
  expect([...names.called(['pending', 'stuck'])]).toEqual(['pending']);
  expect([...names.called(['stucks', 'pending'])]).toEqual(['pending']);
  expect([...names.called(['stuck', 'pending', 'phone'])]).toEqual([]);
});

test('a page is found by a menu or button it leads to, word for word and in any language', async () => {
  const names = await namesIn(directory, 'en-US');
  expect([...names.labelled('MARCAR como pendente')]).toEqual(['pending']);
  expect([...names.labelled('pending as mark')]).toEqual([]);
});

test('the page whose name has the words together comes first', async () => {
  const names = await namesIn(directory, 'en-US');
  const ranked = (text: string) => {
    const clauses = clausesOf(text, informative(text));
    return rank(weigh(clauses, { names, near: new Map(), bodies: new Map() }), names);
  };
  expect(ranked('phone stuck on pending')[0]?.slug).toBe('pending');
  expect(ranked('forbidden, group opens the console')[0]?.slug).toBe('console-403');
  expect(ranked('a cake recipe')).toEqual([]);
});

test('a page that is often spoken of in such words is likelier than one that has them once', async () => {
  const page = directory.pages[1]!;
  const named = (slug: string, names: string[]) => ({ ...page, slug, messages: [], names });
  const often = named('often', ['phone for a new person', 'other person, same phone']);
  const once = named('once', ['new phone', 'person away', 'lost it', 'screen broken', 'no charge']);
  const names = await namesIn({ ...directory, pages: [once, often] }, 'en-US');
  const clauses = clausesOf('a person with the phone', ['person', 'phone']);
  const evidence = weigh(clauses, { names, near: new Map(), bodies: new Map() }).flat();
  const likely = likelihoods(evidence, names);
  expect(likely.get('often')).toBeGreaterThan(2 * likely.get('once')!);
  expect(likely.get('often')! + likely.get('once')!).toBeCloseTo(1);
  const unsaid = [...likelihoods([], names).values()];
  expect(unsaid).toEqual([0.5, 0.5]);
});

test('names that programs give are read as words, brands as they are', () => {
  expect(fold('activationStatus=ACTIVATED')).toBe('activation status activated');
  expect(fold('iPhone, iPadOS, SharePoint, macOS')).toBe('iphone ipados sharepoint macos');
});

test('a word that no page has counts little where somebody pasted a ticket', async () => {
  const names = await namesIn(directory, 'en-US');
  const coverage = (text: string) => {
    const { clauses, rambles } = read(redact(text), directory);
    const weighed = weigh(clauses, { names, near: new Map(), bodies: new Map() });
    return rank(weighed, names, { rambles })[0]?.coverage ?? 0;
  };
  expect(coverage('galaxy of carla stuck pending')).toBeLessThan(
    coverage('galaxy of carla stuck pending carla@contoso.com'),
  );
});

test('any text at all is read without failing, twice with the same result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400, size: 'max' }), (pasted) => {
      const once = redact(pasted);
      expect(read(redact(pasted), directory)).toEqual(read(once, directory));
      return once.text.isWellFormed() && once.text.length <= pasted.length + 1;
    }),
  );
});

test('a paste of a hundred kilobytes and patterns made to be slow are read at once', () => {
  for (const hostile of [
    'a'.repeat(100_000),
    `${'a.'.repeat(50_000)}@`,
    `${'1:'.repeat(50_000)}`,
    `${'0'.repeat(50_000)}x`,
    `${'-'.repeat(100_000)}`,
    `eyJ${'a.'.repeat(50_000)}`,
    '\uD800'.repeat(10_000),
    '\u202Eabc\u0000🙂'.repeat(10_000),
  ]) {
    const { text } = redact(hostile);
    expect(text.length).toBeLessThanOrEqual(8_000);
    codesIn(text);
    informative(text);
  }
});

test('codes are recognized however they are written, and words are not codes', () => {
  const codes = (text: string) => codesIn(text, ['PENDING', 'notSetUp']).map(({ code }) => code);
  expect(codes('vig201')).toEqual(['VIG-201']);
  expect(codes('see VIG 201 and aadsts-90093')).toEqual(['VIG-201', 'AADSTS90093']);
  expect(codes('403')).toEqual(['403']);
  expect(codes('HTTP 403')).toEqual(['403']);
  expect(codes('erro 502')).toEqual(['502']);
  expect(codes('0x80180014 caa20003')).toEqual(['0x80180014', 'CAA20003']);
  expect(codes('activationStatus PENDING')).toEqual(['PENDING']);
  expect(codes('the device is pending for 30 days on iOS 17')).toEqual([]);
});

test('a number is a code where it is announced as one, or a short text is about it', () => {
  const codes = (text: string) => codesIn(text).map(({ code }) => code);
  for (const text of [
    'erro de número 4039',
    'status=4039',
    'HTTP4039',
    'código “4039”',
    'return code 4039',
    'apareceu 4039 no console',
  ]) {
    expect(codes(text), text).toEqual(['4039']);
  }
  expect(codes('VIG – 299')).toEqual(['VIG-299']);
  for (const text of [
    'há 120 dias desconectado',
    '5000 devices missing',
    'Microsoft 365 sign in',
    'service release 2404 no classic policies',
    'versão de serviço 2404 política clássica',
    'não funciona desde 2024',
    'Chamado INC0048812',
    'none of the 300 phones that we enrolled last week shows up in the list',
  ]) {
    expect(codes(text), text).toEqual([]);
  }
});

test('what looks like a code of any other product is one, where it stands alone or after “error”', () => {
  const codes = (text: string) => codesIn(text).map(({ code }) => code);
  for (const code of [
    'MDM-1004',
    'KB5034441',
    'ORA-00942',
    'CVE-2024-38063',
    'IDX10501',
    'ERR_CONNECTION_REFUSED',
    'NET::ERR_CERT_AUTHORITY_INVALID',
    'STATUS_ACCESS_DENIED',
    'E_ACCESSDENIED',
  ]) {
    expect(codes(code), code).toEqual([code]);
    expect(codes(` “${code}”. `), code).toEqual([code]);
  }
  expect(codes('lookout error E-3021')).toEqual(['E-3021']);
  expect(codes('código de erro: MDM-1004 no iPhone')).toEqual(['MDM-1004']);
  expect(codes('550 5.7.708 Service unavailable')).toEqual(['550 5.7.708']);
  expect(codes('our mail bounced with 554-5.7.1')).toEqual(['554 5.7.1']);
  expect(codes('403.7')).toEqual(['403.7']);
  expect(codes('HTTP error 403.7')).toEqual(['403.7']);
  for (const text of [
    'office365',
    'iPhone15',
    'activation code: AB12-3456',
    'PC-0042 pending',
    'error on MOTO-G84 since Monday',
    'the connection was refused.',
    'error 17.5',
    'version 8.22.1',
  ]) {
    expect(codes(text), text).toEqual([]);
  }
});

test('an error number that Intune shows as a negative decimal is the hexadecimal one', () => {
  const [page] = directory.pages;
  const failed = { id: 'failed', codes: ['0x87D1FDE8'], texts: ['Remediation failed'] };
  const documented = { ...directory, pages: [{ ...page!, messages: [failed] }] };
  const answers = (text: string) => codesIn(text).flatMap((code) => answersTo(code, documented));
  for (const text of ['-2016281112', 'error -2016281112 (Remediation failed)']) {
    expect(answers(text), text).toEqual([{ page: documented.pages[0], message: 'failed' }]);
  }
  expect(codesIn('-2016281113')).toMatchObject([{ family: 'decimal', code: '-2016281113' }]);
  expect(answers('-2016281113')).toEqual([]);
});

test('a code is known in a list, at the end of a sentence, and as other places write it', () => {
  const codes = (text: string) => codesIn(text).map(({ code }) => code);
  expect(codes('error 53003, 50105 or 90093')).toEqual(['53003', '50105', '90093']);
  expect(codes('erros 403 e 404')).toEqual(['403', '404']);
  expect(codes('It failed with -2016281112.')).toEqual(['-2016281112']);
  expect(codes('\u22122016281112')).toEqual(['-2016281112']);
  expect(codes('bounced: 550 5.7.708.')).toEqual(['550 5.7.708']);
  expect(codes('87D1041C')).toEqual(['0x87d1041c']);
  expect(codes('0xFFFFFFFF87D1FDE8')).toEqual(['0x87d1fde8']);
  expect(codes('AADSTS_65001')).toEqual(['AADSTS65001']);
});

test('a number to be typed in, counted, or of a room, a port or a release is no code', () => {
  for (const text of [
    'activation code 482913 not accepted',
    'código de ativação 482913',
    'MFA code 482913',
    'retornou 250 aparelhos',
    'result: 100%',
    'https://mtp.lookout.com:443/',
    'Ramal 2345',
    'sala 502',
    'build 22621',
    'office2019',
    'joao123',
  ]) {
    expect(codesIn(text), text).toEqual([]);
  }
});

test('nothing of a code is asked as words, however often it stands there', () => {
  const { clauses } = read(redact('erro 403, depois HTTP 403 no console'), directory);
  expect(clauses.flatMap(({ words }) => words)).toEqual(['depois', 'console']);
});

test('an undocumented code is called so also beside a time or an address', () => {
  for (const text of ['erro 4039 às 09:15', 'erro 4039 ana@contoso.com']) {
    expect(
      read(redact(text), directory).unknown.map(({ code }) => code),
      text,
    ).toEqual(['4039']);
  }
});

test('a number that Entra’s sign-in log shows without its letters is the documented code', () => {
  const [page] = directory.pages;
  const consent = { id: 'consent', codes: ['AADSTS90093'], texts: ['This application requires'] };
  const documented = { ...directory, pages: [{ ...page!, messages: [consent] }] };
  const answers = (text: string) => codesIn(text).flatMap((code) => answersTo(code, documented));
  for (const text of ['90093', 'erro 90093', 'Sign-in error code: 90093', '90093 lookout']) {
    expect(answers(text), text).toEqual([{ page: documented.pages[0], message: 'consent' }]);
  }
  expect(answers('error 9009')).toEqual([]);
  expect(answers('error 900931')).toEqual([]);
});

test('the number of a ticket is no code, and nothing of it is asked', () => {
  const asked = (text: string) => {
    const { unknown, clauses } = read(redact(text), directory);
    return { codes: unknown.map(({ code }) => code), words: clauses.flatMap(({ words }) => words) };
  };
  for (const text of [
    'Ticket 48213: Pending',
    'case #48213 - pending',
    'Chamado nº 48213: Pending',
    'INC0048812 Pending',
    '[SCTASK0012345] pending',
    'protocolo 2026-48213: pending',
  ]) {
    expect(asked(text), text).toEqual({ codes: [], words: ['pending'] });
  }
  expect(asked('ticket: error 4039').codes).toEqual(['4039']);
  expect(asked('bad request 4039').codes).toEqual(['4039']);
  expect(asked('caso 502 apareça').codes).toEqual(['502']);
});

test('one of our numbers is meant only where it stands alone', () => {
  const slugs = (text: string) =>
    codesIn(text).flatMap((code) => answersTo(code, directory).map(({ page }) => page.slug));
  expect(slugs('201')).toEqual(['pending']);
  expect(slugs('erro 201')).toEqual([]);
});

test('a code is answered exactly or not at all, never with a neighbour', () => {
  const slugs = (text: string) =>
    codesIn(text).flatMap((code) => answersTo(code, directory).map(({ page }) => page.slug));
  expect(slugs('403')).toEqual(['console-403']);
  expect(slugs('201')).toEqual(['pending']);
  expect(slugs('VIG-101')).toEqual(['console-403']);
  for (const unknown of ['4039', '40', '404', 'VIG-20', 'VIG-2010', 'AADSTS403', '0x403']) {
    expect(slugs(unknown), unknown).toEqual([]);
  }
});

test('a message is recognized in a longer paste, without accents and in either language', () => {
  const slugs = (text: string) => messagesIn(text, directory).map(({ page }) => page.slug);
  expect(slugs('Oi! Apareceu: “Voce nao tem autorizacao” agora')).toEqual(['console-403']);
  expect(slugs('403 - You are NOT authorized to access the service. (trace)')).toEqual([
    'console-403',
  ]);
  expect(slugs('not authorized to access the')).toEqual(['console-403']);
  expect(slugs('the service')).toEqual([]);
});

test('a short message is recognized where it is set off, not where it is part of a sentence', () => {
  const [page] = directory.pages;
  const short = { id: 'off', texts: ['Not enabled'] };
  const pages = [{ ...page!, messages: [short] }];
  const found = (text: string) => messagesIn(text, { ...directory, pages }).length;
  expect(found('Ana at 2 PM got: not enabled (since Monday), phone and tablet')).toBe(1);
  expect(found('on both phones Ana and Rui see “Not enabled” again')).toBe(1);
  expect(found('the option is not enabled on the phones of Ana and Rui')).toBe(0);
});

test('a word that a product shows is no message where it announces what follows', () => {
  const [page] = directory.pages;
  const pages = [{ ...page!, messages: [{ id: 'error', texts: ['Error'] }] }];
  const found = (text: string) => messagesIn(text, { ...directory, pages }).length;
  expect(found('Lookout connector: Error')).toBe(1);
  expect(found('the Lookout connector shows “Error” since Monday')).toBe(1);
  expect(found('Error: the Lookout device does not activate')).toBe(0);
  expect(found('{"error": "invalid_grant", "app": "Lookout"}')).toBe(0);
  expect(found('ERROR [worker-7] com.lookout.enterprise failed to sync')).toBe(0);
});

test('what answers only because a word was read as another is told from what answers as typed', async () => {
  const names = await namesIn(directory, 'en-US');
  const judged = async (text: string) => {
    const question = read(redact(text), directory);
    const near = await slips(informative(text), names);
    return judge(question, { names, leaning: () => 0, near, text: undefined });
  };
  expect(await judged('stuck on pending')).toMatchObject({ answered: true, onlyCorrected: false });
  expect(await judged('stuck on pendnig')).toMatchObject({ answered: true, onlyCorrected: true });
});
