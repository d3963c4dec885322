import { logged, update } from '../domain/change.ts';
import type { ChannelRow } from '../domain/channel.ts';
import type { Deps } from '../ports.ts';

/** Whether the receiver at this very address has said that it is gone. Another address takes messages again. */
export const isStopped = async (
  deps: Pick<Deps, 'channels'>,
  { id, stoppedAt, stoppedFor }: ChannelRow,
): Promise<boolean> => stoppedAt !== null && stoppedFor === (await deps.channels?.mark(id));

/** Two messages at the same moment may both hear it; it is put down once. */
export async function stopChannel(deps: Deps, id: string): Promise<void> {
  const now = deps.clock.now().toISOString();
  const stoppedFor = (await deps.channels?.mark(id)) ?? null;
  const [row] = await deps.store.rows('channels', { where: { id }, limit: 1 });
  if (!row || (row.stoppedAt !== null && row.stoppedFor === stoppedFor)) return;
  const outcome = await deps.store.commit({
    expect: [{ table: 'channels', where: { id, stoppedAt: row.stoppedAt }, exists: true }],
    writes: [update('channels', { id }, { stoppedAt: now, stoppedFor })],
    audit: [logged(now, 'gate', 'channel.stopped', null, { channel: id })],
  });
  if (outcome === 'applied') deps.log('error', 'channel.stopped', { channel: id });
}

/** It has taken a message again. */
export async function startChannel(deps: Deps, id: string, by: string): Promise<void> {
  const now = deps.clock.now().toISOString();
  const [row] = await deps.store.rows('channels', { where: { id }, limit: 1 });
  if (!row || row.stoppedAt === null) return;
  await deps.store.commit({
    expect: [{ table: 'channels', where: { id, stoppedAt: row.stoppedAt }, exists: true }],
    writes: [update('channels', { id }, { stoppedAt: null, stoppedFor: null })],
    audit: [logged(now, by, 'channel.started', null, { channel: id })],
  });
}
