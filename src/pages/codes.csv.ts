import type { APIRoute } from 'astro';
import { codesTable, csv } from '../catalog/csv.ts';
import { siteCodes, textFile } from '../catalog/files.ts';

export const GET: APIRoute = (context) => textFile(csv(codesTable(siteCodes(context))), 'csv');
