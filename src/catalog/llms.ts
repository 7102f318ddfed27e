/** The site for language models, as https://llmstxt.org describes it. */
import { translator } from '../i18n/index.ts';
import { locales, localeTags, sourceLocale } from '../locales.ts';
import { link, literal } from './markdown.ts';
import type { Entry } from './read.ts';
import { familyIds } from './registry.ts';
import { twinPath, twinText } from './twin.ts';
import type { Standpoint } from './twin-body.ts';
import { assetPath, neutralPath, pagePath } from './urls.ts';

/** Every page of a language with its summary, by family: `/pt-br/llms.txt`. */
export function llmsList(at: Standpoint): string {
  const { content, locale, address } = at;
  const t = translator(locale);
  const families = familyIds.flatMap((family) => {
    const pages = byCode(content.entries).filter(({ facts }) => facts.value.family === family);
    const items = pages.flatMap((entry) => {
      const head = entry.prose[locale]?.head;
      if (!head) return [];
      const title = `${entry.facts.value.code}: ${literal(head.title)}`;
      return `- ${link(title, address(twinPath(entry, locale)))}: ${literal(head.summary)}`;
    });
    return items.length > 0 ? [`## ${t(`family.${family}`)}`, items.join('\n')] : [];
  });
  const full = link(t('llms.full'), address(pagePath(locale, 'llms-full.txt').slice(0, -1)));
  return document([...opening(locale), t('llms.about'), ...families, '## Optional', `- ${full}`]);
}

/** Every page of a language in full: `/pt-br/llms-full.txt`. */
export function llmsFull(at: Standpoint): string {
  const { content, locale, address } = at;
  const texts = byCode(content.entries).map((entry) => {
    const { code } = entry.facts.value;
    // One rank down: the file's own title is the first.
    const text = twinText(entry, at).replace(/^#(?=#* )/gm, '##');
    return text.replace('\n\n', `\n\n${code} · <${address(neutralPath(code))}>\n\n`);
  });
  return document([...opening(locale), ...texts]);
}

/** The lists of all languages: `/llms.txt`. */
export function llmsIndex(address: Standpoint['address']): string {
  const languages = localeTags.flatMap((locale) => {
    const list = link('llms.txt', address(pagePath(locale, 'llms.txt').slice(0, -1)));
    return [`## ${locales[locale].name}`, `- ${list}: ${translator(locale)('site.tagline')}`];
  });
  const codes = link('codes.json', address(assetPath('codes.json')));
  return document([
    ...opening(sourceLocale),
    ...languages,
    '## Optional',
    `- ${codes}: ${translator(sourceLocale)('llms.codes')}`,
  ]);
}

function opening(locale: Standpoint['locale']): string[] {
  const t = translator(locale);
  return [`# ${t('site.name')}`, `> ${t('site.tagline')}`];
}

function byCode(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.facts.value.code.localeCompare(b.facts.value.code));
}

function document(parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}
