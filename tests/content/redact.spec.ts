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
