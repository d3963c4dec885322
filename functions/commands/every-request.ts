import type { RequestRow } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import type { Call } from './call.ts';

/** Every request, oldest first, in the state that it is in at this moment. */
export async function everyRequest({ deps }: Pick<Call, 'deps'>): Promise<RequestRow[]> {
  const now = deps.clock.now().toISOString();
  const rows = await deps.store.rows('requests', { order: ['createdAt', 'asc'] });
  return rows.map((row) => ({ ...row, state: stateNow(row, now) }));
}
