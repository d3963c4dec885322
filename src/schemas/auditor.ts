import { z } from 'zod';
import { httpsUrl, line } from './primitives.ts';
import { rule } from './value-rule.ts';

/** A country (ISO 3166-1) or a state of one (ISO 3166-2), such as GB or US-CA. */
const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, rule('jurisdiction'))
  .meta({ description: 'Where the license was issued: a country, or a state of one, as in GB or US-CA.' });

const license = z.union([
  line,
  z.strictObject({
    number: line.meta({ description: 'The number in the public register.' }),
    jurisdiction,
  }),
]);

export const auditor = z
  .strictObject({
    name: line.meta({ description: 'The firm that signed.' }),
    url: httpsUrl.optional().meta({ description: "The firm's site." }),
    license: license.optional().meta({
      description: "The firm's license to sign such reports: in words, or its number and where it was issued.",
    }),
    peerReview: line.optional().meta({
      description: "The firm's latest peer review: its entry in the AICPA's public file, as an address or in words.",
    }),
  })
  .meta({
    description: 'The independent firm. Leave it out where it may not be named: it is then shown as not stated.',
  });
export type Auditor = z.infer<typeof auditor>;
