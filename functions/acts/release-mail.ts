import { insert, remove, type Write } from '../domain/change.ts';
import { STALE_RETRIES } from '../domain/limits.ts';
import { RELEASE_BATCH_ROWS, RELEASE_PASSES_MAX } from '../domain/mail-limits.ts';
import { LANES, type Lane, type OutboxRow } from '../domain/records.ts';
import { limitsOf, releaseOne } from '../domain/release.ts';
import { heldByClock } from '../domain/retry.ts';
import type { Deps } from '../ports.ts';
import { firstMailsUsed, timesUsed } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** The row that two releases at once would both have to change: the second one finds it changed, and counts again. */
const TURN = 'release';

async function queued(deps: Deps, lane: Lane, now: string): Promise<OutboxRow[]> {
  const room = lane === 'open' ? deps.settings.confirmationsPerHour - (await firstMailsUsed(deps)) : RELEASE_BATCH_ROWS;
  if (room <= 0) return [];
  return deps.store.rows('outbox', {
    where: { status: 'queued', lane },
    compare: [['notBefore', '<=', now]],
    order: ['notBefore', 'asc'],
    limit: Math.min(room, RELEASE_BATCH_ROWS),
  });
}

async function pass(deps: Deps): Promise<'done' | 'more' | 'stale'> {
  const moment = momentOf(deps);
  const [turn] = await deps.store.rows('rates', { where: { id: TURN }, limit: 1 });
  const rows: OutboxRow[] = [];
  for (const lane of LANES) rows.push(...(await queued(deps, lane, moment.now)));
  const early = await deps.store.rows('outbox', {
    where: { status: 'queued' },
    compare: [
      ['notBefore', '>', moment.now],
      ['createdAt', '>', moment.now],
    ],
    limit: RELEASE_BATCH_ROWS,
  });
  rows.push(...early.filter((row) => heldByClock(row, moment.now)));
  if (rows.length === 0) return 'done';

  const counts = new Map<string, number>();
  const name = (bucket: string, hours: number) => `${hours} ${bucket}`;
  const perHour = deps.settings.confirmationsPerHour;
  const asked = new Map(
    rows.flatMap((row) => limitsOf(row, perHour)).map(({ bucket, hours }) => [name(bucket, hours), { bucket, hours }]),
  );
  await Promise.all([...asked].map(async ([key, limit]) => counts.set(key, await timesUsed(deps, limit, moment.now))));
  const writes: Write[] = [];
  for (const row of rows) {
    const outcome = releaseOne(row, perHour, (bucket, hours) => counts.get(name(bucket, hours)) ?? 0, moment);
    writes.push(...outcome.writes);
    for (const { bucket, hours } of limitsOf(row, perHour)) {
      const key = name(bucket, hours);
      if (outcome.counts.includes(bucket)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const mine = { id: TURN, bucket: moment.id(), at: moment.now };
  const outcome = await deps.store.commit({
    expect: [
      turn
        ? { table: 'rates', where: { id: TURN, bucket: turn.bucket }, exists: true }
        : { table: 'rates', where: { id: TURN }, exists: false },
    ],
    writes: [remove('rates', { id: TURN }), insert('rates', mine), ...writes],
    audit: [],
  });
  return outcome === 'stale' ? 'stale' : 'more';
}

/**
 * Lets queued mail go as its limits allow. The limits are counted and used up in one place, so that a thousand requests at once
 * cannot each find room for themselves; the submitting ones do not wait for each other. It ends after so many passes, because under a
 * flood there is always another row to look at, and what has been let go should leave.
 */
export async function releaseMail(deps: Deps): Promise<void> {
  let stale = 0;
  for (let at = 0; at < RELEASE_PASSES_MAX && stale < STALE_RETRIES; at++) {
    const outcome = await pass(deps);
    if (outcome === 'done') return;
    if (outcome === 'stale') stale += 1;
  }
}
