import { z } from 'zod';
import { ACCOUNTS_MAX, account, accountList } from '../../src/schemas/account.ts';
import { WORK_PAYLOAD_MAX_CHARS } from '../domain/limits.ts';
import { REFERENCE_PATTERN } from '../domain/reference.ts';

// What programs are sent, and what they send beside the form of a request. The description of the API is made from these, and the tests hold
// every answer to them. Loaded with that description alone: a submission is checked without Zod.

const reference = z.string().regex(REFERENCE_PATTERN);
const count = z.int().min(0);
const solution = z.string().max(WORK_PAYLOAD_MAX_CHARS);

const granted = z.strictObject({
  reference,
  expiresAt: z.iso.datetime(),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      pages: z.int().min(1).nullable(),
      downloads: z.strictObject({ allowed: count, left: count }),
      url: z.url(),
    }),
  ),
});
export type GrantedDocuments = z.infer<typeof granted>;

const answerTime = z.strictObject({
  days: z.int().min(1),
  requests: count,
  halfWithinHours: count,
  nineInTenWithinHours: count,
  promisedHours: count.optional(),
  withinPromise: z.number().min(0).max(1).nullable().optional(),
});
export type AnswerTimes = z.infer<typeof answerTime>;
const changedAccounts = z.strictObject({
  accounts: count.max(ACCOUNTS_MAX),
  added: count,
  changed: count,
  removed: count,
  inRules: z.boolean(),
});
export type ChangedAccounts = z.infer<typeof changedAccounts>;

export const SENT = {
  work: z.strictObject({ altcha: solution }),
  searched: z.strictObject({ query: z.string() }),
  seen: z.strictObject({ page: z.string(), from: z.string() }),
  account,
  accounts: accountList,
  /** Providers send more than this, and other shapes (`no-mailbox.ts`). */
  bounces: z.looseObject({
    bounces: z
      .array(z.looseObject({ email: z.string(), status: z.string(), diagnostic: z.string().optional() }))
      .optional(),
  }),
};
export const ANSWERED = {
  accepted: z.strictObject({ reference, challenge: z.string().optional() }),
  granted,
  answerTime,
  changedAccounts,
  /** https://altcha.org/docs/v2/proof-of-work/ */
  challenge: z.strictObject({
    algorithm: z.literal('SHA-256'),
    challenge: z.string(),
    maxnumber: count,
    salt: z.string(),
    signature: z.string(),
  }),
  /** RFC 9457, with `errors` as in its §3. */
  problem: z.strictObject({
    type: z.literal('about:blank'),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.strictObject({ detail: z.string(), pointer: z.string().optional() })).optional(),
  }),
  done: z.record(z.string(), count),
};
export type ShapeName = 'asked' | keyof typeof SENT | keyof typeof ANSWERED;
