import { createHash } from 'node:crypto';
import { mailIsBound, NOT_BOUND } from '../domain/bound.ts';
import type { Letter } from '../domain/letter.ts';
import {
  OUTBOX_BATCH_ROWS,
  OUTBOX_LEASE_SECONDS,
  OUTBOX_PARALLEL,
  OUTBOX_ROUND_SECONDS,
  OUTBOX_WINDOW_ROWS,
} from '../domain/limits.ts';
import { MailFault } from '../domain/mail-fault.ts';
import type { OutboxRow } from '../domain/records.ts';
import { afterFailure, heldByClock, leaseHolds } from '../domain/retry.ts';
import { mayBeMailed } from '../domain/staff.ts';
import { addSeconds } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { linkOf, linksIn } from './mail-links.ts';
import { releaseMail } from './release-mail.ts';

const FAULT_MAX_CHARS = 300;

export interface Tally {
  sent: number;
  failed: number;
}
/** What one process remembers of its deliveries. */
interface Desk {
  round: Promise<Tally> | null;
  /** Someone called while the round was running: it looks again before it ends. */
  again: boolean;
  wake(): void;
  stopped: boolean;
  /** Taken by the mail server, but the database could not write it down: that is done before anything else is claimed. */
  unrecorded: Map<string, OutboxRow>;
}
const desks = new WeakMap<Deps, Desk>();
function deskOf(deps: Deps): Desk {
  const desk = desks.get(deps) ?? {
    round: null,
    again: false,
    wake: () => {},
    stopped: false,
    unrecorded: new Map(),
  };
  desks.set(deps, desk);
  return desk;
}

const nowOf = (deps: Deps) => deps.clock.now().toISOString();

const messageId = (deps: Deps, row: OutboxRow): string =>
  `${createHash('sha256').update(row.id).digest('hex').slice(0, 32)}@${new URL(deps.settings.siteUrl).hostname}`;

/** Lets go of a claimed row. A worker that was frozen past its lease finds it gone, and writes nothing. */
async function release(
  deps: Deps,
  row: OutboxRow,
  set: Partial<OutboxRow>,
  event?: { name: string; detail: Record<string, string | number> },
): Promise<void> {
  const { reference, kind } = row;
  const outcome = await deps.store.commit({
    expect: [{ table: 'outbox', where: { id: row.id, leasedUntil: row.leasedUntil }, exists: true }],
    writes: [{ do: 'update', table: 'outbox', where: { id: row.id }, set: { ...set, leasedUntil: null } }],
    audit: event
      ? [{ at: nowOf(deps), reference, actor: 'gate', event: event.name, detail: { mail: kind, ...event.detail } }]
      : [],
  });
  if (outcome === 'stale') deps.log('warn', 'mail.late', { kind, reference, attempts: row.attempts });
}

async function bury(deps: Deps, row: OutboxRow, uncertain: number, fault: string): Promise<void> {
  deps.log('error', 'mail.dead', { kind: row.kind, reference: row.reference, fault });
  await release(
    deps,
    row,
    { status: 'dead', uncertain, fault },
    { name: 'mail.dead', detail: { attempts: row.attempts } },
  );
}

async function fail(deps: Deps, row: OutboxRow, error: unknown): Promise<'failed'> {
  // A mail server may answer with anything; PostgreSQL takes no NUL in a text.
  const said = error instanceof Error ? error.message : String(error);
  const fault = said.replace(/\p{Cc}+/gu, ' ').slice(0, FAULT_MAX_CHARS);
  const outcome = error instanceof MailFault ? error.outcome : 'later';
  const jitter = (deps.random.bytes(1)[0] ?? 0) / 255;
  const { uncertain, next } = afterFailure(row, outcome, nowOf(deps), jitter);
  if (next === null) await bury(deps, row, uncertain, fault);
  else {
    deps.log('warn', 'mail.delayed', { kind: row.kind, attempts: row.attempts, outcome, fault, next });
    await release(
      deps,
      row,
      { notBefore: next, uncertain, fault },
      outcome === 'unknown' ? { name: 'mail.uncertain', detail: { attempts: row.attempts } } : undefined,
    );
  }
  return 'failed';
}

async function record(deps: Deps, row: OutboxRow): Promise<void> {
  const { unrecorded } = deskOf(deps);
  unrecorded.set(row.id, row);
  await release(deps, row, { status: 'sent', sentAt: nowOf(deps), fault: null }, { name: 'mail.sent', detail: {} });
  unrecorded.delete(row.id);
}

async function attempt(deps: Deps, row: OutboxRow): Promise<'sent' | 'failed'> {
  if (!mayBeMailed(deps.manifest, row)) {
    await bury(deps, row, row.uncertain, 'access.yaml no longer lists its recipient for this kind of email');
    return 'failed';
  }
  let letter: Letter;
  try {
    letter = JSON.parse(row.data) as Letter;
  } catch (error) {
    return fail(deps, row, error);
  }
  const url = await linkOf(deps, row.id, row.recipient);
  const urls = await linksIn(deps, letter, row.recipient);
  if (!mailIsBound(deps.settings.secrets, row) || url === 'lost' || (letter.kind === 'links' && urls.size === 0)) {
    await bury(deps, row, row.uncertain, NOT_BOUND);
    return 'failed';
  }
  // Frozen since the claim: the row may be another worker's by now.
  if (!leaseHolds(row.leasedUntil, nowOf(deps))) return 'failed';
  try {
    await deps.mailer.send({
      to: row.recipient,
      messageId: messageId(deps, row),
      ...(await deps.compose(letter, { url, urls }, deps)),
    });
  } catch (error) {
    return fail(deps, row, error);
  }
  await record(deps, row);
  return 'sent';
}

/** Leases one due row, so that no other worker sends it; undefined when another was faster. */
async function claim(deps: Deps, row: OutboxRow): Promise<OutboxRow | undefined> {
  const lease = { leasedUntil: addSeconds(nowOf(deps), OUTBOX_LEASE_SECONDS), attempts: row.attempts + 1 };
  const claimed = await deps.store.commit({
    expect: [
      {
        table: 'outbox',
        where: { id: row.id, status: 'waiting', leasedUntil: row.leasedUntil, attempts: row.attempts },
        exists: true,
      },
    ],
    writes: [{ do: 'update', table: 'outbox', where: { id: row.id }, set: lease }],
    audit: [],
  });
  return claimed === 'applied' ? { ...row, ...lease } : undefined;
}

/** So many of them by chance; all, and in their order, when there are no more. */
function someOf<T>(all: readonly T[], count: number, bytes: (count: number) => Uint8Array): T[] {
  if (all.length <= count) return [...all];
  const left = [...all];
  const dice = new DataView(bytes(count * 4).slice().buffer);
  return Array.from({ length: count }, (_, at) => left.splice(dice.getUint32(at * 4) % left.length, 1)).flat();
}

/**
 * What is due and free, the oldest first; of a long queue a few by chance from its beginning, because every other instance looks at the
 * same queue and would go for the same rows.
 */
async function dueRows(deps: Deps): Promise<OutboxRow[]> {
  const now = nowOf(deps);
  const where = { status: 'waiting' as const };
  const due = await deps.store.rows('outbox', {
    where,
    compare: [['notBefore', '<=', now]],
    order: ['notBefore', 'asc'],
    limit: OUTBOX_WINDOW_ROWS,
  });
  const early = await deps.store.rows('outbox', {
    where,
    compare: [
      ['notBefore', '>', now],
      ['createdAt', '>', now],
    ],
    limit: OUTBOX_BATCH_ROWS,
  });
  // A moment after the rows were read: one before would be older than a lease that was taken while this instance stood still.
  const read = nowOf(deps);
  const free = [...due, ...early.filter((row) => heldByClock(row, now))].filter(
    (row) => !leaseHolds(row.leasedUntil, read),
  );
  return someOf(free, OUTBOX_BATCH_ROWS, deps.random.bytes);
}

/**
 * A few mails at a time, each claimed and sent, until nothing is due or the round has taken its time. The claims of a moment share a commit.
 * A slow mail holds up its own lane only.
 */
async function round(deps: Deps): Promise<Tally> {
  const desk = deskOf(deps);
  const tally = { sent: 0, failed: 0 };
  const end = addSeconds(nowOf(deps), OUTBOX_ROUND_SECONDS);
  const underWay = new Map<string, Promise<void>>();
  const broken: unknown[] = [];
  const over = () => desk.stopped || broken.length > 0 || nowOf(deps) >= end;
  const carry = async (row: OutboxRow): Promise<void> => {
    try {
      const claimed = await claim(deps, row);
      if (claimed) tally[await attempt(deps, claimed)] += 1;
    } catch (fault) {
      broken.push(fault);
    } finally {
      underWay.delete(row.id);
    }
  };
  try {
    for (const row of [...desk.unrecorded.values()]) await record(deps, row);
    while (!over()) {
      desk.again = false;
      const woken = new Promise<void>((wake) => {
        desk.wake = wake;
      });
      await releaseMail(deps);
      const due = (await dueRows(deps)).filter(({ id }) => !underWay.has(id));
      for (const row of due) {
        if (underWay.size >= OUTBOX_PARALLEL) await Promise.race(underWay.values());
        if (over()) break;
        underWay.set(row.id, carry(row));
      }
      if (due.length > 0 || desk.again) continue;
      if (underWay.size === 0) break;
      await Promise.race([...underWay.values(), woken]);
    }
  } catch (fault) {
    broken.push(fault);
  }
  await Promise.all(underWay.values());
  if (broken.length > 0) throw broken[0];
  return tally;
}

/**
 * Sends what is due. One round at a time in a process, so that a flood of requests does not become a flood of connections: a
 * call during a round makes it look again, and shares its answer. A row whose worker died is due again when its lease has run out.
 */
export function deliver(deps: Deps): Promise<Tally> {
  const desk = deskOf(deps);
  desk.again = true;
  desk.wake();
  desk.round ??= round(deps).finally(() => {
    desk.round = null;
  });
  return desk.round;
}

/** Claims nothing more from now on; resolves when the mails on their way have come to their end. */
export async function stopDelivery(deps: Deps): Promise<void> {
  const desk = deskOf(deps);
  desk.stopped = true;
  desk.wake();
  await Promise.allSettled([desk.round]);
}
