import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, insert, join, logged } from './change.ts';
import { COMPANY_SIGN_IN_MINUTES, COMPANY_SIGN_INS_PER_NETWORK_PER_HOUR } from './limits.ts';
import { bucketOf, sameMailbox } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { startSession } from './open-link.ts';
import { countedBy, type RateLimit } from './rate.ts';
import { type Role, roleOf } from './staff.ts';
import { addSeconds, type Instant } from './time.ts';
import { isToken } from './token.ts';

/** What one sign-in carries to the provider and back: OpenID Connect Core §3.1.2.1, RFC 7636 §4.1. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
}

const KEY_BYTES = 32;
function derive(secret: string, what: string, of: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'vouchsafe company sign-in 1', KEY_BYTES));
  return createHmac('sha256', key).update(`${what}\n${of}`).digest('base64url');
}

/** Everything that a flow needs follows from its ticket, so that no table holds it; none of it tells what the ticket is. */
const flowOf = (secret: string, ticket: string): Flow => ({
  state: derive(secret, 'state', ticket),
  nonce: derive(secret, 'nonce', ticket),
  verifier: derive(secret, 'verifier', ticket),
});

/** A new flow: `cookie` binds it to the browser that starts it, and holds for minutes. */
export function startFlow(moment: Moment): { cookie: string; flow: Flow } {
  const until = addSeconds(moment.now, COMPANY_SIGN_IN_MINUTES * 60);
  const ticket = `${moment.id()}.${Date.parse(until)}`;
  return {
    cookie: `${ticket}.${derive(moment.secret, 'ticket', ticket)}`,
    flow: flowOf(moment.secret, ticket),
  };
}

const equal = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The flow of a cookie that this gate made and that still holds, when the provider's answer carries its state; null otherwise. */
export function heldFlow(secrets: readonly string[], cookie: string, state: string, now: Instant): Flow | null {
  const [id = '', until = '', mac = '', ...more] = cookie.split('.');
  if (!isToken(id) || more.length > 0 || !/^\d{13}$/.test(until) || Number(until) <= Date.parse(now)) return null;
  const ticket = `${id}.${until}`;
  const secret = secrets.find((one) => equal(derive(one, 'ticket', ticket), mac));
  const flow = secret === undefined ? null : flowOf(secret, ticket);
  return flow && equal(flow.state, state) ? flow : null;
}

export const companySignInLimit = (network: string): RateLimit => ({
  bucket: bucketOf('company-sign-in', network),
  hours: 1,
  most: COMPANY_SIGN_INS_PER_NETWORK_PER_HOUR,
});

/** The row that says a flow was used. */
export const usedFlow = ({ state }: Flow): { id: string } => ({ id: bucketOf('company-sign-in', state) });

/** Uses a flow up before the provider is asked about its code: whoever comes with the same answer again is refused without asking. */
export function useFlow(flow: Flow, network: string, moment: Moment): Change {
  const limit = companySignInLimit(network);
  return {
    expect: [
      { table: 'rates', where: usedFlow(flow), exists: false },
      { table: 'rates', ...countedBy(limit, moment.now), fewer: limit.most },
    ],
    writes: [insert('rates', { ...usedFlow(flow), bucket: limit.bucket, at: moment.now })],
    audit: [],
  };
}

/** What a provider says of whoever signed in there. Some leave `email_verified` out, some write it as a text. */
export interface Claims {
  email?: unknown;
  email_verified?: unknown;
}
export type SignInRefusal = 'no-email' | 'unverified' | 'unlisted';
/** Every way in which nobody is signed in. */
export type SignInEnd = SignInRefusal | 'denied' | 'unreachable' | 'refused' | 'expired' | 'replayed' | 'too-many';
export type Judged = { email: string; role: Exclude<Role, 'operator'> } | { refused: SignInRefusal };

/**
 * Who signed in, by `access.yaml` alone. An address that the provider calls unverified is nobody's; one of which it says nothing counts
 * only where the company has said that its provider gives out nothing but its own addresses (`OIDC_TRUST_EMAIL`).
 */
export function judgeClaims(manifest: Manifest, claims: Claims, trustsEmail: boolean): Judged {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || email.trim() === '') return { refused: 'no-email' };
  const isVerified = verified === true || verified === 'true' || (verified === undefined && trustsEmail);
  if (!isVerified) return { refused: 'unverified' };
  const who = sameMailbox(email);
  const role = roleOf(manifest, who);
  // `operator` is a name of ours, not an address.
  return role === null || role === 'operator' ? { refused: 'unlisted' } : { email: who, role };
}

/** The session that a mailed link would start, and its line in the log. */
export function signInStaff({ email, role }: { email: string; role: string }, moment: Moment) {
  const session = startSession({ purpose: 'admin', reference: null, email }, moment);
  const line = logged(moment.now, email, 'staff.signed-in', null, { by: 'company account', role });
  return { secret: session.secret, change: join(session.change, { expect: [], writes: [], audit: [line] }) };
}

/** Somebody proved to be someone who may not come in; the log holds why, and not who. */
export const refuseStaff = (why: SignInRefusal, moment: Moment): Change => ({
  expect: [],
  writes: [],
  audit: [logged(moment.now, 'gate', 'staff.refused', null, { by: 'company account', why })],
});
