/** The language a reader chose, kept on their own device, for neutral links. */

const key = 'vigia-locale';

export function savedLocale(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage can be forbidden; the browser's languages remain.
    return null;
  }
}

export function rememberLocale(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // Without storage the switch works all the same, it is only not remembered.
  }
}
