/** Which addresses of a build are promises: what links, tools and search engines may keep. */

import { fragmentsOfEntry } from '../../catalog/fragments.ts';
import type { Content, Entry } from '../../catalog/read.ts';
import { familyIds } from '../../catalog/registry.ts';
import { locales, localeTags } from '../../locales.ts';
import type { Site } from './site.ts';

/**
 * Files that others point at. Scripts, styles, the search index and data that only our
 * own pages read change with every build and promise nothing.
 */
const files = [
  /^\/[^/]+\/(scenarios|guides)\/[^/]+\.md$/, // text twins
  /\/feed\.xml$/,
  /^\/codes(\.schema)?\.json$/,
  /^\/([a-z-]+\/)?codes\.csv$/,
  /^\/help-desk\/.+\.(json|csv)$/,
  /\/llms(-full)?(-[a-z-]+)?\.txt$/,
  /^\/(opensearch-[a-z-]+|sitemap-index)\.xml$/,
  /^\/cards\/.+\.png$/, // unfurled links keep showing them
];

/**
 * The addresses that publishing this build promises, sections, causes, steps, messages,
 * terms and old section names included.
 *
 * @param content what the build was made from
 * @param site the build
 */
export function permanentLinks(content: Content, site: Site): string[] {
  const fragments = fragmentsByPath(content);
  const pages = [...site.pages].flatMap(([path, page]) => {
    const [target = path] = page.to;
    const ids = page.kind === 'page' ? page.ids : (site.pages.get(target)?.ids ?? new Set());
    const linkable = (fragments.get(path) ?? []).filter((id) => ids.has(id));
    return [path, ...linkable.map((id) => `${path}#${id}`)];
  });
  const kept = [...site.files].filter((path) => files.some((pattern) => pattern.test(path)));
  return [...pages, ...kept];
}

function fragmentsByPath({ entries, terms }: Content): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    const ids = fragmentsOfEntry(entry);
    for (const path of pathsOf(entry)) found.set(path, ids);
  }
  const legacy = entries.flatMap(({ facts: { value } }) =>
    'legacy' in value && value.legacy ? [value.legacy] : [],
  );
  for (const tag of localeTags) {
    const start = `/${locales[tag].path}`;
    found.set(`${start}/troubleshooting-lookout-integration/`, legacy);
    found.set(`${start}/glossary/`, Object.keys(terms.value));
    found.set(`${start}/scenarios/`, familyIds);
  }
  return found;
}

/** Where an entry lives: without a language, and in each. */
export function pathsOf({ facts, type, slug }: Entry): string[] {
  return [
    `/${facts.value.code.toLowerCase()}/`,
    ...localeTags.map((tag) => `/${locales[tag].path}/${type}s/${slug}/`),
  ];
}
