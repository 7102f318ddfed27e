import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, localeTags, sourceLocale } from '../../locales.ts';
import { didYouMean, type Finding, type Rule } from '../rule.ts';

/** Strings that rightly read the same in several languages: names, and words shared. */
const sameInEveryLanguage = new Set([
  'site.name',
  'site.subject',
  'platform.android',
  'surface.lookout-app',
  'surface.mailbox',
  'ticket.markdown',
]);

export const strings: Rule = {
  id: 'strings',
  title: 'every interface text exists in every language, is translated and is used',
  *check({ root }) {
    const folder = join(root, 'src/i18n');
    if (!existsSync(folder)) return;
    const files = localeTags.map((locale) => readStrings(folder, locale));
    const source = files.find(({ locale }) => locale === sourceLocale)!;
    const usage = readUsage(join(root, 'src'));
    for (const file of files) {
      yield* incomplete(file, source);
      yield* untranslated(file, source);
    }
    for (const key of source.texts.keys()) {
      if (usage.uses(stem(key))) continue;
      yield {
        ...source.at(key),
        wrong: `No page uses “${key}”.`,
        mend: 'Remove it from every language, or use it.',
      };
    }
    const known = [...source.texts.keys()].map(stem);
    for (const { key, ...at } of usage.asked) {
      if (known.includes(key)) continue;
      yield { ...at, wrong: `There is no text “${key}”.`, mend: didYouMean(key, known) };
    }
  },
};

interface Strings {
  locale: Locale;
  file: string;
  texts: Map<string, string>;
  at(key: string): { file: string; line: number };
}

function readStrings(folder: string, locale: Locale): Strings {
  const file = `src/i18n/${locale}.json`;
  const path = join(folder, `${locale}.json`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  const lines = text.split('\n');
  return {
    locale,
    file,
    texts: new Map(Object.entries(JSON.parse(text))),
    at: (key) => ({ file, line: lines.findIndex((line) => line.includes(`"${key}"`)) + 1 || 1 }),
  };
}

const plural = /_(zero|one|two|few|many|other)$/;

function stem(key: string): string {
  return key.replace(plural, '');
}

function* incomplete(file: Strings, source: Strings): Iterable<Finding> {
  const { pluralCategories } = new Intl.PluralRules(file.locale).resolvedOptions();
  const needed = new Set(
    [...source.texts.keys()].flatMap((key) =>
      plural.test(key) ? pluralCategories.map((form) => `${stem(key)}_${form}`) : [key],
    ),
  );
  for (const key of needed) {
    if (file.texts.get(key)?.trim()) continue;
    yield {
      file: file.file,
      line: 1,
      wrong: `“${key}” is missing.`,
      mend: `Add it in ${file.locale}; in ${sourceLocale} it is “${source.texts.get(key) ?? source.texts.get(`${stem(key)}_other`)}”.`,
    };
  }
  for (const key of file.texts.keys()) {
    if (needed.has(key)) continue;
    yield {
      ...file.at(key),
      wrong: `“${key}” is not a text of this site.`,
      mend: didYouMean(key, [...needed]),
    };
  }
}

function* untranslated(file: Strings, source: Strings): Iterable<Finding> {
  if (file === source) return;
  for (const [key, text] of file.texts) {
    if (text !== source.texts.get(key) || sameInEveryLanguage.has(key)) continue;
    if (!/\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, ''))) continue;
    yield {
      ...file.at(key),
      wrong: `“${key}” reads as in ${source.locale}.`,
      mend: `Write it in ${file.locale}; if it is a name, list it in src/checks/rules/strings.ts.`,
    };
  }
}

/** Where the code asks for texts: whole keys, and beginnings such as `family.${…}`. */
function readUsage(folder: string) {
  const asked: { key: string; file: string; line: number }[] = [];
  const quoted = new Set<string>();
  const prefixes = new Set<string>();
  for (const name of globSync('**/*.{ts,astro}', { cwd: folder })) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      for (const [, key] of line.matchAll(/'([a-z]+(?:[.-][a-z-]+)+)'/g)) quoted.add(key!);
      for (const [, prefix] of line.matchAll(/`([a-z]+\.)\$\{/g)) prefixes.add(prefix!);
      for (const [, key] of line.matchAll(/\b(?:t\(|say\([^,]+, )'([^']+)'/g)) {
        asked.push({ key: key!, file: `src/${name}`, line: index + 1 });
      }
    }
  }
  const uses = (key: string) => quoted.has(key) || [...prefixes].some((p) => key.startsWith(p));
  return { asked, uses };
}
