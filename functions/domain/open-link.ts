import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindSession } from './bound.ts';
import { type Change, insert, join, logged, remove, update } from './change.ts';
import { complete } from './complete.ts';
import type { SignatureRow } from './grant-rows.ts';
import { SESSION_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import type { Purpose, RequestRow, TokenRow } from './records.ts';
import { stateNow } from './state.ts';
import { addHours, type Instant } from './time.ts';
import { hashToken } from './token.ts';

/** Whether a link may be used at all. Every no looks the same from outside. */
export function linkHolds(
  token: TokenRow | undefined,
  purposes: readonly Purpose[],
  request: RequestRow | undefined,
  now: Instant,
): token is TokenRow {
  if (!token || !purposes.includes(token.purpose) || token.spentAt !== null || token.expiresAt <= now) return false;
  return (
    token.reference === null ||
    (request !== undefined &&
      request.reference === token.reference &&
      request.purgedAt === null &&
      // A reader's link is for the address it was mailed to; an approver's is about somebody else's request.
      (token.purpose === 'review' || token.email === request.email))
  );
}

/**
 * Whether a review link is proof enough to be told what was decided, and no more: also once it was used or has run out, for as long as
 * its row is kept. A used link that the approver opens again is then answered, and decides nothing.
 */
export const tellsOutcome = (token: TokenRow, request: RequestRow): boolean =>
  token.purpose === 'review' &&
  token.reference === request.reference &&
  request.decidedAt !== null &&
  request.purgedAt === null;

/** A new session: `secret` goes into the cookie, its hash into the store. */
export function startSession(
  holder: { purpose: Purpose; reference: string | null; email: string },
  moment: Moment,
  replaces: string | null = null,
): { change: Change; secret: string } {
  const secret = moment.id();
  return {
    secret,
    change: {
      expect: [],
      writes: [
        ...(replaces === null ? [] : [remove('sessions', { hash: replaces })]),
        insert(
          'sessions',
          bindSession(moment.secret, {
            hash: hashToken(secret),
            purpose: holder.purpose,
            reference: holder.reference,
            email: holder.email,
            createdAt: moment.now,
            expiresAt: addHours(moment.now, SESSION_LIFETIME_HOURS),
          }),
        ),
      ],
      audit: [],
    },
  };
}

/** Spends a token, once, whoever comes second. */
export function spend(token: TokenRow, moment: Moment): Change {
  return {
    expect: [{ table: 'tokens', where: { hash: token.hash, spentAt: null }, exists: true }],
    writes: [update('tokens', { hash: token.hash }, { spentAt: moment.now })],
    audit: [
      logged(
        moment.now,
        token.purpose === 'review' || token.purpose === 'admin' ? token.email : 'requester',
        'link.spent',
        token.reference,
        { purpose: token.purpose },
      ),
    ],
  };
}

/** The POST behind "Continue": spends the link, starts the session, and on the first visit confirms the address. */
export function openAccess(
  manifest: Manifest,
  token: TokenRow,
  request: RequestRow,
  signatures: readonly SignatureRow[],
  from: { address: string; agent: string },
  moment: Moment,
  replaces: string | null,
): { change: Change; secret: string } {
  const session = startSession(token, moment, replaces);
  const changes = [spend(token, moment), session.change];
  if (stateNow(request, moment.now) === 'submitted' && request.confirmedAt === null) {
    changes.push({
      expect: [
        {
          table: 'requests',
          where: { reference: request.reference, state: 'submitted', confirmedAt: null },
          exists: true,
        },
      ],
      writes: [
        update('requests', { reference: request.reference }, { confirmedAt: moment.now }),
        update('outbox', { recipient: request.email, status: 'held' }, { status: 'waiting' }),
        ...(['open', 'known', 'work'] as const).map((lane) =>
          update(
            'outbox',
            { recipient: request.email, status: 'queued' as const, lane },
            { lane: 'confirmed' as const },
          ),
        ),
      ],
      audit: [logged(moment.now, 'requester', 'address.confirmed', request.reference, {})],
    });
    if (pendingNeeds(manifest, request, signatures).length === 0)
      changes.push(complete(manifest, request, moment, from));
  }
  return { change: join(...changes), secret: session.secret };
}
