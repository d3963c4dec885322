import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { textOf } from '../../src/schemas/request-form.ts';
import { isAgreed } from './agreed.ts';
import { type Change, join } from './change.ts';
import { deny, grant } from './grant.ts';
import type { SignatureRow } from './grant-rows.ts';
import { letInAgain } from './left.ts';
import { GRANT_DAYS_MAX, GRANT_DAYS_MIN, GRANT_DOWNLOADS_MAX, REASON_MAX_CHARS } from './limits.ts';
import type { Moment } from './moment.ts';
import { spend } from './open-link.ts';
import { documentIds } from './policy.ts';
import type { RequestRow, TokenRow } from './records.ts';
import { type ReplyFault, withReply } from './replies.ts';
import { covers, reaches } from './scope.ts';
import { stateNow } from './state.ts';

const daysError = formFault('days', 'out-of-range', `${GRANT_DAYS_MIN}-${GRANT_DAYS_MAX}`);
const reason = textOf('reason', REASON_MAX_CHARS);
/** Days of access, as they are typed. */
export const typedDays = v.pipe(
  v.string(daysError),
  v.trim(),
  v.regex(/^\d{1,3}$/, daysError),
  v.transform(Number),
  v.minValue(GRANT_DAYS_MIN, daysError),
  v.maxValue(GRANT_DAYS_MAX, daysError),
);
const downloadsError = formFault('downloads', 'out-of-range', `1-${GRANT_DOWNLOADS_MAX}`);
/** Downloads of each document, as they are typed. */
const typedDownloads = v.pipe(
  v.string(downloadsError),
  v.trim(),
  v.regex(/^\d{1,3}$/, downloadsError),
  v.transform(Number),
  v.minValue(1, downloadsError),
  v.maxValue(GRANT_DOWNLOADS_MAX, downloadsError),
);
const NONE = formFault('released-documents', 'missing');
const CHOICE = formFault('decision', 'missing');

/** What the approver posts. Nothing is chosen at first: a button pressed by a mail scanner decides nothing. */
export const decisionForm = v.pipe(
  v.strictObject(
    {
      decision: v.picklist(['approve', 'deny'], CHOICE),
      documents: v.optional(v.array(v.pipe(v.string(NONE), v.maxLength(100, NONE)), NONE), []),
      days: v.optional(typedDays),
      /** What replaces the documents is given as well. */
      successors: v.optional(v.picklist(['on', ''], CHOICE)),
      downloads: v.optional(typedDownloads),
      reply: v.optional(v.string(), ''),
      reason: v.optional(reason, ''),
    },
    // Said when the only field is missing that has no other way to be.
    CHOICE,
  ),
  v.forward(
    v.check(
      ({ decision, reason, reply }) => decision !== 'deny' || reason !== '' || reply !== '',
      formFault('reason', 'missing'),
    ),
    ['reason'],
  ),
  v.forward(
    v.check(({ decision, documents }) => decision !== 'approve' || documents.length > 0, NONE),
    ['documents'],
  ),
);
export type DecisionForm = v.InferOutput<typeof decisionForm>;

export type DecideOutcome =
  | { refused: 'not-waiting' | 'foreign-document' | 'not-agreed' | 'out-of-scope' | ReplyFault }
  | { change: Change };

/** An approver's word on a signed request, with the signatures that are proven. `token` is the review link it was given with, spent by it. */
export function decide(
  manifest: Manifest,
  request: RequestRow,
  proven: readonly SignatureRow[],
  form: DecisionForm,
  by: string,
  token: TokenRow | null,
  moment: Moment,
): DecideOutcome {
  if (stateNow(request, moment.now) !== 'signed') return { refused: 'not-waiting' };
  const asked = documentIds(request);
  if (form.decision === 'approve' && !form.documents.every((id) => asked.includes(id)))
    return { refused: 'foreign-document' };
  const isTheirs = form.decision === 'approve' ? covers(manifest, by, form.documents) : reaches(manifest, by, asked);
  if (!isTheirs) return { refused: 'out-of-scope' };
  if (form.decision === 'approve' && !isAgreed(manifest, request, proven)) return { refused: 'not-agreed' };
  // A saved reply is for a decline; what is noted with an approval is not sent.
  const reason =
    form.decision === 'deny' ? withReply(manifest, form.reply, form.reason, REASON_MAX_CHARS) : form.reason;
  if (typeof reason !== 'string') return reason;
  const still: Change = {
    expect: [{ table: 'requests', where: { reference: request.reference, state: 'signed' }, exists: true }],
    writes: form.decision === 'approve' ? letInAgain(manifest, by, request.email) : [],
    audit: [],
  };
  const documents = asked.filter((id) => form.documents.includes(id));
  const terms = {
    documents,
    successors: form.successors === 'on' ? documents : [],
    days: form.days ?? manifest.access.grant.days,
    by,
    downloads: form.downloads ?? manifest.access.grant.downloads,
    reason: reason === '' ? null : reason,
  };
  const outcome =
    form.decision === 'approve' ? grant(manifest, request, terms, moment) : deny(request, by, terms.reason, moment);
  return { change: join(still, ...(token ? [spend(token, moment)] : []), outcome) };
}
