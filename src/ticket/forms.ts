/** A place on a page in each form that a link to it can take in a ticket. */
import type { Taken } from './clipboard.ts';
import { escapeHtml, escapeMarkdown } from './escape.ts';
import type { Form } from './settings.ts';

export interface Place {
  /** What it is called, from the page down to the step. */
  title: string;
  /** The link without a language; the page's own where there is none. */
  neutral: string;
  /** The link to the page in this language. */
  localized: string;
}

/**
 * @example inForm('markdown', place).text // '[VIG-101: Erro 403 › passo 2](https://…/vig-101/#…-2)'
 */
export function inForm(form: Form, { title, neutral, localized }: Place): Taken {
  switch (form) {
    case 'link':
      return { text: neutral };
    case 'localized':
      return { text: localized };
    case 'markdown':
      return { text: `[${escapeMarkdown(title)}](${neutral})` };
    case 'titled':
      // Nothing but the link: each program it is pasted into gives it its own looks.
      return {
        text: `${title} – ${neutral}`,
        html: `<a href="${escapeHtml(neutral)}">${escapeHtml(title)}</a>`,
      };
  }
}
