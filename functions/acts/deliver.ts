import { createHash } from 'node:crypto';
import { mailIsBound, NOT_BOUND } from '../domain/bound.ts';
import { channelIn } from '../domain/channel.ts';
import { readLetter } from '../domain/letter.ts';
import { MailFault } from '../domain/mail-fault.ts';
import {
  CHANNELS_PARALLEL,
  OUTBOX_BATCH_ROWS,
  OUTBOX_PARALLEL,
  OUTBOX_ROUND_SECONDS,
  OUTBOX_WINDOW_ROWS,
} from '../domain/mail-limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { OutboxRow } from '../domain/records.ts';
import { heldByClock, leaseHolds } from '../domain/retry.ts';
import { mayBeMailed } from '../domain/staff.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { addSeconds } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { endAddress } from './end-address.ts';
import { loadAbout } from './load-about.ts';
import { linkOf, linksIn } from './mail-links.ts';
import { bury, claim, postpone, recordSent, setAside } from './outbox-row.ts';
import { releaseMail } from './release-mail.ts';
import { sendToChannel } from './send-to-channel.ts';
import { tellChannels } from './tell-channels.ts';

export interface Tally {
  sent: number;
  failed: number;
}
/** What one process remembers of its deliveries. */
interface Delivery {
  round: Promise<Tally> | null;
  /** Someone called while the round was running: it looks again before it ends. */
  again: boolean;
  wake(): void;
  stopped: boolean;
  /** Taken by the mail server, but the database could not write it down: that is done before anything else is claimed. */
  unrecorded: Map<string, OutboxRow>;
}
const deliveries = new WeakMap<Deps, Delivery>();
function deliveryOf(deps: Deps): Delivery {
  const delivery = deliveries.get(deps) ?? {
    round: null,
    again: false,
    wake: () => {},
    stopped: false,
    unrecorded: new Map(),
  };
  deliveries.set(deps, delivery);
  return delivery;
}

const nowOf = (deps: Deps) => deps.clock.now().toISOString();

/** Names a row to the outside, the same at every try: links are derived from its own id. */
const nameOf = (row: OutboxRow): string => createHash('sha256').update(row.id).digest('hex').slice(0, 32);
const messageId = (deps: Deps, row: OutboxRow): string => `${nameOf(row)}@${new URL(deps.settings.siteUrl).hostname}`;

async function record(deps: Deps, row: OutboxRow): Promise<void> {
  const { unrecorded } = deliveryOf(deps);
  unrecorded.set(row.id, row);
  await recordSent(deps, row);
  unrecorded.delete(row.id);
}

async function attempt(deps: Deps, row: OutboxRow): Promise<'sent' | 'failed'> {
  const given = async (up: Promise<void>): Promise<'failed'> => {
    await up;
    return 'failed';
  };
  if (!mayBeMailed(deps.manifest, row))
    return given(bury(deps, row, 'access.yaml no longer lists its recipient for this kind of email'));
  // Before it is read: what nobody with a secret wrote is not looked at.
  if (!mailIsBound(deps.settings.secrets, row)) return given(bury(deps, row, NOT_BOUND));
  const read = readLetter(row.data);
  if ('fault' in read) return given(setAside(deps, row, read.fault.said));
  const { letter } = read;
  const channel = channelIn(row.recipient);
  const about = await loadAbout(deps, letter);
  const link = await linkOf(deps, row.id, row.recipient);
  const links = await linksIn(deps, letter, row.recipient);
  if (link === 'lost' || (letter.kind === 'links' && links.size === 0)) return given(bury(deps, row, NOT_BOUND));
  // Frozen since the claim: the row may be another worker's by now.
  if (!leaseHolds(row.leasedUntil, nowOf(deps))) return 'failed';
  try {
    if (channel !== null) await sendToChannel(deps, channel, { id: `msg_${nameOf(row)}`, letter, about });
    else
      await deps.mailer.send({
        to: row.recipient,
        messageId: messageId(deps, row),
        ...(await deps.compose(letter, { link, links, about }, deps)),
      });
  } catch (error) {
    await postpone(deps, row, error);
    // Whoever has no mailbox any more has left; the approvers' letters are due in this round.
    if (error instanceof MailFault && error.noMailbox) await endAddress(deps, row.recipient, 'gate', 'refused');
    return 'failed';
  }
  await record(deps, row);
  return 'sent';
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
  const delivery = deliveryOf(deps);
  const tally = { sent: 0, failed: 0 };
  const end = addSeconds(nowOf(deps), OUTBOX_ROUND_SECONDS);
  const underWay = new Map<string, Promise<void>>();
  /** Of those, messages to channels. */
  const calls = new Set<string>();
  const broken: unknown[] = [];
  const over = () => delivery.stopped || broken.length > 0 || nowOf(deps) >= end;
  const carry = async (row: OutboxRow): Promise<void> => {
    try {
      const claimed = await claim(deps, row);
      if (claimed) tally[await attempt(deps, claimed)] += 1;
    } catch (fault) {
      broken.push(fault);
    } finally {
      underWay.delete(row.id);
      calls.delete(row.id);
    }
  };
  try {
    for (const row of [...delivery.unrecorded.values()]) await record(deps, row);
    while (!over()) {
      delivery.again = false;
      const woken = new Promise<void>((wake) => {
        delivery.wake = wake;
      });
      // A channel that cannot be told keeps nobody's mail.
      await tellChannels(deps).catch((fault: unknown) => {
        if (fault instanceof StoreFault) throw fault;
        deps.log('error', 'channels.untold', { fault: messageOf(fault) });
      });
      await releaseMail(deps);
      const due = (await dueRows(deps)).filter(({ id }) => !underWay.has(id));
      let begun = 0;
      for (const row of due) {
        const isCall = channelIn(row.recipient) !== null;
        if (isCall && calls.size >= CHANNELS_PARALLEL) continue;
        if (underWay.size >= OUTBOX_PARALLEL) await Promise.race(underWay.values());
        if (over()) break;
        if (isCall) calls.add(row.id);
        underWay.set(row.id, carry(row));
        begun += 1;
      }
      if (begun > 0 || delivery.again) continue;
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
  const delivery = deliveryOf(deps);
  delivery.again = true;
  delivery.wake();
  delivery.round ??= round(deps).finally(() => {
    delivery.round = null;
  });
  return delivery.round;
}

/** Claims nothing more from now on; resolves when the mails on their way have come to their end. */
export async function stopDelivery(deps: Deps): Promise<void> {
  const delivery = deliveryOf(deps);
  delivery.stopped = true;
  delivery.wake();
  await Promise.allSettled([delivery.round]);
}
