/** Which language a reader gets: their saved choice, then their browser's, then ours. */
import { savedLocale } from './saved-locale.ts';

/**
 * The language to show. Each wanted tag in turn: the very tag; else one in the same
 * language and script, from the same region if there is one, else the plainest (BCP 47
 * lookup, RFC 4647 §3.4); `zh-TW` is never answered with simplified characters. What is no
 * tag, `*` too, wants nothing.
 *
 * @param wanted tags in order of preference; a saved choice goes first
 * @param available tags there are pages in; the first is the default
 * @example chooseLocale(['pt-PT'], ['pt-BR', 'en-US']) // 'pt-BR'
 * @example chooseLocale(['fr', 'en-GB'], ['pt-BR', 'en-US']) // 'en-US'
 * @example chooseLocale(['fr'], ['pt-BR', 'en-US']) // 'pt-BR'
 */
export function chooseLocale(wanted: readonly string[], available: readonly string[]): string {
  for (const tag of wanted) {
    const asked = likely(tag);
    const same = available.filter((candidate) => {
      const has = likely(candidate);
      return asked && has?.language === asked.language && has.script === asked.script;
    });
    const found =
      same.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
      same.find((candidate) => likely(candidate)?.region === asked?.region) ??
      same.sort((a, b) => a.length - b.length)[0];
    if (found) return found;
  }
  return available[0] ?? '';
}

/** A tag with the script and region that it leaves unsaid: `pt` → `pt-Latn-BR`. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/** What this reader wants, best first: the saved choice, if any, then the browser's list. */
export function wantedLocales(): string[] {
  return [savedLocale() ?? '', ...navigator.languages];
}
