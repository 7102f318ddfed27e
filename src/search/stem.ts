/** Word stems, by language: `devices` and `device`, `sincronizações` and `sincronização`. */
import { languageOf } from './language.ts';

type Stemmer = (word: string) => string;

/** By language subtag; a language without one is compared word by word. */
const stemmers: Record<string, () => Promise<{ stemmer: Stemmer }>> = {
  en: () => import('@orama/stemmers/english'),
  pt: () => import('@orama/stemmers/portuguese'),
};

/**
 * @param locale a BCP 47 tag
 * @returns what turns a folded word into its stem
 * @example (await stemmerOf('en-US'))('devices') // 'devic'
 */
export async function stemmerOf(locale: string): Promise<Stemmer> {
  const load = stemmers[languageOf(locale)];
  return load ? (await load()).stemmer : (word) => word;
}
