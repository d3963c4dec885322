import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindSession } from './bound.ts';
import { type Change, join } from './change.ts';
import { complete } from './complete.ts';
import { SESSION_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { pendingNeeds } from './pending.ts';
import type { Purpose, RequestRow, SignatureRow, TokenRow } from './records.ts';
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
        ...(replaces === null
          ? []
          : [{ do: 'delete' as const, table: 'sessions' as const, where: { hash: replaces } }]),
        {
          do: 'insert',
          table: 'sessions',
          row: bindSession(moment.secret, {
            hash: hashToken(secret),
            purpose: holder.purpose,
            reference: holder.reference,
            email: holder.email,
            createdAt: moment.now,
            expiresAt: addHours(moment.now, SESSION_LIFETIME_HOURS),
          }),
        },
      ],
      audit: [],
    },
  };
}

/** Spends a token, once, whoever comes second. */
export function spend(token: TokenRow, moment: Moment): Change {
  return {
    expect: [{ table: 'tokens', where: { hash: token.hash, spentAt: null }, exists: true }],
    writes: [{ do: 'update', table: 'tokens', where: { hash: token.hash }, set: { spentAt: moment.now } }],
    audit: [
      {
        at: moment.now,
        reference: token.reference,
        actor: token.purpose === 'review' || token.purpose === 'admin' ? token.email : 'requester',
        event: 'link.spent',
        detail: { purpose: token.purpose },
      },
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
        { do: 'update', table: 'requests', where: { reference: request.reference }, set: { confirmedAt: moment.now } },
        {
          do: 'update',
          table: 'outbox',
          where: { recipient: request.email, status: 'held' },
          set: { status: 'waiting' },
        },
        ...(['open', 'known', 'work'] as const).map((lane) => ({
          do: 'update' as const,
          table: 'outbox' as const,
          where: { recipient: request.email, status: 'queued' as const, lane },
          set: { lane: 'confirmed' as const },
        })),
      ],
      audit: [
        { at: moment.now, reference: request.reference, actor: 'requester', event: 'address.confirmed', detail: {} },
      ],
    });
    if (pendingNeeds(manifest, request, signatures).length === 0)
      changes.push(complete(manifest, request, moment, from));
  }
  return { change: join(...changes), secret: session.secret };
}
