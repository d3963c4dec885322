import { z } from 'zod';
import { domain, email, id, line } from './primitives.ts';

export const accessRule = z
  .strictObject({
    domain: domain.meta({ description: 'The email domain the rule is about.' }),
    decide: z
      .enum(['approve', 'review', 'deny'])
      .meta({ description: 'What happens once the address is confirmed and the agreement is dealt with.' }),
    documents: z.array(id).optional().meta({ description: 'The documents it is about; left out: all gated ones.' }),
    agreement: z
      .enum(['required', 'waived'])
      .default('required')
      .meta({ description: 'Some readers may not sign (public bodies): a waiver is recorded like a signature.' }),
  })
  .meta({ description: 'A standing decision about one email domain.' });
export type AccessRule = z.infer<typeof accessRule>;

export const access = z
  .strictObject({
    approvers: z.array(email).min(1).meta({ description: 'Who decides.' }),
    inviters: z.array(email).default([]).meta({ description: 'Who may invite a reader.' }),
    grant: z
      .strictObject({
        days: z
          .int()
          .min(1)
          .max(365)
          .meta({ description: 'How long a grant lasts unless the approver says otherwise.' }),
        downloads: z.int().min(1).max(100).meta({ description: 'How often each document may be downloaded.' }),
      })
      .meta({ description: 'What an approval gives.' }),
    rules: z.array(accessRule).default([]).meta({ description: 'Standing decisions; the first that fits applies.' }),
    target: line.meta({ description: 'The promised answer time, such as: one business day.' }),
  })
  .meta({ title: 'Access', description: 'Who decides about gated documents, and how. Never published.' });
export type AccessPolicy = z.infer<typeof access>;
