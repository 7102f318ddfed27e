/** Answers that are files: what they hold, and in which form. */
import type { APIContext } from 'astro';
import { useLocale } from '../i18n/page.ts';
import { type Codes, codesOf } from './codes.ts';
import type { Page } from './index.ts';
import { twin } from './twin.ts';
import type { Standpoint } from './twin-body.ts';
import { entryOf, revisionOfPage, wholeContent } from './whole.ts';

const types = {
  md: 'text/markdown',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/atom+xml',
} as const;

/** @example textFile('Hello', 'txt') // Response with Content-Type: text/plain; charset=utf-8 */
export function textFile(text: string, type: keyof typeof types): Response {
  return new Response(text, { headers: { 'Content-Type': `${types[type]}; charset=utf-8` } });
}

/** Makes the site's paths addresses, as they are on the web. */
export function addressesOf({ site }: Pick<APIContext, 'site'>): Standpoint['address'] {
  return (path) => new URL(path, site).href;
}

/** Where a twin stands that is asked for in a language. */
export function standpointOf(context: Pick<APIContext, 'params' | 'url' | 'site'>): Standpoint {
  const { locale } = useLocale(context);
  return { content: wholeContent(), locale, address: addressesOf(context) };
}

/** Every page as data, with this site's addresses. */
export function siteCodes(context: Pick<APIContext, 'site'>): Codes {
  return codesOf(wholeContent(), addressesOf(context), revisionOfPage);
}

/** Answers with the text twin of the page in `props`, in the language of the address. */
export function twinFile(context: APIContext<{ page: Page }>): Response {
  const { page } = context.props;
  return textFile(twin(entryOf(page), standpointOf(context), revisionOfPage(page)), 'md');
}
