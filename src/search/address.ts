/** Servers refuse longer addresses; a message stands at the beginning of what is pasted. */
const longest = 1500;

/**
 * As much of a redacted text as servers take in an address.
 *
 * @param redacted what `redact` left of a query
 * @example forAddress(redact('pending ana@contoso.com')) // 'pending'
 */
export function forAddress({ text }: { text: string }): string {
  return text.length <= longest ? text : [...text].slice(0, longest).join('').trim();
}
