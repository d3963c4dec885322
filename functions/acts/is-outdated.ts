import type { OutboxRow } from '../domain/records.ts';
import { mayBeRevived } from '../domain/resend.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/** What stands beside an email that is not put back. */
export const OUTDATED = 'its link has run out, or what it says is so no longer';

/** Whether an email that did not leave in time should not leave at all. */
export async function isOutdated({ store }: Pick<Deps, 'store'>, row: OutboxRow, now: Instant): Promise<boolean> {
  const { reference, recipient: email } = row;
  if (row.kind === 'news') {
    const [[follower], [send]] = await Promise.all([
      store.rows('followers', { where: { email, state: 'active' }, limit: 1 }),
      reference === null ? [] : store.rows('sends', { where: { reference }, limit: 1 }),
    ]);
    return !follower || send?.state === 'cancelled';
  }
  const [[request], [token]] = await Promise.all([
    reference === null ? [] : store.rows('requests', { where: { reference }, limit: 1 }),
    store.rows('tokens', { where: { outbox: row.id }, limit: 1 }),
  ]);
  return !mayBeRevived(row, request, token?.expiresAt ?? null, now);
}
