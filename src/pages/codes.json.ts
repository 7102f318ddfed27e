import type { APIRoute } from 'astro';
import { siteCodes } from '../catalog/files.ts';

export const GET: APIRoute = (context) => Response.json(siteCodes(context));
