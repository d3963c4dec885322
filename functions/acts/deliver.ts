import { createHash } from 'node:crypto';
import type { Letter } from '../domain/letter.ts';
import { OUTBOX_BATCH_ROWS, OUTBOX_LEASE_SECONDS } from '../domain/limits.ts';
import type { OutboxRow } from '../domain/records.ts';
import { nextAttempt } from '../domain/retry.ts';
import { addSeconds } from '../domain/time.ts';
import { LINK_PATHS, recoverToken } from '../domain/token.ts';
import { compose } from '../mail/compose.ts';
import type { Deps } from '../ports.ts';

const FAULT_MAX_CHARS = 300;

/** The link of a row's mail: null without one, `lost` when the secret it was made with is gone. */
async function linkOf(deps: Deps, row: OutboxRow): Promise<string | null | 'lost'> {
  const [token] = await deps.store.rows('tokens', { where: { outbox: row.id }, limit: 1 });
  if (!token) return null;
  const text = recoverToken(deps.settings.secrets, row.id, token.purpose, token.hash);
  return text === null ? 'lost' : `${deps.settings.siteUrl}${LINK_PATHS[token.purpose]}${text}`;
}

const messageId = (deps: Deps, row: OutboxRow): string =>
  `${createHash('sha256').update(row.id).digest('hex').slice(0, 32)}@${new URL(deps.settings.siteUrl).hostname}`;

async function settle(
  deps: Deps,
  row: OutboxRow,
  set: Partial<OutboxRow>,
  event: string,
  detail: Record<string, string | number>,
): Promise<void> {
  await deps.store.commit({
    expect: [{ table: 'outbox', where: { id: row.id, leasedUntil: row.leasedUntil }, exists: true }],
    writes: [{ do: 'update', table: 'outbox', where: { id: row.id }, set: { ...set, leasedUntil: null } }],
    audit: [
      {
        at: deps.clock.now().toISOString(),
        reference: row.reference,
        actor: 'gate',
        event,
        detail: { mail: row.kind, ...detail },
      },
    ],
  });
}

async function bury(deps: Deps, row: OutboxRow, fault: string): Promise<void> {
  deps.log('error', 'mail.dead', { kind: row.kind, reference: row.reference, fault });
  await settle(deps, row, { status: 'dead', fault }, 'mail.dead', { attempts: row.attempts });
}

async function attempt(deps: Deps, row: OutboxRow): Promise<'sent' | 'failed'> {
  const url = await linkOf(deps, row);
  if (url === 'lost') {
    await bury(deps, row, 'the secret that its link was made with is no longer among SECRETS');
    return 'failed';
  }
  try {
    const letter = JSON.parse(row.data) as Letter;
    await deps.mailer.send({
      to: row.recipient,
      messageId: messageId(deps, row),
      ...compose(letter, deps.manifest.company, url),
    });
  } catch (error) {
    const fault = (error instanceof Error ? error.message : String(error)).slice(0, FAULT_MAX_CHARS);
    const now = deps.clock.now().toISOString();
    const jitter = (deps.random.bytes(1)[0] ?? 0) / 255;
    const next = nextAttempt(row.createdAt, row.attempts, now, jitter);
    if (next === null) await bury(deps, row, fault);
    else {
      deps.log('warn', 'mail.delayed', { kind: row.kind, attempts: row.attempts, fault, next });
      await deps.store.commit({
        expect: [{ table: 'outbox', where: { id: row.id, leasedUntil: row.leasedUntil }, exists: true }],
        writes: [
          { do: 'update', table: 'outbox', where: { id: row.id }, set: { notBefore: next, fault, leasedUntil: null } },
        ],
        audit: [],
      });
    }
    return 'failed';
  }
  await settle(deps, row, { status: 'sent', sentAt: deps.clock.now().toISOString(), fault: null }, 'mail.sent', {});
  return 'sent';
}

/** Leases one due row, so that no other worker sends it; undefined when another was faster. */
async function claim(deps: Deps, row: OutboxRow): Promise<OutboxRow | undefined> {
  const lease = {
    leasedUntil: addSeconds(deps.clock.now().toISOString(), OUTBOX_LEASE_SECONDS),
    attempts: row.attempts + 1,
  };
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

/** Sends what is due, one batch. A row whose worker died is due again when its lease has run out. */
export async function deliver(deps: Deps): Promise<{ sent: number; failed: number }> {
  const tally = { sent: 0, failed: 0 };
  const now = deps.clock.now().toISOString();
  const due = await deps.store.rows('outbox', {
    where: { status: 'waiting' },
    compare: [['notBefore', '<=', now]],
    order: ['notBefore', 'asc'],
    limit: OUTBOX_BATCH_ROWS,
  });
  for (const row of due) {
    if (row.leasedUntil !== null && row.leasedUntil > now) continue;
    const claimed = await claim(deps, row);
    if (claimed) tally[await attempt(deps, claimed)] += 1;
  }
  return tally;
}
