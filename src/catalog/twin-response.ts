import type { APIContext } from 'astro';
import { useLocale } from '../i18n/page.ts';
import type { Page } from './index.ts';
import { twin } from './twin.ts';
import { entryOf, revisionOfPage, wholeContent } from './whole.ts';

/** Answers with the text twin of the page in `props`, in the language of the address. */
export function twinResponse(context: APIContext<{ page: Page }>): Response {
  const { page } = context.props;
  const { locale } = useLocale(context);
  const address = (path: string) => new URL(path, context.site).href;
  const at = { content: wholeContent(), locale, address };
  return new Response(twin(entryOf(page), at, revisionOfPage(page)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
