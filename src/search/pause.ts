/** Milliseconds of work at a time: a phone four times slower still answers to keys. */
const slice = 8;

/**
 * Lets the reader's keys in between pieces of long work, but only when it is time.
 *
 * @example const pause = pauser(); for (const line of lines) { read(line); await pause(); }
 */
export function pauser(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
