import { z } from 'zod';
import { account } from './account.ts';
import { channel, escalate, roundup, timeZone } from './channel.ts';
import { onFile } from './on-file.ts';
import { country, day, domain, email, id, line, sha256, version, wordsOf } from './primitives.ts';
import { rule } from './value-rule.ts';

/** Who a rule is about: the keys of which a rule has exactly one. */
const RULE_SUBJECTS = ['domain', 'companies', 'country', 'accounts'] as const;

const ruleFields = z.strictObject({
  domain: domain.optional().meta({ description: 'The email domain the rule is about.' }),
  companies: z
    .string()
    .regex(/^[\w-]+\.csv$/, rule('csv-file'))
    .optional()
    .meta({ description: 'A list of companies: a CSV file in content/ with the column `domain`.' }),
  country: country.optional().meta({
    description: 'Domains that end in the code of this country. Such a rule can review or deny, not approve.',
  }),
  accounts: z.literal(true).optional().meta({
    description:
      'The accounts that a CRM sends (`PUT /api/accounts`). None of them is given more than this rule gives.',
  }),
  onFile: z.boolean().optional().meta({
    description: 'false: an agreement on file in the list, or of an account, doesn’t count; everyone signs.',
  }),
  successors: z.boolean().optional().meta({
    description: 'Whoever gets a document by this rule gets what replaces it as well, until the access ends.',
  }),
  decide: z
    .enum(['approve', 'review', 'deny'])
    .meta({ description: 'What happens once the address is confirmed and the agreement is dealt with.' }),
  documents: wordsOf(id)
    .optional()
    .meta({ description: 'The documents or bundles it is about; left out: all gated documents.' }),
  agreement: z
    .union([z.enum(['required', 'waived']), onFile])
    .default('required')
    .meta({
      description:
        'Some readers may not sign (public bodies): a waiver is recorded like a signature. With `reference` and `date`: it is on file.',
    }),
});
type RuleFields = z.infer<typeof ruleFields>;

const hasOneSubject = (fields: RuleFields): boolean =>
  RULE_SUBJECTS.filter((name) => fields[name] !== undefined).length === 1;
/** Anyone can register a domain in most countries, so a country alone is no reason to hand a document out. */
const isMoreThanCountry = ({ country, decide }: RuleFields): boolean => country === undefined || decide !== 'approve';

const accessRule = ruleFields
  .refine(hasOneSubject, rule('one-subject'))
  .refine(isMoreThanCountry, { error: rule('country-approves'), path: ['decide'] })
  .meta({ description: 'A standing decision about one email domain, a list of companies, accounts or a country.' });
export type AccessRule = z.infer<typeof accessRule>;

const bundle = z
  .strictObject({
    title: line.meta({ description: 'What approvers call it.' }),
    documents: wordsOf(id, 1).meta({ description: 'The gated documents in it.' }),
  })
  .meta({ description: 'Documents that are given together.' });

const REPLY_MAX_CHARS = 1000;
const reply = z
  .strictObject({
    title: line.meta({ description: 'What approvers choose it by.' }),
    text: z.string().trim().min(1).max(REPLY_MAX_CHARS).meta({ description: 'What the requester reads.' }),
  })
  .meta({ description: 'A text that is sent again and again.' });

const GRANT_DAYS = 14;
const GRANT_DOWNLOADS = 5;
const GRANT_REMIND_DAYS = 3;

export const access = z
  .strictObject({
    approvers: wordsOf(email, 1).meta({ description: 'Who decides.' }),
    inviters: wordsOf(email).default([]).meta({ description: 'Who may invite a reader.' }),
    auditors: wordsOf(email)
      .default([])
      .meta({ description: 'Who may read every request and its records, and change nothing.' }),
    scopes: z.record(email, wordsOf(id, 1)).default({}).meta({
      description:
        'The documents or bundles that an approver may decide on, or an inviter offer, by their address; left out: all.',
    }),
    replies: z
      .record(id, reply)
      .default({})
      .meta({ description: 'Saved replies, for declining a request and for questions to the requester.' }),
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
        remindDays: z.int().min(0).max(90).default(GRANT_REMIND_DAYS).meta({
          description:
            'A reader is reminded once, this many days before their access ends; 0: never. Not for access shorter than twice that.',
        }),
      })
      .prefault({})
      .meta({ description: 'What an approval gives.' }),
    bundles: z
      .record(id, bundle)
      .default({})
      .meta({ description: 'Names for several documents at once, for rules and invitations.' }),
    rules: z.array(accessRule).default([]).meta({ description: 'Standing decisions; the first that fits applies.' }),
    target: line
      .optional()
      .meta({ description: 'The promised answer time, such as: one business day. Left out: none is promised.' }),
    targetHours: z.int().min(1).max(2000).optional().meta({
      description: 'The same in hours by the clock: a request that waits longer is marked overdue for approvers.',
    }),
    publishAnswerTime: z.boolean().default(false).meta({
      description:
        'Tells whoever waits, and anyone at /api/answer-time, how long answers took in the last 90 days. Nothing is told of fewer than 10 requests.',
    }),
    channels: z
      .record(id, channel)
      .default({})
      .meta({ description: 'Webhooks and chats that are told what happens, by a name of their own.' }),
    roundups: z.array(roundup).default([]).meta({ description: 'Daily and weekly messages about what waits.' }),
    escalate: escalate
      .optional()
      .meta({ description: 'Who is told when an answer is nearly late. Needs targetHours.' }),
    timeZone: timeZone
      .default('UTC')
      .meta({ description: 'The time zone of the hours in this file, such as Europe/Berlin.' }),
  })
  .meta({ title: 'Access', description: 'Who decides about gated documents, and how. Never published.' });
export type AccessPolicy = z.infer<typeof access>;

/** A company of a list. */
export const listedCompany = z.strictObject({
  domain: domain.meta({ description: 'Its email domain.' }),
  company: z.string().optional().meta({ description: 'Its name.' }),
  agreement: onFile.optional().meta({ description: 'Its agreement, where one is on file.' }),
  row: z.int().min(1).meta({ description: 'The row of the file.' }),
});
export type ListedCompany = z.infer<typeof listedCompany>;

/** A signature that covers a company's people, by where it is kept. */
const cover = z.strictObject({ agreement: id, version, sha256, reference: z.string(), date: day });

/** The same as a built site knows it: where no document is gated, there need not be a file, and nobody decides. */
export const heldAccess = access.extend({
  approvers: z.array(email),
  lists: z
    .record(z.string(), z.array(listedCompany))
    .default({})
    .meta({ description: 'The lists of companies that rules name, by file.' }),
  accounts: z.array(account).optional().meta({
    description: 'The account of whoever asks, as the gate has it in its database; never in a manifest.',
  }),
  covers: z.array(cover).optional().meta({
    description:
      'Signatures that cover the company of whoever asks, as the gate has them in its database; never in a manifest.',
  }),
  accountDomains: z
    .array(z.object({ domain: z.string() }))
    .optional()
    .meta({
      description:
        'The domains of all accounts, for warnings about domains that look like one of them; never in a manifest.',
    }),
  left: z.string().optional().meta({
    description:
      'When whoever asks was reported to have left their company, as the gate has it in its database; never in a manifest.',
  }),
  ruleLines: z.array(z.int().min(1)).default([]).meta({ description: 'The line of each rule in content/access.yaml.' }),
});
export type HeldAccess = z.infer<typeof heldAccess>;
export const NOBODY_DECIDES: AccessPolicy = access.extend({ approvers: z.array(email) }).parse({ approvers: [] });
