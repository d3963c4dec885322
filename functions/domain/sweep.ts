import { type Change, logged, remove, update } from './change.ts';
import type { RequestRow } from './records.ts';
import { stateNow } from './state.ts';
import type { Instant } from './time.ts';

/** Writes down a deadline that has passed; null when none has. */
export function sweep(request: RequestRow, now: Instant): Change | null {
  const state = stateNow(request, now);
  if (state === request.state) return null;
  const { reference } = request;
  return {
    expect: [{ table: 'requests', where: { reference, state: request.state }, exists: true }],
    writes: [
      update('requests', { reference }, { state, closedAt: now }),
      // A mail that waited for another confirmation would now carry a dead link.
      remove('outbox', { reference, status: 'held' }),
      remove('outbox', { reference, status: 'queued', kind: 'confirm' }),
      remove('outbox', { reference, status: 'unreadable', kind: 'confirm' }),
      remove('bearers', { reference }),
    ],
    audit: [logged(now, 'gate', `request.${state}`, reference, {})],
  };
}
