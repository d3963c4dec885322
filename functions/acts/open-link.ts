import { join } from '../domain/change.ts';
import { linkHolds, openAccess, spend, startSession, tellsOutcome } from '../domain/open-link.ts';
import { documentIds } from '../domain/policy.ts';
import type { Purpose, RequestRow, TokenRow } from '../domain/records.ts';
import { reaches } from '../domain/scope.ts';
import { roleOf } from '../domain/staff.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { hashToken } from '../domain/token.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadProven, loadRequest, loadToken } from './load.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';
import { withAccountDomains } from './with-account-domains.ts';

/** What the links and sessions of a reader may be for. */
export const READER_PURPOSES = ['sign', 'download'] as const satisfies readonly Purpose[];

const nowOf = (deps: Deps): Instant => deps.clock.now().toISOString();

type Refused = { refused: 'link' };
const REFUSED: Refused = { refused: 'link' };
/** `secret` goes into the cookie of the session that was started. */
export type Opened = Refused | { secret: string };

async function readerLink(
  deps: Deps,
  text: string,
  now: Instant,
): Promise<{ token: TokenRow; request: RequestRow } | null> {
  const token = await loadToken(deps, text);
  const request = token?.reference ? await loadRequest(deps, token.reference) : undefined;
  return linkHolds(token, READER_PURPOSES, request, now) && request ? { token, request } : null;
}

/** What a reader's link would open, when it may be used; null otherwise. Changes nothing. */
export async function heldReaderLink(
  deps: Deps,
  text: string,
): Promise<{ purpose: Purpose; request: RequestRow } | null> {
  const link = await readerLink(deps, text, nowOf(deps));
  return link && { purpose: link.token.purpose, request: link.request };
}

/** Spends a reader's link and starts a session in place of the one with this secret, if there is one. */
export const openReaderLink = (
  deps: Deps,
  text: string,
  from: { address: string; agent: string },
  before: string | undefined,
): Promise<Opened> =>
  commitFresh<Opened>(deps, async () => {
    const moment = momentOf(deps);
    const link = await readerLink(deps, text, moment.now);
    if (!link) return REFUSED;
    const proven = await loadProven(deps, link.request);
    const replaces = before === undefined ? null : hashToken(before);
    const manifest = await withAccountDomains(deps, await manifestFor(deps, link.request));
    return openAccess(manifest, link.token, link.request, proven, from, moment, replaces);
  });

async function staffLink(deps: Deps, text: string, now: Instant): Promise<TokenRow | null> {
  const token = await loadToken(deps, text);
  return linkHolds(token, ['admin'], undefined, now) && roleOf(deps.manifest, token.email) !== null ? token : null;
}

/** Whether a sign-in link may be used. Changes nothing. */
export const staffLinkHolds = async (deps: Deps, text: string): Promise<boolean> =>
  (await staffLink(deps, text, nowOf(deps))) !== null;

/** Spends a sign-in link and starts a session. */
export const openStaffLink = (deps: Deps, text: string): Promise<Opened> =>
  commitFresh<Opened>(deps, async () => {
    const moment = momentOf(deps);
    const token = await staffLink(deps, text, moment.now);
    if (!token) return REFUSED;
    const session = startSession(token, moment);
    return { change: join(spend(token, moment), session.change), secret: session.secret };
  });

export interface ReviewLink {
  token: TokenRow;
  request: RequestRow;
  /** Whether the link may decide; otherwise it only tells the outcome. */
  waiting: boolean;
}
/** What a review link opens for a holder who is still an approver. Changes nothing: the decision spends it. */
export async function reviewLink(deps: Deps, text: string): Promise<ReviewLink | null> {
  const token = await loadToken(deps, text);
  const request = token?.reference ? await loadRequest(deps, token.reference) : undefined;
  if (!token || !request || roleOf(deps.manifest, token.email) !== 'approver') return null;
  if (!reaches(deps.manifest, token.email, documentIds(request))) return null;
  const now = nowOf(deps);
  if (linkHolds(token, ['review'], request, now))
    return { token, request, waiting: stateNow(request, now) === 'signed' };
  return tellsOutcome(token, request) ? { token, request, waiting: false } : null;
}
