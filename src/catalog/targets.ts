/**
 * How content names what it links to: `scenario:device-pending#verify`, never a URL.
 */

export const targetKinds = ['scenario', 'guide', 'term'] as const;
export type TargetKind = (typeof targetKinds)[number];

export interface Target {
  kind: TargetKind;
  id: string;
  /** Section, cause or step id on that page, without `#`. */
  fragment: string | undefined;
}

const pattern = new RegExp(`^(${targetKinds.join('|')}):([a-z0-9-]+)(?:#([a-z0-9-]+))?$`);

/**
 * Reads a link target as authors write it.
 *
 * @example parseTarget('guide:activate-ios#sign-in-2')
 *          // { kind: 'guide', id: 'activate-ios', fragment: 'sign-in-2' }
 * @example parseTarget('https://learn.microsoft.com/') // undefined
 */
export function parseTarget(href: string): Target | undefined {
  const match = pattern.exec(href);
  if (!match) return undefined;
  const [, kind, id, fragment] = match;
  return { kind: kind as TargetKind, id: id as string, fragment };
}
