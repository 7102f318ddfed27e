import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chooseLocale } from '../../src/components/chrome/negotiate.ts';

const ours = ['pt-BR', 'en-US'];
const cases: [string, string[], string[], string][] = [
  ['a language alone', ['pt'], ours, 'pt-BR'],
  ['another region', ['pt-PT'], ours, 'pt-BR'],
  ['another region, not our default', ['en-GB'], ours, 'en-US'],
  ['a language we do not have before one we do', ['fr', 'pt'], ours, 'pt-BR'],
  ['the first of several we have', ['en-GB', 'pt-BR'], ours, 'en-US'],
  ['a script that goes without saying', ['pt-Latn-AO'], ours, 'pt-BR'],
  ['extensions and private parts', ['en-GB-u-nu-latn-x-work'], ours, 'en-US'],
  ['any case', ['PT-br'], ours, 'pt-BR'],
  ['an old spelling with an underscore', ['en_GB'], ours, 'en-US'],
  ['three letters for two', ['por'], ours, 'pt-BR'],
  ['anything at all', ['*'], ours, 'pt-BR'],
  ['anything, after a wish', ['fr', '*', 'en'], ours, 'en-US'],
  ['what is no tag', ['', '!', 'a', 'en-US-'], ours, 'pt-BR'],
  ['nothing', [], ours, 'pt-BR'],
  ['traditional characters, by region', ['zh-TW'], ['zh-Hans', 'zh-Hant', 'en'], 'zh-Hant'],
  ['a script we lack, then another language', ['sr-Cyrl', 'en'], ['sr-Latn', 'en-US'], 'en-US'],
  ['a region we have among several', ['en-AU'], ['en-US', 'en-AU', 'pt-BR'], 'en-AU'],
  ['a region we lack among several', ['de-AT'], ['de-CH', 'de', 'pt-BR'], 'de'],
];
for (const [what, wanted, available, chosen] of cases) {
  test(`a reader who wants ${what} (${wanted.join(', ')}) gets ${chosen}`, () => {
    expect(chooseLocale(wanted, available)).toBe(chosen);
  });
}

const tag = fc.oneof(
  fc.constantFrom('pt', 'pt-PT', 'en', 'en-GB', 'fr', 'de-CH-1996', 'zh-Hant-TW', '*', 'x-a'),
  fc.string({ maxLength: 12 }),
);

test('whatever is wanted, one of our languages is chosen', () => {
  fc.assert(
    fc.property(fc.array(tag), (wanted) => {
      expect(ours).toContain(chooseLocale(wanted, ours));
    }),
  );
});

test('a language we have goes before every later wish', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ours), fc.array(tag), (first, others) => {
      expect(chooseLocale([first, ...others], ours)).toBe(first);
    }),
  );
});

test('wishes that we cannot meet change nothing', () => {
  const unmet = fc.constantFrom('fr', 'de-AT', '*', '', 'tlh', 'zh-Hant');
  fc.assert(
    fc.property(fc.array(unmet), fc.constantFrom('en-GB', 'pt-AO'), (before, wish) => {
      expect(chooseLocale([...before, wish], ours)).toBe(chooseLocale([wish], ours));
    }),
  );
});
