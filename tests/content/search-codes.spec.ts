import { expect, test } from '@playwright/test';
import { codesIn } from '../../src/search/codes.ts';
import { answersTo } from '../../src/search/directory.ts';
import { read } from '../../src/search/question.ts';
import { redact } from '../../src/search/redact.ts';
import { directory } from './directory.ts';

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

test('our own numbers are recognized with anything that people put between', () => {
  for (const between of [
    '/',
    '.',
    ': ',
    ' n° ',
    ' #',
    ' número ',
    ' nº',
    ' n.',
    ' number: ',
    ' (',
  ]) {
    const text = `VIG${between}201`;
    expect(codesIn(text)[0]?.code, text).toBe('VIG-201');
  }
  for (const text of ['vigil 201 sur', 'vig. 201 dias', 'contrato vig.: 12/2026']) {
    expect(
      codesIn(text).map(({ family }) => family),
      text,
    ).not.toContain('vig');
  }
});

test('a slip in the letters of a sign-in code is no other code, and its number is taken as it is', () => {
  for (const text of ['AADTS90093 lookout', 'adsts 90093', 'AADSST90093', 'erro AADSYS90093']) {
    const { text: left } = redact(text);
    expect(
      codesIn(left).map(({ code }) => code),
      text,
    ).toEqual(['AADSTS90093']);
  }
  // What begins alike is still the number of a device.
  expect(redact('serial number ADATA12345678').text).toBe('serial number');
  expect(redact('AATS4K9P2QX7').text).toBe('');
  expect(codesIn('AADTS90099')[0]).toMatchObject({ family: 'aadsts', code: 'AADSTS90099' });
  expect(codesIn('assets 90093 of the company')[0]?.family).not.toBe('aadsts');
  expect(codesIn('add 90093')[0]?.family).not.toBe('aadsts');
});

test('a sign-in code that a screen broke over two lines is read as one, where its number is too short alone', () => {
  const codes = (text: string) => codesIn(redact(text).text).map(({ code }) => code);
  expect(codes('AADSTS 500\n20')).toEqual(['AADSTS50020']);
  expect(codes('AADSTS9009 3: This application requires')).toEqual(['AADSTS90093']);
  expect(codes('AADSTS500')).toEqual(['AADSTS500']);
  // Whole without what follows, or too long with it.
  expect(codes('AADSTS50020 20 users')).toEqual(['AADSTS50020']);
  expect(codes('AADSTS500 112233')).toEqual(['AADSTS500']);
  expect(codes('AADSTS9009 403 forbidden')[0]).toBe('AADSTS9009');
  expect(codes('AADSTS500 20 users')).toEqual(['AADSTS500']);
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

test('beside a code, words that say nothing ask for nothing', () => {
  expect(read(redact('403 and then this'), directory).clauses).toEqual([]);
  expect(read(redact('403 and pending'), directory).clauses[0]?.words).toEqual(['pending']);
});
