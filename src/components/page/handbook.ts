/**
 * Fits a page's HTML into the handbook, where all pages stand one after the other: ids
 * get the page's code in front, headings go one rank down, and links between pages
 * become links within the handbook.
 */

/** Attributes that name an id of the same page. */
const references = ['id', 'popovertarget', 'for'];

/**
 * @param html the inside of a page
 * @param prefix what goes before each id: the page's code, lower case
 * @param targets the prefix of every page in the handbook, by its path
 * @example fit('<h2 id="verify">…', 'vig-201', targets) // '<h3 id="vig-201-verify">…'
 */
export function fit(html: string, prefix: string, targets: ReadonlyMap<string, string>): string {
  const attribute = new RegExp(` (${references.join('|')})="([^"]+)"`, 'g');
  return (
    html
      // Sections named alike on many pages would be landmarks that nobody can tell apart.
      .replace(/ aria-labelledby="[^"]*"/g, '')
      .replace(attribute, ` $1="${prefix}-$2"`)
      .replace(/<a ([^>]*)href="#([^"]+)"/g, `<a $1href="#${prefix}-$2"`)
      .replace(/href="([^"#]+)(?:#([^"]+))?"/g, (all, path, fragment) => {
        const target = targets.get(path as string);
        if (!target) return all as string;
        return `href="#${fragment ? `${target}-${fragment}` : target}"`;
      })
      .replace(/<(\/?)h([23])\b/g, (_, slash, rank) => `<${slash}h${Number(rank) + 1}`)
  );
}
