import type { Change } from './change.ts';
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
      { do: 'update', table: 'requests', where: { reference }, set: { state, closedAt: now } },
      // A mail that waited for another confirmation would now carry a dead link.
      { do: 'delete', table: 'outbox', where: { reference, status: 'held' } },
      { do: 'delete', table: 'outbox', where: { reference, status: 'queued', kind: 'confirm' } },
      { do: 'delete', table: 'outbox', where: { reference, status: 'unreadable', kind: 'confirm' } },
    ],
    audit: [{ at: now, reference, actor: 'gate', event: `request.${state}`, detail: {} }],
  };
}
