import { z } from 'zod';
import { onFile } from './on-file.ts';
import { day, domain, id, line } from './primitives.ts';

/** How many accounts a sync may send, and how large its body may be: a few hundred bytes each. */
export const ACCOUNTS_MAX = 10_000;
const DOCUMENTS_MAX = 100;

/** A customer as a CRM tells the gate of it (`PUT /api/accounts`). What that is worth says a rule of `content/access.yaml` with `accounts: true`. */
export const account = z
  .strictObject({
    domain: domain.meta({ description: 'Its email domain, lower-case.' }),
    company: line.optional().meta({ description: 'Its name.' }),
    decide: z.enum(['approve', 'review', 'deny']).optional().meta({
      description:
        'What should happen to its requests. It can’t be more generous than the rule. Left out: what the rule says.',
    }),
    documents: z.array(id).min(1).max(DOCUMENTS_MAX).optional().meta({
      description: 'The documents or bundles it’s about. Left out: all that the rule is about.',
    }),
    agreement: onFile.optional().meta({ description: 'Its agreement, where one is signed and kept elsewhere.' }),
    until: day.optional().meta({ description: 'The last day on which the account counts.' }),
  })
  .meta({ description: 'A customer, by its email domain.' });
export type Account = z.infer<typeof account>;

/** The whole list: what is not in it is no longer there. */
export const accountList = z
  .strictObject({ accounts: z.array(account).max(ACCOUNTS_MAX) })
  .meta({ description: 'Every account there is.' });
