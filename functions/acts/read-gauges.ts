import type { Gauges } from '../domain/gauges.ts';
import { type OutboxRow, STATES } from '../domain/records.ts';
import type { SumKind } from '../domain/sum-row.ts';
import { STAGES } from '../domain/sums.ts';
import type { Instant } from '../domain/time.ts';
import { waitedHours } from '../domain/waited.ts';
import type { Deps } from '../ports.ts';
import { lastSeal } from './seal-log.ts';

const STATUSES = ['queued', 'waiting', 'held', 'unreadable', 'sent', 'dead'] as const satisfies OutboxRow['status'][];

async function countEach<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => Promise<number>,
): Promise<Record<Name, number>> {
  const counts = await Promise.all(names.map(count));
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) as Record<Name, number>;
}

/** Counts by indexes, and the first row of a few lists: as much work with many requests as with none, but for the counting itself. */
export async function readGauges({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<Gauges> {
  const now = clock.now().getTime();
  const since = (at: Instant | undefined): number =>
    at === undefined ? 0 : Math.max(0, (now - Date.parse(at)) / 1000);
  const added = (kind: SumKind) => store.totals('sums', { by: ['name'], sum: 'count', where: { kind } });
  const [requests, outbox, [request], [mail], [head], seal, downloads, stages, answers] = await Promise.all([
    countEach(STATES, (state) => store.count('requests', { where: { state } })),
    countEach(STATUSES, (status) => store.count('outbox', { where: { status } })),
    store.rows('requests', { where: { state: 'signed' }, order: ['createdAt', 'asc'], limit: 1 }),
    store.rows('outbox', { where: { status: 'waiting' }, order: ['notBefore', 'asc'], limit: 1 }),
    store.rows('heads', { where: { id: 'audit' }, limit: 1 }),
    lastSeal({ store }),
    added('download'),
    added('stage'),
    added('answer'),
  ]);
  return {
    requests,
    outbox,
    oldestRequestSeconds: request ? waitedHours(request, clock.now().toISOString()) * 3600 : 0,
    oldestMailSeconds: since(mail?.createdAt),
    logRows: head?.seq ?? 0,
    sealSeconds: seal ? since(seal.at) : null,
    downloads: downloads.map(({ name, total }) => ({ document: name, total })),
    stages: Object.fromEntries(
      STAGES.map((stage) => [stage, stages.find(({ name }) => name === stage)?.total ?? 0]),
    ) as Gauges['stages'],
    answers: answers.map(({ name, total }) => ({ minutes: Number(name), count: total })),
  };
}
