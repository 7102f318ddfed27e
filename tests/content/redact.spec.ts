import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { redact } from '../../src/search/redact.ts';

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
  ['a base64 token with slashes', 'AbcdEfghIjkl/mnopQrstUvwx/123/yzAbCdEfGhIj'],
  ['a base64 token', 'q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6j7K8l9=='],
  ['an IMEI with spaces', '35 693803 564380 9'],
  ['an IMEI', '356938035643809'],
  ['a serial number', 'F2LX9K3JHG7F'],
  ['a long hash', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['an e-mail address with accents', 'joão.silva@contoso.com.br'],
  ['a Windows account with accents', 'CONTOSO\\joão.silva'],
  ['a personal mailbox of a product’s maker', 'bruno-support@microsoft.com'],
  ['a folder of a user', 'C:\\Users\\ana.souza'],
  ['a home folder', '/home/ana'],
  ['a share', '\\\\fileserver01\\TI'],
  ['a taxpayer number without points', '12345678909'],
  ['a Brazilian company number', '12.345.678/0001-95'],
  ['a mobile number without brackets', '11 98765-4321'],
  ['a mobile number in one piece', '11987654321'],
  ['an international number', '+351 912 345 678'],
  ['an American number', '555-123-4567'],
  ['a card number', '4111 1111 1111 1111'],
  ['an American social security number', '123-45-6789'],
  ['a Windows security identifier', 'S-1-5-21-3623811015-3361044348-30300820-1013'],
  ['a hardware address of a switch', '001A.2B3C.4D5E'],
  ['a hardware address in one piece', '001a2b3c4d5e'],
  ['a date with hyphens', '24-11-2026'],
  ['a date with slashes, year first', '2026/11/24'],
  ['a date with a short month', '24/nov/2026'],
  ['a compact time', '20261124T091507Z'],
  ['a virtual machine', 'contoso-vm.brazilsouth.cloudapp.azure.com'],
  ['a computer named after a person', 'NB-ANA-SOUZA'],
  ['a name that Intune gives a phone', 'ana_AndroidForWork_11/24/2026_9:15'],
];

/** What is secret or personal by the word before it: a text, and what of it must go. */
const labelled: [string, string][] = [
  ['"password": "P@ssw0rd!"', 'P@ssw0rd'],
  ['"client_secret" : "abc~8Q~xyz"', 'abc'],
  ['"refresh_token":"0.AXoAbc1"', 'AXo'],
  ['pwd=xyz123', 'xyz'],
  ['x-api-key: 3f9a8b22', '3f9a'],
  ['Authorization: Basic YW5hOnNlbmhh', 'YW5h'],
  ['Bearer abc.def1.ghi', 'abc'],
  ['ESTSAUTH=0.AXoABC; pending', 'AXo'],
  ['PIN: 4321', '4321'],
  ['senha 12345678', '1234'],
  ['senha: mesa-posta', 'mesa'],
  ['token=caab1', 'caab1'],
  ['usuário: mesquita.ana', 'mesquita'],
  ['user=ana.souza pending', 'ana'],
  ['"userDisplayName": "Ana Souza"', 'Ana'],
  ['"deviceName":"iPhone de Ana"', 'Ana'],
  ['?name=Ana%20Souza&state=PENDING', 'Ana'],
  ['matrícula 123456', '1234'],
];

test('what a word announces as secret or personal is taken out, and no more', () => {
  for (const [pasted, secret] of labelled) {
    expect(redact(pasted).text, pasted).not.toContain(secret);
  }
  expect(redact('user=ana.souza pending').text).toBe('pending');
  expect(redact('?name=Ana%20Souza&state=PENDING').text).toContain('state=PENDING');
});

for (const [name, secret] of secrets) {
  test(`${name} is taken out of a pasted text, and the reader can see it`, () => {
    const { text, removed } = redact(`AADSTS90093 happened: ${secret} in the console`);
    expect(text).toBe('AADSTS90093 happened: in the console');
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
    'iOS 18 may block the app',
    'Android 14 novo aparelho, mais 5 aparelhos',
    'apresenta 12 erros, agora 2',
    'setting 12 of Outlook 16',
    '3 out of 5 phones, step 3 may fail',
    'Failed to acquire token: AADSTS90093: This application requires',
    'https://login.microsoftonline.com/error?code=700016',
    'invalid token: expired',
    'iOS\\Android',
    'Devices\\All devices\\Pending',
    'C:\\Program Files\\Lookout\\agent.exe',
    '?state=PENDING',
    '-2016281112',
    'user: pending',
    'GET /deviceManagement/mobileThreatDefenseConnectors/2c7790de-8b02-4814-85cf-e0c59380dee8',
    'https://graph.microsoft.com/v1.0/deviceManagement/mobileThreatDefenseConnectors/2c7790de-8b02-4814-85cf-e0c59380dee8 403',
  ]) {
    expect(redact(kept).text).toBe(kept);
  }
});

test('secrets are taken out wherever they stand', () => {
  const around = fc.string({
    unit: fc.constantFrom(' ', '\n', '(', ')', '"', '<', '>', ',', ';', '. '),
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
