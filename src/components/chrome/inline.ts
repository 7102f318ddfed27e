/**
 * What must stand in the head of every page, before anything else. Both are constants,
 * and the security policy admits them by their hashes.
 */
import { createHash } from 'node:crypto';

/** Where a reader's theme is kept, on their own device only. */
export const themeKey = 'vigia-theme';

/** Sets the saved theme before the first paint, or it would flash. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t)document.documentElement.dataset.theme=t}catch{}`;

/** The order of the cascade layers. Bundled styles come in the order of imports, which
 *  says nothing about layers. */
export const layerOrder = '@layer reset, tokens, base, layout, components, print;';

/** For the security policy's `script-src`. */
export const scriptHash = hash(themeScript);

/** For the security policy's `style-src`. */
export const styleHash = hash(layerOrder);

function hash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
