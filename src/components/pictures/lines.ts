/**
 * Breaks a text into lines, since SVG does not.
 *
 * @param width characters a line may have; a longer word gets a line of its own
 * @example linesOf('one two three', 8) // ['one two', 'three']
 */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
