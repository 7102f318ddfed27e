/** From the page of results to others: its link, and a form for what is missing. */
import { say, type Words } from '../i18n/browser.ts';
import { toast } from '../status.ts';
import { select, write } from '../ticket/clipboard.ts';
import { shortened } from './answers.ts';

/**
 * Copies the link to this search; where the browser forbids it, the link is shown, selected.
 *
 * @param field hidden until it is needed
 */
export async function copyLink(field: HTMLInputElement, words: Words): Promise<void> {
  const copied = await write({ text: location.href });
  field.hidden = copied;
  if (!copied) select(field, location.href);
  toast(say(words, copied ? 'ticket.copied' : 'ticket.failed'));
}

/**
 * A form for a problem that the site lacks, with the search filled in.
 *
 * @param form where it is, without fields
 * @param query redacted
 */
export function issueFor(form: string, query: string, words: Words): string {
  const title = say(words, 'search.issue', { query: shortened(query, 60) });
  const { lang } = document.documentElement;
  const body = `${say(words, 'search.issue.body', { query: shortened(query, 800) })}\n\n${lang}`;
  return `${form}?${new URLSearchParams({ title, body })}`;
}
