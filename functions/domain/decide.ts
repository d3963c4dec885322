import * as z from 'zod/mini';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, join } from './change.ts';
import { deny, grant } from './grant.ts';
import { GRANT_DAYS_MAX, GRANT_DAYS_MIN, REASON_MAX_CHARS } from './limits.ts';
import type { Moment } from './moment.ts';
import { spend } from './open-link.ts';
import { documentIds } from './policy.ts';
import type { RequestRow, TokenRow } from './records.ts';
import { stateNow } from './state.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point; line ends are text here
const UNPRINTABLE_IN_REASON = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const daysError = `Enter a number of days from ${GRANT_DAYS_MIN} to ${GRANT_DAYS_MAX}`;
const reason = z.string().check(
  z.trim(),
  z.maxLength(REASON_MAX_CHARS, `Use ${REASON_MAX_CHARS} characters or fewer for the reason`),
  z.refine((text) => !UNPRINTABLE_IN_REASON.test(text), 'Remove control characters from the reason'),
);

/** What the approver posts. Nothing is chosen at first: a button pressed by a mail scanner decides nothing. */
export const decisionForm = z
  .strictObject({
    decision: z.enum(['approve', 'deny'], 'Choose whether to approve or deny the request'),
    days: z.optional(
      z
        .pipe(z.string(daysError).check(z.trim(), z.regex(/^\d{1,3}$/, daysError)), z.transform(Number))
        .check(z.refine((days) => days >= GRANT_DAYS_MIN && days <= GRANT_DAYS_MAX, daysError)),
    ),
    documents: z._default(z.array(z.string().check(z.maxLength(100))), []),
    reason: z._default(reason, ''),
  })
  .check(
    z.superRefine((form, context) => {
      if (form.decision === 'deny' && form.reason === '') {
        context.addIssue({ code: 'custom', path: ['reason'], message: 'Give a reason for denying the request' });
      }
      if (form.decision === 'approve' && form.documents.length === 0) {
        context.addIssue({ code: 'custom', path: ['documents'], message: 'Choose at least one document to give' });
      }
    }),
  );
export type DecisionForm = z.infer<typeof decisionForm>;

export type DecideOutcome = { refused: 'not-waiting' | 'foreign-document' } | { change: Change };

/** An approver's word on a signed request. `token` is the review link it was given with, spent by it. */
export function decide(
  manifest: Manifest,
  request: RequestRow,
  form: DecisionForm,
  by: string,
  token: TokenRow | null,
  moment: Moment,
): DecideOutcome {
  if (stateNow(request, moment.now) !== 'signed') return { refused: 'not-waiting' };
  const asked = documentIds(request);
  if (form.decision === 'approve' && !form.documents.every((id) => asked.includes(id)))
    return { refused: 'foreign-document' };
  const still: Change = {
    expect: [{ table: 'requests', where: { reference: request.reference, state: 'signed' }, exists: true }],
    writes: [],
    audit: [],
  };
  const terms = {
    documents: asked.filter((id) => form.documents.includes(id)),
    days: form.days ?? manifest.access.grant.days,
    by,
    reason: form.reason === '' ? null : form.reason,
  };
  const outcome =
    form.decision === 'approve' ? grant(manifest, request, terms, moment) : deny(request, by, terms.reason, moment);
  return { change: join(still, ...(token ? [spend(token, moment)] : []), outcome) };
}
