import type { APIRoute } from 'astro';
import { addressesOf } from '../../catalog/files.ts';
import { zendeskMacros } from '../../catalog/help-desk.ts';
import { wholeContent } from '../../catalog/whole.ts';

export const GET: APIRoute = (context) =>
  Response.json({
    macros: zendeskMacros({ content: wholeContent(), address: addressesOf(context) }),
  });
