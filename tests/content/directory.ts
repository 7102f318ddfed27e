/** A site of two pages, for what needs no more. */
import type { Directory } from '../../src/search/directory.ts';

export const directory: Directory = {
  version: 1,
  families: { 'sign-in': 'Signing in' },
  terms: [],
  labels: [{ texts: ['Mark as pending', 'Marcar como pendente'], slugs: ['pending'] }],
  synonyms: [],
  productNames: {},
  pages: [
    {
      code: 'VIG-101',
      slug: 'console-403',
      family: 'sign-in',
      title: '403 error',
      summary: 'The account is in no group that opens the console.',
      names: ['forbidden'],
      messages: [
        {
          id: 'not-authorized',
          codes: ['403'],
          texts: ['you are not authorized to access the service', 'Você não tem autorização.'],
        },
      ],
    },
    {
      code: 'VIG-201',
      slug: 'pending',
      family: 'sign-in',
      title: 'Pending',
      summary: 'Nobody has activated the app.',
      names: ['stuck on pending'],
    },
  ],
};
