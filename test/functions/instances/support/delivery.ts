import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { verifyLog } from '../../../../functions/acts/verify-log.ts';
import { postgresStore } from '../../../../functions/adapters/postgres.ts';
import { bindMail } from '../../../../functions/domain/bound.ts';
import { OUTBOX_LEASE_SECONDS } from '../../../../functions/domain/mail-limits.ts';
import type { OutboxRow } from '../../../../functions/domain/records.ts';
import type { Store } from '../../../../functions/ports/store.ts';
import type { LogWhy } from '../../../../src/schemas/log-fault.ts';
import { runIn } from '../../../support/postgres.ts';
import { SECRET } from '../../support/make-app.ts';

const WORKER = path.join(import.meta.dirname, 'delivery-worker.ts');
/** How many times as fast as the machine's the clocks of the workers run: a lease is over in three seconds. */
const SPEED = 20;
const LOOK_MS = 100;

export interface Worker {
  child: ChildProcess;
  ready: Promise<void>;
  ended: Promise<number | null>;
  /** Whom it mailed, in order. */
  mailed(): string[];
}
export interface Outcome {
  sent: number;
  recorded: number;
  /** Claims of a row while the lease of the one before held. */
  claimedTwice: number;
  /** Addresses that got a mail, one a row, and the mails that were more than one of these. */
  reached: number;
  duplicates: number;
  /** Rows that took more than one claim, as those that a lost worker held. */
  again: number;
  chain: LogWhy | null;
}
export interface Delivery {
  url: string;
  store: Store;
  workers: Worker[];
  /** Resolves when so many rows are sent. */
  sent(rows: number): Promise<void>;
  outcome(): Promise<Outcome>;
  end(): Promise<void>;
}

/** Writes down every claim beside the outbox, past the gate. */
const CLAIMS = `
create table claims (n bigserial primary key, id text not null, held text, leased text not null);
create function witness() returns trigger language plpgsql as $$ begin
  insert into claims (id, held, leased) values (new.id, old."leasedUntil", new."leasedUntil"); return null; end $$;
create trigger witness after update on outbox for each row
  when (new."leasedUntil" is not null) execute function witness()`;

const letter = (number: number, at: string): OutboxRow =>
  bindMail(SECRET, {
    ...{ id: `row${number}`, kind: 'revoked', recipient: `r${number}@buyer.example`, reference: 'VS-00000000' },
    ...{ data: '{"kind":"revoked","reference":"VS-00000000"}', status: 'waiting', lane: null, attempts: 0 },
    ...{ uncertain: 0, notBefore: at, leasedUntil: null, createdAt: at, sentAt: null, fault: null },
  });

/** So many rows that wait, and so many processes that deliver them. */
export async function startDelivery(url: string, rows: number, workers: number): Promise<Delivery> {
  const folder = mkdtempSync(path.join(tmpdir(), 'delivery-'));
  const store = await postgresStore(url);
  const started = Date.now();
  await runIn(url, CLAIMS);
  const at = new Date(started).toISOString();
  const letters = Array.from({ length: rows }, (_, number) => letter(number + 1, at));
  await store.commit({ expect: [], writes: letters.map((row) => ({ do: 'insert', table: 'outbox', row })), audit: [] });
  const launch = (_: unknown, at: number): Worker => {
    const file = path.join(folder, `worker-${at}`);
    const child = spawn(process.execPath, [WORKER, url, file, String(started), String(SPEED)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const ready = new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', () => resolve());
      child.once('close', (code) => reject(new Error(`a worker ended with ${code} before it was ready`)));
    });
    const mailed = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
    return { child, ready, ended, mailed };
  };
  const all = Array.from({ length: workers }, launch);
  await Promise.all(all.map(({ ready }) => ready));
  return {
    url,
    store,
    workers: all,
    async sent(wanted) {
      while ((await store.count('outbox', { where: { status: 'sent' } })) < wanted) await setTimeout(LOOK_MS);
    },
    async outcome() {
      // A lease was taken this long before its end.
      const taken = `(leased::timestamptz - interval '${OUTBOX_LEASE_SECONDS} seconds')`;
      const [twice] = await runIn(url, `select count(*)::int as n from claims where held::timestamptz > ${taken}`);
      const mailed = all.flatMap((one) => one.mailed());
      const reached = new Set(mailed).size;
      return {
        sent: await store.count('outbox', { where: { status: 'sent' } }),
        recorded: await store.count('audit', { where: { event: 'mail.sent' } }),
        claimedTwice: Number(twice?.n),
        reached,
        duplicates: mailed.length - reached,
        again: await store.count('outbox', { compare: [['attempts', '>', 1]] }),
        chain: (await verifyLog({ store })).fault?.why ?? null,
      };
    },
    async end() {
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all(all.map(({ ended }) => ended));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
