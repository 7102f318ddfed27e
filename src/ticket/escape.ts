/** Text that shows as it was typed, in Markdown and in HTML. */

/**
 * What somebody typed, as Markdown that shows just that, on one line: no emphasis, link,
 * list or HTML comes of it.
 *
 * @example escapeMarkdown('1. <b>*Ana*') // '1\\. \\<b\\>\\*Ana\\*'
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim()
      .replace(/[\\`*_[\]<>~&|@$]/g, '\\$&')
      // Addresses become links by themselves.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(www)\./gi, '$1\\.')
      // Headings, lists and rules begin a line.
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** @example escapeHtml('a & b') // 'a &#38; b' */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
