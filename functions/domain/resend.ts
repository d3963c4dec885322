import type { LetterKind } from './letter.ts';
import type { OutboxRow, RequestRow, State } from './records.ts';
import { stateNow } from './state.ts';
import type { Instant } from './time.ts';
import { isAsked } from './waited.ts';

/** What sending an email once more is: the same row tried again, the same letter as a new email, or a new link in place of one that was used. */
export type Resend = 'revive' | 'copy' | 'link';

/** In which states of its request an email still says something true. */
const TRUE_IN: Partial<Record<LetterKind, readonly State[]>> = {
  confirm: ['submitted'],
  invitation: ['submitted'],
  receipt: ['submitted', 'signed', 'granted', 'denied', 'expired', 'revoked'],
  record: ['submitted', 'signed', 'granted', 'denied', 'expired', 'revoked'],
  review: ['signed'],
  answered: ['signed'],
  assigned: ['signed'],
  question: ['signed'],
  granted: ['granted'],
  fresh: ['submitted', 'signed', 'granted'],
  denied: ['denied'],
  revoked: ['revoked'],
  unstampable: ['granted'],
  reminder: ['granted'],
  successor: ['granted'],
  renewal: ['granted'],
  'more-time': ['granted'],
};
const LINKED: readonly LetterKind[] = [
  'confirm',
  'invitation',
  'granted',
  'fresh',
  'question',
  'reminder',
  'successor',
];
const PLAIN: readonly LetterKind[] = ['receipt', 'record', 'denied', 'revoked'];

/** Whether a new link would open anything. An address that nobody has confirmed is mailed no second one unless we invited it. */
function hasOpenPage(request: RequestRow, now: Instant): boolean {
  const state = stateNow(request, now);
  if (state === 'submitted') return request.confirmedAt !== null || request.invitedBy !== null;
  return state === 'granted' || isAsked(request);
}

/** Whether what an email says of its request is still so. */
function isTrue(kind: LetterKind, request: RequestRow, now: Instant): boolean {
  if (request.purgedAt !== null || !TRUE_IN[kind]?.includes(stateNow(request, now))) return false;
  return kind !== 'question' || isAsked(request);
}

/**
 * Whether an email that was given up can go out as it is, with all others: its link works, and its request hasn't gone on since. `request`:
 * undefined for an email that is about none.
 */
export const mayBeRevived = (
  { kind }: Pick<OutboxRow, 'kind'>,
  request: RequestRow | undefined,
  linkUntil: Instant | null,
  now: Instant,
): boolean =>
  (linkUntil === null || linkUntil > now) &&
  (request === undefined || !(kind in TRUE_IN) || isTrue(kind as LetterKind, request, now));

/** How an email of a request can be sent once more; null when it can't. `linkUntil`: until when its own link works; null without one. */
export function resendOf(
  row: Pick<OutboxRow, 'kind' | 'status'>,
  request: RequestRow,
  linkUntil: Instant | null,
  now: Instant,
): Resend | null {
  const kind = row.kind as LetterKind;
  if (!isTrue(kind, request, now)) return null;
  const link = LINKED.includes(kind) && hasOpenPage(request, now) ? 'link' : null;
  if (row.status === 'dead' || row.status === 'unreadable')
    return linkUntil === null || linkUntil > now ? 'revive' : link;
  if (row.status !== 'sent') return null;
  return PLAIN.includes(kind) ? 'copy' : link;
}
