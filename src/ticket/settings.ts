/** What an agent chose, kept on their own device only. */

/** Forms a link is copied in. */
export const forms = ['link', 'titled', 'markdown', 'localized'] as const;
export type Form = (typeof forms)[number];

/** Kept here where storage is forbidden: good for this page. */
const unsaved = new Map<string, string>();

/** The form used last. */
export function form(): Form {
  return forms.find((known) => known === read('vigia-copy')) ?? 'link';
}

/** Each switch, the way it stands before anybody chooses. */
const switches = { 'vigia-keys': 'on', 'vigia-revision': 'off' };
export type Switch = keyof typeof switches;

/**
 * `vigia-keys`: shortcuts of one key, also read by the search's. `vigia-revision`: copied
 * links say with which version of the page they were made.
 *
 * @example isOn('vigia-keys') // true
 */
export function isOn(name: Switch): boolean {
  return (read(name) ?? switches[name]) === 'on';
}

/** @example keep('vigia-copy', 'markdown') */
export function keep(name: Switch | 'vigia-copy', value: string): void {
  unsaved.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // Not remembered.
  }
}

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return unsaved.get(name);
  }
}
