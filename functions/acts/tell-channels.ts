import { insert, update, type Write } from '../domain/change.ts';
import { channelOf, recipientOf } from '../domain/channel.ts';
import { eventIn } from '../domain/channel-event.ts';
import { STALE_RETRIES } from '../domain/limits.ts';
import { CHANNEL_LOG_LAG_ROWS, CHANNEL_LOG_ROWS, OUTBOX_GIVE_UP_HOURS } from '../domain/mail-limits.ts';
import { queueEmail } from '../domain/queue-email.ts';
import { addHours } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { isStopped } from './channel-stop.ts';
import { momentOf } from './moment-of.ts';

/** A channel that is new is told what happens from now on. */
async function begin(deps: Deps, ids: readonly string[]): Promise<'more' | 'stale'> {
  const [head] = await deps.store.rows('heads', { limit: 1 });
  const outcome = await deps.store.commit({
    expect: ids.map((id) => ({ table: 'channels', where: { id }, exists: false })),
    writes: ids.map((id) => insert('channels', { id, seq: head?.seq ?? 0, stoppedAt: null, stoppedFor: null })),
    audit: [],
  });
  return outcome === 'stale' ? 'stale' : 'more';
}

async function pass(deps: Deps): Promise<'done' | 'more' | 'stale'> {
  const { access } = deps.manifest;
  const rows = (await deps.store.rows('channels')).filter(({ id }) => channelOf(access, id));
  const fresh = Object.keys(access.channels).filter((id) => !rows.some((one) => one.id === id));
  if (fresh.length > 0) return begin(deps, fresh);
  const log = await deps.store.rows('audit', {
    compare: [['seq', '>', Math.min(...rows.map(({ seq }) => seq))]],
    order: ['seq', 'asc'],
    limit: CHANNEL_LOG_ROWS,
  });
  const last = log.at(-1)?.seq;
  if (last === undefined) return 'done';
  const moment = momentOf(deps);
  // What is older would be given up at once: the gate, or this channel, was away for days.
  const since = addHours(moment.now, -OUTBOX_GIVE_UP_HOURS);
  const writes: Write[] = [];
  for (const row of rows) {
    if (await isStopped(deps, row)) continue;
    const wanted = channelOf(access, row.id)?.events ?? [];
    for (const one of log) {
      const letter = one.seq > row.seq && one.at > since ? eventIn(one) : null;
      if (letter && wanted.includes(letter.type))
        writes.push(...queueEmail(moment, { to: recipientOf(row.id), reference: letter.reference, letter }));
    }
  }
  // Rows that nobody is told of are read again for a while, rather than put down at each.
  if (writes.length === 0 && log.length < CHANNEL_LOG_LAG_ROWS) return 'done';
  const outcome = await deps.store.commit({
    expect: rows.map(({ id, seq }) => ({ table: 'channels', where: { id, seq }, exists: true })),
    writes: [
      ...writes,
      ...rows.flatMap(({ id, seq }) => (seq < last ? [update('channels', { id }, { seq: last })] : [])),
    ],
    audit: [],
  });
  return outcome === 'stale' ? 'stale' : 'more';
}

/**
 * Puts into the outbox what the audit log has for the channels since they were last told, and how far that is, in one commit: whatever wrote the
 * log, each channel is told of it once, by whichever worker comes first.
 */
export async function tellChannels(deps: Deps): Promise<void> {
  if (!deps.channels || Object.keys(deps.manifest.access.channels).length === 0) return;
  for (let stale = 0; stale < STALE_RETRIES; ) {
    const outcome = await pass(deps);
    if (outcome === 'done') return;
    if (outcome === 'stale') stale += 1;
  }
}
