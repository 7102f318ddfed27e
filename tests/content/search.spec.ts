import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { codesIn } from '../../src/search/codes.ts';
import { answersTo, type Directory, messagesIn } from '../../src/search/directory.ts';
import { weigh } from '../../src/search/evidence.ts';
import { likelihoods } from '../../src/search/likely.ts';
import { namesIn } from '../../src/search/names.ts';
import { slips } from '../../src/search/near.ts';
import { read } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { redact } from '../../src/search/redact.ts';
import { clausesOf, fold, informative } from '../../src/search/text.ts';

const directory: Directory = {
  version: 1,
  families: { 'sign-in': 'Signing in' },
  terms: [],
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

const secrets: [string, string][] = [
  ['an e-mail address', 'ana.souza@contoso.com'],
  ['a sign-in name', 'j_silva+test@filial.contoso.onmicrosoft.com'],
  ['a GUID', '8c1b0a7e-1a2b-4c3d-9e8f-444455556666'],
  ['a token', 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'],
  ['an address of a machine', '192.168.10.25'],
  ['an address of a machine, new style', '2001:0db8:85a3:0000:0000:8a2e:0370:7334'],
  ['an ISO time', '2026-11-24T09:15:00.123Z'],
  ['a Brazilian time', '24/11/2026 09:15:07'],
  ['an American time', '11/24/2026 9:15 AM'],
  ['the name of a server', 'srv01.contoso.local'],
  ['an e-mail address in a link', 'ana.souza%40contoso.com'],
  ['a Windows account', 'CONTOSO\\ana.souza'],
  ['a short address of a machine, new style', 'fe80::1ff:fe23:4567:890a'],
  ['a hardware address', '00:1A:2B:3C:4D:5E'],
  ['a tenant name', 'contoso.onmicrosoft.com'],
  ['a computer name', 'DESKTOP-4F7K2QX'],
  ['a Brazilian date in words', '24 de novembro de 2026 às 09h15'],
  ['an American date in words', 'Nov 24, 2026 at 9:15:07 AM'],
  ['a date in words with a short month', '24-Nov-2026'],
  ['a phone number', '+55 11 98765-4321'],
  ['a Brazilian taxpayer number', '123.456.789-09'],
  ['a bearer token', 'Bearer abcdefghijklmnop1234567890'],
  ['a base64 token', 'q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6j7K8l9=='],
  ['an IMEI with spaces', '35 693803 564380 9'],
  ['an IMEI', '356938035643809'],
  ['a serial number', 'F2LX9K3JHG7F'],
  ['a long hash', 'd41d8cd98f00b204e9800998ecf8427e'],
];

for (const [name, secret] of secrets) {
  test(`${name} is taken out of a pasted text, and the reader can see it`, () => {
    const { text, removed } = redact(`AADSTS90093 happened: ${secret} in the console`);
    expect(text).toContain('AADSTS90093');
    expect(text).toContain('in the console');
    expect(text).not.toContain(secret);
    expect(removed.map((item) => item.text).join(' ')).toContain(secret.split(' ')[0]!);
  });
}

test('what tells problems apart is left: codes, versions, figures, the products’ own addresses', () => {
  for (const kept of [
    'AADSTS90093',
    'VIG-201',
    '0x80180014',
    'CAA20003',
    'iOS 17.0',
    '5.0.5421.0 is an app version',
    '30 days',
    'https://aad.lookout.com/les?action=consent',
    'Enrollment Management',
    'microsoft-noreply@microsoft.com',
    'enterprisesupport@lookout.com',
    'may not be compliant in 15 minutes',
    'Error code: 65001',
    'partnerState unresponsive since 7 days',
    'com.lookout.enterprise',
    'connector 2C7790DE-8B02-4814-85CF-E0C59380DEE8',
    'não está no ou abaixo do nível',
  ]) {
    expect(redact(kept).text).toBe(kept);
  }
});

test('secrets are taken out wherever they stand', () => {
  const around = fc.string({
    unit: fc.constantFrom(' ', '\n', '(', ')', '"', '<', '>', ',', ';'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(around, fc.constantFrom(...secrets), around, (before, [, secret], after) => {
      const { text } = redact(`x${before}${secret}${after}x`);
      return !text.includes(secret);
    }),
  );
});

test('a slip in a word is found, and another word is not taken for one', async () => {
  const names = await namesIn(directory, 'en-US');
  const read = await slips(['pendnig', 'frobidden', 'activated', 'bananas', 'pending'], names);
  expect(Object.fromEntries(read)).toEqual({ pendnig: 'pending' });
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
    const { clauses, manner } = read(redact(text), directory);
    const weighed = weigh(clauses, { names, near: new Map(), bodies: new Map() });
    return rank(weighed, names, { rambles: manner !== 'asked' })[0]?.coverage ?? 0;
  };
  expect(coverage('galaxy of carla stuck pending')).toBeLessThan(
    coverage('galaxy of carla stuck pending carla@contoso.com'),
  );
});

test('any text at all is read without failing, twice with the same result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (pasted) => {
      const once = redact(pasted).text;
      codesIn(once, ['PENDING']);
      informative(once);
      messagesIn(fold(once), directory);
      return once.isWellFormed() && once.length <= pasted.length + 1;
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
    'não funciona desde 2024',
    'Chamado INC0048812',
    'none of the 300 phones that we enrolled last week shows up in the list',
  ]) {
    expect(codes(text), text).toEqual([]);
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
  const slugs = (text: string) => messagesIn(fold(text), directory).map(({ page }) => page.slug);
  expect(slugs('Oi! Apareceu: “Voce nao tem autorizacao” agora')).toEqual(['console-403']);
  expect(slugs('403 - You are NOT authorized to access the service. (trace)')).toEqual([
    'console-403',
  ]);
  expect(slugs('not authorized to access the')).toEqual(['console-403']);
  expect(slugs('the service')).toEqual([]);
});
