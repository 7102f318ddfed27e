/** The ids that a link to a page may end in: the same in every language, and permanent. */
import type { Outline } from './outline.ts';
import type { Entry } from './read.ts';
import { sections } from './registry.ts';

/** The ids of steps: `stepIds('fix', 2)` is `['fix-1', 'fix-2']`. */
export function stepIds(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
}

/** Sections, causes and parts, and their steps. */
export function fragmentsIn(outline: Outline): string[] {
  const always = sections.filter((section) => !section.component).map((section) => section.id);
  return [
    ...outline.sections.map((section) => section.value),
    ...always,
    ...outline.groups.flatMap((group) => [group.id, ...stepIds(group.id, group.steps)]),
    ...stepIds('fix', outline.steps),
  ];
}

/** Everything on a page that has an address of its own, its messages too. */
export function fragmentsOfEntry(entry: Entry): string[] {
  const [prose] = Object.values(entry.prose);
  const messages = entry.facts.value.messages.map(({ id }) => `message-${id}`);
  return prose ? [...fragmentsIn(prose.outline), ...messages] : messages;
}

/**
 * Every id that a page had, with the one of today. Steps follow their cause or part as
 * far as it has steps today; the rest lead to the cause itself only if an author says so.
 *
 * @param ids what the author wrote under `formerly`
 * @param living the ids of today
 * @example formerIds({ old: 'new' }, ['new', 'new-1']) // Map { old → new, old-1 → new-1 }
 */
export function formerIds(
  ids: Readonly<Record<string, string>>,
  living: readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [old, now] of Object.entries(ids)) {
    for (const id of living) {
      if (id.startsWith(`${now}-`) && /^\d+$/.test(id.slice(now.length + 1))) {
        found.set(old + id.slice(now.length), id);
      }
    }
  }
  // What is written out wins over what follows by itself.
  for (const [old, now] of Object.entries(ids)) found.set(old, now);
  for (const id of living) found.delete(id);
  return found;
}
