import { z } from 'zod';
import { domain, email, id, line, wordsOf } from './primitives.ts';

export const accessRule = z
  .strictObject({
    domain: domain.meta({ description: 'The email domain the rule is about.' }),
    decide: z
      .enum(['approve', 'review', 'deny'])
      .meta({ description: 'What happens once the address is confirmed and the agreement is dealt with.' }),
    documents: wordsOf(id).optional().meta({ description: 'The documents it is about; left out: all gated ones.' }),
    agreement: z
      .enum(['required', 'waived'])
      .default('required')
      .meta({ description: 'Some readers may not sign (public bodies): a waiver is recorded like a signature.' }),
  })
  .meta({ description: 'A standing decision about one email domain.' });
export type AccessRule = z.infer<typeof accessRule>;

const GRANT_DAYS = 14;
const GRANT_DOWNLOADS = 5;

export const access = z
  .strictObject({
    approvers: wordsOf(email, 1).meta({ description: 'Who decides.' }),
    inviters: wordsOf(email).default([]).meta({ description: 'Who may invite a reader.' }),
    grant: z
      .strictObject({
        days: z
          .int()
          .min(1)
          .max(365)
          .default(GRANT_DAYS)
          .meta({ description: 'How long a grant lasts unless the approver says otherwise.' }),
        downloads: z
          .int()
          .min(1)
          .max(100)
          .default(GRANT_DOWNLOADS)
          .meta({ description: 'How often each document may be downloaded.' }),
      })
      .prefault({})
      .meta({ description: 'What an approval gives.' }),
    rules: z.array(accessRule).default([]).meta({ description: 'Standing decisions; the first that fits applies.' }),
    target: line
      .optional()
      .meta({ description: 'The promised answer time, such as: one business day. Left out: none is promised.' }),
  })
  .meta({ title: 'Access', description: 'Who decides about gated documents, and how. Never published.' });
export type AccessPolicy = z.infer<typeof access>;

/** The same as a built site knows it: where no document is gated, there need not be a file, and nobody decides. */
export const heldAccess = access.extend({ approvers: z.array(email) });
export const NOBODY_DECIDES: AccessPolicy = heldAccess.parse({ approvers: [] });
