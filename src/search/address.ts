import { redact } from './redact.ts';

/** Servers refuse longer addresses; a message stands at the beginning of what is pasted. */
const longest = 1500;

/**
 * What of a text may stand in an address: nothing personal, and not more than servers take.
 *
 * @example forAddress('pending ana@contoso.com') // 'pending'
 */
export function forAddress(query: string): string {
  return [...redact(query).text].slice(0, longest).join('').trim();
}
