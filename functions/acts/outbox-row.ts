import { logged, update } from '../domain/change.ts';
import { channelIn } from '../domain/channel.ts';
import { ChannelFault } from '../domain/channel-fault.ts';
import { MailFault } from '../domain/mail-fault.ts';
import { OUTBOX_LEASE_SECONDS } from '../domain/mail-limits.ts';
import { messageOf } from '../domain/message-of.ts';
import { answerCodes } from '../domain/plain-facts.ts';
import type { OutboxRow } from '../domain/records.ts';
import { afterFailure } from '../domain/retry.ts';
import { addSeconds, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/** What becomes of one row of the outbox, each in a commit of its own: claimed, then let go as sent, tried later, unreadable or dead. */

const FAULT_MAX_CHARS = 300;

const nowOf = (deps: Deps): Instant => deps.clock.now().toISOString();

/** Leases one due row, so that no other worker sends it; undefined when another was faster. */
export async function claim(deps: Deps, row: OutboxRow): Promise<OutboxRow | undefined> {
  const lease = { leasedUntil: addSeconds(nowOf(deps), OUTBOX_LEASE_SECONDS), attempts: row.attempts + 1 };
  const claimed = await deps.store.commit({
    expect: [
      {
        table: 'outbox',
        where: { id: row.id, status: 'waiting', leasedUntil: row.leasedUntil, attempts: row.attempts },
        exists: true,
      },
    ],
    writes: [update('outbox', { id: row.id }, lease)],
    audit: [],
  });
  return claimed === 'applied' ? { ...row, ...lease } : undefined;
}

/** What became of a row, as the log names it: of an email, or of a message to a channel. */
const EVENTS = {
  sent: { mail: 'mail.sent', channel: 'channel.sent' },
  dead: { mail: 'mail.dead', channel: 'channel.dead' },
  unreadable: { mail: 'mail.unreadable', channel: 'channel.unreadable' },
  uncertain: { mail: 'mail.uncertain', channel: 'channel.uncertain' },
} as const;

/** Lets go of a claimed row. A worker that was frozen past its lease finds it gone, and writes nothing. */
async function letGo(
  deps: Deps,
  row: OutboxRow,
  set: Partial<OutboxRow>,
  event?: { name: keyof typeof EVENTS; detail: Record<string, string | number> },
): Promise<void> {
  const { reference, kind } = row;
  const channel = channelIn(row.recipient);
  const about = { mail: kind, ...(channel === null ? {} : { channel }) };
  const name = event && EVENTS[event.name][channel === null ? 'mail' : 'channel'];
  const outcome = await deps.store.commit({
    expect: [{ table: 'outbox', where: { id: row.id, leasedUntil: row.leasedUntil }, exists: true }],
    writes: [update('outbox', { id: row.id }, { ...set, leasedUntil: null })],
    audit: event && name ? [logged(nowOf(deps), 'gate', name, reference, { ...about, ...event.detail })] : [],
  });
  if (outcome === 'stale') deps.log('warn', 'mail.late', { kind, reference, attempts: row.attempts });
}

export const recordSent = (deps: Deps, row: OutboxRow): Promise<void> =>
  letGo(
    deps,
    row,
    { status: 'sent', sentAt: nowOf(deps), fault: null },
    // Of a send the log tells how many left; a line a follower would bury everything else.
    row.kind === 'news' ? undefined : { name: 'sent', detail: {} },
  );

export async function bury(
  deps: Deps,
  row: OutboxRow,
  fault: string,
  uncertain = row.uncertain,
  told = fault,
): Promise<void> {
  deps.log('error', 'mail.dead', { kind: row.kind, reference: row.reference, fault: told });
  await letGo(deps, row, { status: 'dead', uncertain, fault }, { name: 'dead', detail: { attempts: row.attempts } });
}

/** Set aside for a version of Vouchsafe that can read it (`wake-letters.ts`); nobody was asked to take it, so it counts as no attempt. */
export async function setAside(deps: Deps, row: OutboxRow, fault: string): Promise<void> {
  deps.log('error', 'mail.unreadable', { kind: row.kind, reference: row.reference, fault });
  await letGo(
    deps,
    row,
    { status: 'unreadable', attempts: row.attempts - 1, fault },
    { name: 'unreadable', detail: {} },
  );
}

/** After an attempt that failed: tried later, or given up. */
export async function postpone(deps: Deps, row: OutboxRow, error: unknown): Promise<void> {
  // A mail server may answer with anything; PostgreSQL takes no NUL in a text.
  const said = messageOf(error);
  const fault = said.replace(/\p{Cc}+/gu, ' ').slice(0, FAULT_MAX_CHARS);
  const outcome = error instanceof MailFault ? error.outcome : 'later';
  const jitter = (deps.random.bytes(1)[0] ?? 0) / 255;
  const { uncertain, next: soonest } = afterFailure(row, outcome, nowOf(deps), jitter);
  // Its receiver may want to be left alone for longer.
  const asked = error instanceof ChannelFault && error.retryAfterSeconds !== null ? error.retryAfterSeconds : 0;
  const wanted = addSeconds(nowOf(deps), asked);
  const next = soonest !== null && wanted > soonest ? wanted : soonest;
  // The words of a mail server, or of a receiver, are for the outbox alone.
  const codes = answerCodes(error);
  if (next === null) {
    await bury(deps, row, fault, uncertain, codes);
    if (outcome === 'never' && row.kind === 'news')
      await (await import('./stop-bounced.ts')).stopBounced(deps, row.recipient);
    return;
  }
  deps.log('warn', 'mail.delayed', { kind: row.kind, attempts: row.attempts, outcome, fault: codes, next });
  await letGo(
    deps,
    row,
    { notBefore: next, uncertain, fault },
    outcome === 'unknown' ? { name: 'uncertain', detail: { attempts: row.attempts } } : undefined,
  );
}
