import type { RequestRow, State } from './records.ts';
import type { Instant } from './time.ts';

/** The state as of now: a deadline that has passed counts before the sweep has written it down. */
export function stateNow(request: Pick<RequestRow, 'state' | 'lapsesAt' | 'expiresAt'>, now: Instant): State {
  if (request.state === 'submitted' && request.lapsesAt <= now) return 'lapsed';
  if (request.state === 'granted' && request.expiresAt !== null && request.expiresAt <= now) return 'expired';
  return request.state;
}

/** Where an open request ends when its reader goes, or is made to. */
export const ENDS_AS: Partial<Record<State, State>> = { submitted: 'lapsed', signed: 'denied', granted: 'revoked' };
