/** Every card of the site. */
import type { Content, Entry } from '../catalog/read.ts';
import { stepTexts } from '../catalog/step-texts.ts';
import { cardName } from '../catalog/urls.ts';
import { translator } from '../i18n/index.ts';
import { type Locale, locales, localeTags, sourceLocale } from '../locales.ts';
import { type Card, neutralCard, pageCard, siteCard } from './card.ts';

export interface NamedCard {
  /** Its file within the site: `cards/pt-br/vig-201.png`. */
  file: string;
  card: Card;
}

/**
 * The cards of all pages in all languages, those of links without a language, and those
 * of the pages that are about no single problem.
 *
 * @example allCards(readContent(process.cwd()))[0] // { file: 'cards/site.png', card: […] }
 */
export function allCards(content: Content): NamedCard[] {
  const site = translator(sourceLocale)('site.name');
  const subject = translator(sourceLocale)('site.subject');
  const tagline = (lang: Locale) => ({ lang, text: translator(lang)('site.tagline') });
  const general = localeTags.map((locale) => ({
    file: cardName(undefined, locale),
    card: siteCard({ site, subject, lines: [tagline(locale)] }),
  }));
  return [
    { file: cardName(), card: siteCard({ site, subject, lines: localeTags.map(tagline) }) },
    ...general,
    ...content.entries.flatMap((entry) => cardsOf(entry, content)),
  ];
}

function cardsOf(entry: Entry, content: Content): NamedCard[] {
  const { code, family } = entry.facts.value;
  const titles = localeTags.flatMap((lang) => {
    const title = entry.prose[lang]?.head.title;
    return title ? [{ lang, language: locales[lang].short, text: title }] : [];
  });
  const site = translator(sourceLocale)('site.name');
  const subject = translator(sourceLocale)('site.subject');
  return [
    { file: cardName(code), card: neutralCard({ site, subject, code, titles }) },
    ...titles.map((title) => ({
      file: cardName(code, title.lang),
      card: pageCard({
        site: translator(title.lang)('site.name'),
        code,
        family: translator(title.lang)(`family.${family}`),
        title,
        action: actionOf(entry, title.lang, content),
      }),
    })),
  ];
}

/** The first step of the likeliest cause; a page to look things up has none. */
function actionOf(entry: Entry, locale: Locale, content: Content) {
  const prose = entry.prose[locale]!;
  const [first] = stepTexts(prose.source, locale, content);
  return { step: first !== undefined, text: first?.text ?? prose.head.summary };
}
