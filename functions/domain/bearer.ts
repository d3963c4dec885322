import { bindBearer } from './bound.ts';
import { type Change, insert, join, logged, remove } from './change.ts';
import { BEARER_CALLS_PER_HOUR, BEARERS_PER_REQUEST, BEARERS_PER_REQUEST_PER_DAY } from './limits.ts';
import type { Moment } from './moment.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { BearerRow, RequestRow } from './records.ts';
import { inLetters, REFERENCE_BYTES } from './reference.ts';
import { stateNow } from './state.ts';
import type { Instant } from './time.ts';
import { hashToken, isToken } from './token.ts';

/** So that whoever finds one in a repository, or scans for them, knows what it is. */
const MARK = 'vsb_';

/** What a bearer is looked up by; what is not of its form has a hash as well, and costs the same. */
export const bearerHash = (text: string): string => hashToken(text);
export const isBearer = (text: string): boolean => text.startsWith(MARK) && isToken(text.slice(MARK.length));

/** Whether a bearer opens what its request was granted. Every no looks the same from outside. */
export const bearerHolds = (bearer: BearerRow, request: RequestRow | undefined, now: Instant): request is RequestRow =>
  bearer.expiresAt > now &&
  request !== undefined &&
  request.reference === bearer.reference &&
  request.email === bearer.email &&
  request.purgedAt === null &&
  stateNow(request, now) === 'granted';

/** A new bearer of a request's reader: `secret` is shown once, its hash goes into the store. */
export function makeBearer(
  request: RequestRow,
  moment: Moment,
): { refused: 'not-granted' | 'no-name' } | { change: Change; secret: string; bearer: BearerRow } {
  if (stateNow(request, moment.now) !== 'granted' || request.expiresAt === null) return { refused: 'not-granted' };
  // What a program downloads carries a name, and nobody could be asked for it then.
  if (request.stampName === null) return { refused: 'no-name' };
  const { reference, email, expiresAt } = request;
  const secret = MARK + moment.id();
  const bearer = bindBearer(moment.secret, {
    hash: bearerHash(secret),
    id: `T-${inLetters(moment.bytes(REFERENCE_BYTES))}`,
    reference,
    email,
    createdAt: moment.now,
    expiresAt,
  });
  return {
    secret,
    bearer,
    change: join(useRate([makingLimit(reference)], moment), {
      expect: [
        { table: 'requests', where: { reference, state: 'granted' }, exists: true },
        { table: 'bearers', where: { reference }, fewer: BEARERS_PER_REQUEST },
      ],
      writes: [insert('bearers', bearer)],
      audit: [logged(moment.now, 'requester', 'bearer.made', reference, { bearer: bearer.id, until: expiresAt })],
    }),
  };
}

/** As a reader sees it: with the last download that it was used for. */
export interface ListedBearer {
  bearer: BearerRow;
  usedAt: Instant | null;
}

/** Opens nothing from now on, whoever puts the row back: the log says so. */
export const endBearer = ({ hash, id, reference }: BearerRow, by: string, now: Instant): Change => ({
  expect: [{ table: 'bearers', where: { hash }, exists: true }],
  writes: [remove('bearers', { hash })],
  audit: [logged(now, by, 'bearer.revoked', reference, { bearer: id })],
});

export const makingLimit = (reference: string): RateLimit => ({
  bucket: `bearers:${reference}`,
  hours: 24,
  most: BEARERS_PER_REQUEST_PER_DAY,
});
export const callLimit = ({ id }: BearerRow): RateLimit => ({
  bucket: `bearer:${id}`,
  hours: 1,
  most: BEARER_CALLS_PER_HOUR,
});
