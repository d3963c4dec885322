import { z } from 'zod';
import { country, day, httpsUrl, line, wordsOf } from './primitives.ts';

/** By what a list is narrowed down: kinds of personal data. */
export const DATA_KINDS = ['contact', 'identity', 'financial', 'content', 'technical', 'sensitive'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

export const subprocessor = z
  .strictObject({
    name: line.meta({ description: 'The legal or trading name.' }),
    purpose: line.meta({ description: 'What it does for us.' }),
    data: line.meta({ description: 'Which personal data it handles.' }),
    dataKinds: wordsOf(z.enum(DATA_KINDS)).default([]).meta({
      description:
        'The kinds of that data, for the filter on the page: contact details, identity documents, payment and bank data, customer content, technical data, special categories (GDPR Art. 9).',
    }),
    location: wordsOf(country).default([]).meta({ description: 'Where it handles them: ISO 3166-1 codes.' }),
    transfer: line.optional().meta({ description: 'The ground of a transfer abroad (GDPR chapter V).' }),
    since: day.optional().meta({ description: 'The first day of use.' }),
    until: day.optional().meta({ description: 'The last day of use.' }),
    announced: day.optional().meta({ description: 'The day customers were told (GDPR Art. 28(2)).' }),
    objectBy: day.optional().meta({ description: 'The last day to object.' }),
    url: httpsUrl.optional().meta({ description: 'Its own privacy or trust page.' }),
  })
  .meta({ title: 'Subprocessor', description: 'Another processor engaged under GDPR Art. 28(4).' });
export type Subprocessor = z.infer<typeof subprocessor>;
