/** Letters; a message stands at the beginning of what is pasted. */
const longest = 1500;

/** Bytes, as they stand in the address: servers refuse longer ones. */
const heaviest = 6000;

/**
 * As much of a redacted text as servers take in an address.
 *
 * @param redacted what `redact` left of a query
 * @example forAddress(redact('pending ana@contoso.com')) // 'pending'
 */
export function forAddress({ text }: { text: string }): string {
  let bytes = 0;
  const kept = [...text].slice(0, longest).filter((letter) => {
    bytes += encodeURIComponent(letter).length;
    return bytes <= heaviest;
  });
  return kept.join('').trim();
}
