import type { APIRoute } from 'astro';
import { addressesOf, textFile } from '../catalog/files.ts';
import { llmsIndex } from '../catalog/llms.ts';

export const GET: APIRoute = (context) => textFile(llmsIndex(addressesOf(context)), 'txt');
