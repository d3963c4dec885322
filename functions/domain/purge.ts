import { type Change, logged, remove, update } from './change.ts';
import { GONE } from './gone.ts';
import type { SignatureRow } from './grant-rows.ts';
import { CLOSED_KEPT_DAYS, LAPSED_KEPT_DAYS } from './limits.ts';
import type { RequestRow } from './records.ts';
import { addDays, type Instant } from './time.ts';

/** Whether what is known of a person has been kept long enough. */
export function purgeDue(request: RequestRow, now: Instant): boolean {
  if (request.purgedAt !== null || request.closedAt === null) return false;
  const kept = request.signedAt === null ? LAPSED_KEPT_DAYS : CLOSED_KEPT_DAYS;
  return addDays(request.closedAt, kept) <= now;
}

/** What to ask a database for: the requests that may be due by the day they closed, rather than all that are kept for years. */
export const perhapsDue = (now: Instant) =>
  [
    { where: { purgedAt: null, signedAt: null }, days: LAPSED_KEPT_DAYS },
    { where: { purgedAt: null }, days: CLOSED_KEPT_DAYS },
  ].map(({ where, days }) => ({
    where,
    compare: [['closedAt', '<=', addDays(now, -days)]] as ['closedAt', '<=', Instant][],
  }));

/** Names, address and agent go; the facts of what happened stay, and the audit chain, which never held them, stays whole. */
export function purge(request: RequestRow, signatures: readonly SignatureRow[], now: Instant): Change {
  const { reference } = request;
  return {
    expect: [{ table: 'requests', where: { reference, purgedAt: null }, exists: true }],
    writes: [
      update(
        'requests',
        { reference },
        {
          name: GONE,
          stampName: null,
          email: GONE,
          domain: GONE,
          company: GONE,
          title: GONE,
          purpose: GONE,
          network: null,
          reason: null,
          purgedAt: now,
        },
      ),
      ...signatures.map((one) =>
        update(
          'signatures',
          { id: one.id },
          {
            email: GONE,
            company: GONE,
            signer: GONE,
            title: GONE,
            ground: GONE,
            address: GONE,
            agent: GONE,
            receipt: '',
          },
        ),
      ),
      remove('tokens', { reference }),
      remove('sessions', { reference }),
      remove('bearers', { reference }),
      remove('views', { reference }),
      remove('covers', { reference }),
      remove('once', { reference }),
      remove('outbox', { reference }),
      remove('messages', { reference }),
    ],
    audit: [logged(now, 'gate', 'request.purged', reference, {})],
  };
}
