/** Which language a reader gets: their saved choice, then their browser's, then ours. */

const key = 'vigia-locale';

/**
 * The language to show, after BCP 47 lookup: each wanted tag is tried whole, then
 * shortened from the right, then matched to any variant of the same language.
 *
 * @param wanted tags in order of preference; a saved choice goes first
 * @param available tags there are pages in; the first is the default
 * @example chooseLocale(['pt-PT'], ['pt-BR', 'en-US']) // 'pt-BR'
 * @example chooseLocale(['fr', 'en-GB'], ['pt-BR', 'en-US']) // 'en-US'
 * @example chooseLocale(['fr'], ['pt-BR', 'en-US']) // 'pt-BR'
 */
export function chooseLocale(wanted: readonly string[], available: readonly string[]): string {
  for (const tag of wanted) {
    for (let range = tag.toLowerCase(); range; range = range.replace(/-?[^-]*$/, '')) {
      const found = available.find((candidate) => {
        const lower = candidate.toLowerCase();
        return lower === range || lower.startsWith(`${range}-`);
      });
      if (found) return found;
    }
  }
  return available[0] ?? '';
}

/** What this reader wants, best first: the saved choice, if any, then the browser's list. */
export function wantedLocales(): string[] {
  let saved: string | null = null;
  try {
    saved = localStorage.getItem(key);
  } catch {
    // Storage can be forbidden; the browser's languages remain.
  }
  return [...(saved ? [saved] : []), ...navigator.languages];
}

/** Keeps a choice on the reader's device, for neutral links. */
export function rememberLocale(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // Without storage the switch works all the same, it is only not remembered.
  }
}
