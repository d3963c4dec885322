import { standingOf } from '../../src/schemas/mail-providers.ts';
import { stepOf } from './answer-time.ts';
import type { AuditRow } from './audit-rows.ts';
import type { RequestRow } from './records.ts';
import type { Cells, Stage } from './sums.ts';
import { waitedHours } from './waited.ts';

const STAGE_OF: Readonly<Record<string, Stage>> = {
  'request.submitted': 'submitted',
  'offer.taken': 'submitted',
  'reader.invited': 'invited',
  'address.confirmed': 'confirmed',
  'request.signed': 'signed',
  'request.granted': 'granted',
  'request.denied': 'denied',
  'request.lapsed': 'lapsed',
  'request.expired': 'expired',
  'request.revoked': 'revoked',
};
const DECISIONS: ReadonlySet<Stage> = new Set(['granted', 'denied']);
const HANDED_OUT: Readonly<Record<string, 'download' | 'shown'>> = {
  'document.downloaded': 'download',
  'document.viewed': 'shown',
};
const MINUTES_PER_HOUR = 60;

/** Whether the request that a row is about must be known to count it. */
export const needsRequest = ({ event }: AuditRow): boolean =>
  event in HANDED_OUT || DECISIONS.has(STAGE_OF[event] as Stage);

/**
 * The domain of a company; empty for a mailbox provider's, whose name says nothing of a company, and for one that is erased.
 */
export function companyOf({ domain, purgedAt }: Pick<RequestRow, 'domain' | 'purgedAt'>): string {
  if (purgedAt !== null || standingOf(domain) !== 'company') return '';
  return domain;
}

/**
 * Adds what a row of the audit log counts for. A time to answer is a person's alone, from the moment when nothing was left to sign: what a
 * rule or an invitation settles is settled in that very moment. What a question to the requester took is not ours.
 */
export function countRow(
  cells: Cells,
  { at, event, actor, detail }: AuditRow,
  request: RequestRow | undefined,
  targetHours: number | undefined,
): void {
  const way = HANDED_OUT[event];
  if (way !== undefined) {
    const { document } = JSON.parse(detail) as { document?: unknown };
    if (typeof document === 'string') cells.add(way, at, document, request ? companyOf(request) : '');
    return;
  }
  const stage = STAGE_OF[event];
  if (stage === undefined) return;
  cells.add('stage', at, stage);
  if (!DECISIONS.has(stage) || actor === 'rule' || !request?.signedAt || request.signedAt > at) return;
  if (request.signedAt === at && actor === request.invitedBy) return;
  const minutes = waitedHours(request, at) * MINUTES_PER_HOUR;
  cells.add('answer', at, String(stepOf(minutes)));
  if (targetHours !== undefined)
    cells.add('promise', at, minutes <= targetHours * MINUTES_PER_HOUR ? 'kept' : 'missed');
}
