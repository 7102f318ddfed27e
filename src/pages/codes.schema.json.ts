import type { APIRoute } from 'astro';
import { codesSchema } from '../catalog/codes-schema.ts';
import { addressesOf } from '../catalog/files.ts';
import { assetPath } from '../catalog/urls.ts';

export const GET: APIRoute = (context) =>
  Response.json(codesSchema(addressesOf(context)(assetPath('codes.schema.json'))));
