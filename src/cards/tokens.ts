/** The site's colours, read from its style sheet: a card is the site's own, in light. */
import { readFileSync } from 'node:fs';

/**
 * The light colour of each token.
 *
 * @param css the text of `src/styles/tokens.css`
 * @example lightColours('--text: light-dark(#16202b, #eaeef3);') // { text: '#16202b' }
 */
export function lightColours(css: string): Record<string, string> {
  const tokens = css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{3,6}),/g);
  return Object.fromEntries([...tokens].map(([, name, light]) => [name!, light!]));
}

const site = lightColours(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'));

/**
 * A colour of the site.
 *
 * @throws when the style sheet has no such token
 * @example colour('accent') // '#0b5866'
 */
export function colour(token: string): string {
  const found = site[token];
  if (!found) {
    throw new Error(`src/styles/tokens.css has no --${token}: light-dark(#…); cards need it.`);
  }
  return found;
}
