/** What goes to the clipboard: plain text, and rich text for programs that take it. */
export interface Taken {
  text: string;
  html?: string;
}

/**
 * Copies both flavours, or where the browser knows no rich text, the plain one.
 *
 * @returns false where the browser forbids it
 * @example await write({ text: 'a', html: '<b>a</b>' }) // true
 */
export async function write({ text, html }: Taken): Promise<boolean> {
  if (html !== undefined && (await writeRich(text, html))) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function writeRich(text: string, html: string): Promise<boolean> {
  const flavour = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
  try {
    const item = new ClipboardItem({
      ...flavour('text/html', html),
      ...flavour('text/plain', text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Leaves a text selected, for the reader to copy by hand. */
export function select(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.focus();
  field.select();
}
