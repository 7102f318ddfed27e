import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { apart, partsOf } from '../../src/search/apart.ts';
import { codesIn } from '../../src/search/codes.ts';
import { weigh } from '../../src/search/evidence.ts';
import { judge } from '../../src/search/judge.ts';
import { writtenIn } from '../../src/search/language.ts';
import { messagesIn } from '../../src/search/messages.ts';
import { namesIn } from '../../src/search/names.ts';
import { nearest, slips } from '../../src/search/near.ts';
import { inShort } from '../../src/search/product-names.ts';
import { read } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';
import { redact } from '../../src/search/redact.ts';
import { clausesOf, fold, informative } from '../../src/search/text.ts';
import { directory } from './directory.ts';

test('a slip in a word is found, and another word is not taken for one', async () => {
  const names = await namesIn(directory, 'en-US');
  const read = await slips(['pendnig', 'frobidden', 'activated', 'bananas', 'pending'], names);
  expect(Object.fromEntries(read)).toEqual({ pendnig: 'pending', frobidden: 'forbidden' });
});

test('a word that a single name has is no slip of one that many have', async () => {
  const [page, other] = directory.pages;
  const names = { ...page!, names: ['entra group', 'entra id', 'extra approval'] };
  const read = await slips(
    ['extra', 'exstra'],
    await namesIn({ ...directory, pages: [names, other!] }, 'en-US'),
  );
  expect(Object.fromEntries(read)).toEqual({ exstra: 'extra' });
});

test('digits that were read for letters, as from a picture, are the letters', async () => {
  const names = await namesIn(directory, 'en-US');
  const read = await slips(['pend1ng', 'c0nsole', 'ios10', '12ab', 'pending1'], names);
  expect(read.get('pend1ng')).toBe('pending');
  expect(read.get('c0nsole')).toBe('console');
  expect(read.has('ios10')).toBe(false);
  expect(read.has('12ab')).toBe(false);
  // No word that only the stem of one is like.
  expect(read.has('pending1')).toBe(false);
});

test('words that ran together are taken apart, and words that are said of anything are not', async () => {
  const names = await namesIn(directory, 'en-US');
  const known = { names, near: new Map<string, string>() };
  const words = (text: string, leaning: (word: string) => number | undefined) =>
    apart(clausesOf(text, informative(text)), { ...known, leaning }).flatMap((c) => c.words);
  expect(words('it openstheconsole', () => undefined)).toEqual(['opens', 'console']);
  expect(words('it openstheconsole', () => -2)).toEqual(['openstheconsole']);
  expect(words('a pendingconsole', () => undefined)).toEqual(['pendingconsole']);
  expect(partsOf('pendi', names)).toBeUndefined();
});

test('a name and its value in JSON stand side by side, however much is around them', () => {
  const text =
    '{"id":"7c1","androidEnabled":true,"partnerState": "error","platform":"iOS","tenant":"fabrikam","version":3}';
  const pairs = clausesOf(text, informative(text)).flatMap((clause) => clause.pairs);
  expect(pairs).toContain('state error');
  expect(pairs).not.toContain('error platform');
});

test('what programs call an id is the id of something, where a name has one', async () => {
  const [page, other] = directory.pages;
  const named = { ...page!, names: ['device id is empty'] };
  const names = await namesIn({ ...directory, pages: [named, other!] }, 'en-US');
  const known = { names, near: new Map<string, string>(), leaning: () => 2 };
  const words = (text: string) =>
    apart(clausesOf(text, informative(text)), known).flatMap((clause) => clause.words);
  expect(words('empty deviceid')).toEqual(['empty', 'device', 'id']);
  expect(words('android userid')).toEqual(['android', 'userid']);
});

const meant = (mistyped: string, ...words: string[]) => nearest(mistyped, words);

test('a long word may have two slips, a letter that fell out and two that changed places too', () => {
  expect(meant('hiebrnted', 'hibernated')).toBe('hibernated');
  expect(meant('duplidco', 'duplicado')).toBe('duplicado');
  expect(meant('syc', 'sync')).toBe('sync');
  expect(meant('penidg', 'pending')).toBeUndefined();
});

test('a word written as it sounds is the one that sounds so', () => {
  expect(meant('ameassa', 'ameaca')).toBe('ameaca');
  expect(meant('selular', 'celular')).toBe('celular');
  expect(meant('desconequitado', 'desconectado')).toBe('desconectado');
  expect(meant('fishin', 'phishing')).toBeUndefined();
  expect(meant('sela', 'casa', 'cala')).toBeUndefined();
});

test('a text is in the language that its small words prove, and in none where they are mixed', () => {
  expect(writtenIn('set up lookout on my ipad')).toBe('en');
  expect(writtenIn('o usuario nao consegue entrar no console')).toBe('pt');
  expect(writtenIn('o usuario ve you are not authorized to access the service')).toBeUndefined();
  expect(writtenIn('device pending')).toBeUndefined();
  // Names, buttons and addresses stand in texts of any language.
  expect(writtenIn('iphone se os version')).toBeUndefined();
  expect(writtenIn('e mail microsoft com blocked')).toBeUndefined();
  expect(writtenIn('tela de sign in com pop up')).toBeUndefined();
  // One word twice proves no more than once.
  expect(writtenIn('the lookout the console')).toBeUndefined();
  expect(writtenIn('')).toBeUndefined();
});

test('a product is one word, by whichever name: in any case, with or without accents, the longest first', () => {
  const short = inShort({ 'Azure AD': 'Entra', 'New Azure AD': 'Id', AD: 'Directory' });
  expect(short('the azure  ad group, new\nAzure AD')).toBe('the Entra group, Id');
  expect(short('AD, adm, gláAD, Azure ADs')).toBe('Directory, adm, gláAD, Azure ADs');
  const threats = inShort({ 'Defesa contra Ameaças': 'MTD', mem: 'Intune' });
  expect(threats('defesa contra ameacas não é Defesa Contra Ameaças')).toBe('MTD não é MTD');
  expect(threats('mêm, MEM')).toBe('mêm, Intune');
  expect(short('Azure-AD and azure_ad, not azure ad.example.com, x.ad, a@AD')).toBe(
    'Entra and Entra, not azure ad.example.com, x.ad, a@AD',
  );
  expect(inShort({})('as it is')).toBe('as it is');
});

test('a page is found by a product’s name of then or now, whichever its own names have', async () => {
  const [page, other] = directory.pages;
  const renamed = {
    ...directory,
    productNames: { 'Old Manager': 'Intune', Manager: 'Intune' },
    labels: [{ texts: ['Open Old Manager', 'Old Manager'], slugs: ['console-403'] }],
    pages: [{ ...page!, names: ['set up the Old Manager', 'Manager'] }, other!],
  };
  const names = await namesIn(renamed, 'en-US');
  const words = (text: string) => read(redact(text), renamed).clauses.flatMap((c) => c.words);
  for (const name of ['old manager', 'Manager', 'Intune']) {
    expect([...names.called(words(`${name} set up`))]).toEqual(['console-403']);
    expect([...names.labelled(read(redact(`open ${name}`), renamed).clauses[0]!.text)]).toEqual([
      'console-403',
    ]);
  }
  // Of what only names a product nothing is left that names a page.
  expect(names.called(words('Old Manager')).size).toBe(0);
  expect(names.labelled('intune').size).toBe(0);
});

test('a text about the subject is told by any name of a product', () => {
  const renamed = { ...directory, productNames: { 'Old Manager': 'Intune' } };
  const pending = { ...directory.pages[1]!, messages: [{ id: 'pending', texts: ['Pending'] }] };
  const found = (text: string) =>
    messagesIn(text, { ...renamed, pages: [pending] }).map(({ page }) => page.slug);
  const text = 'since monday the status is pending for all';
  expect(found(`in the old manager ${text}`)).toEqual(['pending']);
  expect(found(`in the new manager ${text}`)).toEqual([]);
});

test('names that programs give are read as words, brands as they are', () => {
  expect(fold('activationStatus=ACTIVATED')).toBe('activation status activated');
  expect(fold('deviceID of a Mac on macOS')).toBe('device id of a mac on macos');
  expect(fold('Get-MgMobileThreatDefenseConnector')).toBe('get mg mobile threat defense connector');
  expect(fold('InGracePeriod, inGracePeriod')).toBe('in grace period in grace period');
  expect(fold('MobileThreatDefenseID')).toBe('mobile threat defense id');
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
    '\u0F73'.repeat(100_000),
    '\u202Eabc\u0000🙂'.repeat(10_000),
  ]) {
    const { text } = redact(hostile);
    expect(text.length).toBeLessThanOrEqual(8_000);
    codesIn(text);
    informative(text);
    inShort({ 'Azure AD': 'Entra' })(text);
  }
});

test('what answers only because a word was read as another is told from what answers as typed', async () => {
  const names = await namesIn(directory, 'en-US');
  const judged = async (text: string) => {
    const question = read(redact(text), directory);
    const near = await slips(informative(text), names);
    return judge(question, {
      names,
      leaning: () => 0,
      near,
      text: undefined,
      likeness: undefined,
    });
  };
  expect(await judged('stuck on pending')).toMatchObject({ answered: true, onlyCorrected: false });
  expect(await judged('stuck on pendnig')).toMatchObject({ answered: true, onlyCorrected: true });
});
