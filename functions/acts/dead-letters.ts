import { logged, update } from '../domain/change.ts';
import { channelIn } from '../domain/channel.ts';
import type { OutboxRow } from '../domain/records.ts';
import { mayBeRevived } from '../domain/resend.ts';
import { triedAnew } from '../domain/retry.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Deps } from '../ports.ts';
import { wakeLetters } from './wake-letters.ts';

const withStatus = (deps: Pick<Deps, 'store'>, status: 'dead' | 'unreadable'): Promise<OutboxRow[]> =>
  deps.store.rows('outbox', { where: { status }, order: ['createdAt', 'asc'] });
/** Mail that was given up, oldest first; then mail that waits for a version of Vouchsafe that can read it. */
export const deadLetters = async (deps: Pick<Deps, 'store'>): Promise<OutboxRow[]> => [
  ...(await withStatus(deps, 'dead')),
  ...(await withStatus(deps, 'unreadable')),
];

export interface Revived {
  revived: number;
  /** Left as they are: their links have run out, or what they say is so no longer. */
  outdated: number;
}
async function isOutdated({ store }: Deps, row: OutboxRow, now: string): Promise<boolean> {
  const [[request], [token]] = await Promise.all([
    row.reference === null ? [] : store.rows('requests', { where: { reference: row.reference }, limit: 1 }),
    store.rows('tokens', { where: { outbox: row.id }, limit: 1 }),
  ]);
  return !mayBeRevived(row, request, token?.expiresAt ?? null, now);
}

/**
 * Puts what was given up back into the outbox, when someone has fixed the cause, and what this version can read after all; or one
 * email alone.
 */
export async function reviveDeadLetters(deps: Deps, by = OPERATOR, one?: string): Promise<Revived> {
  const now = deps.clock.now().toISOString();
  let revived = await wakeLetters(deps);
  const rows =
    one === undefined
      ? await withStatus(deps, 'dead')
      : await deps.store.rows('outbox', { where: { id: one, status: 'dead' } });
  let outdated = 0;
  for (const row of rows) {
    const { id, kind, reference, recipient } = row;
    if (await isOutdated(deps, row, now)) {
      outdated += 1;
      continue;
    }
    const channel = channelIn(recipient);
    const outcome = await deps.store.commit({
      expect: [{ table: 'outbox', where: { id, status: 'dead' }, exists: true }],
      writes: [update('outbox', { id }, triedAnew(now))],
      audit: [
        channel === null
          ? logged(now, by, 'mail.revived', reference, { mail: kind })
          : logged(now, by, 'channel.revived', reference, { mail: kind, channel }),
      ],
    });
    if (outcome === 'applied') revived += 1;
  }
  return { revived, outdated };
}
