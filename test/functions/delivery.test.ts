import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../functions/acts/deliver.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import type { Message } from '../../functions/ports/mail.ts';
import { linkIn } from '../support/link-in.ts';
import { countsOf, makeApp } from './support/make-app.ts';
import { ada } from './support/visitor.ts';
import { ask } from './support/walk.ts';

/** A mail server that refuses so many times. */
const moody = (times: number) => {
  const tries: Message[] = [];
  return {
    tries,
    async send(message: Message) {
      tries.push(message);
      if (tries.length <= times) throw new Error('421 later');
    },
  };
};

test('a refused mail is tried again, with the same link and the same id', async () => {
  const mailer = moody(2);
  const rig = await makeApp({ mailer });
  await ask(rig, ['soc-2']);
  expect(mailer.tries).toHaveLength(1);
  await rig.settle();
  expect(mailer.tries).toHaveLength(1);
  rig.pass(0.1);
  await rig.settle();
  rig.pass(0.1);
  await rig.settle();
  expect(mailer.tries).toHaveLength(3);
  expect(new Set(mailer.tries.map((one) => one.messageId)).size).toBe(1);
  expect(new Set(mailer.tries.map((one) => linkIn(one.text))).size).toBe(1);
  expect(await rig.deps.store.rows('outbox')).toMatchObject([{ status: 'sent', attempts: 3, fault: null }]);
});

test('what a mail server says is kept as one line of text, whatever it was made of', async () => {
  const mailer = { send: () => Promise.reject(new Error('421 la\0ter\r\n\u001b[31mred')) };
  const rig = await makeApp({ mailer });
  await ask(rig, ['soc-2']);
  expect(await rig.deps.store.rows('outbox')).toMatchObject([{ fault: '421 la ter [31mred' }]);
});

test('after three days it is given up and shown on /healthz', async () => {
  const mailer = moody(Number.POSITIVE_INFINITY);
  const rig = await makeApp({ mailer });
  await ask(rig, ['soc-2']);
  for (let hour = 0; hour < 90; hour++) {
    rig.pass(1);
    await rig.settle();
  }
  expect(await rig.deps.store.rows('outbox')).toMatchObject([{ status: 'dead', fault: '421 later' }]);
  expect(mailer.tries.length).toBeGreaterThan(12);
  expect(mailer.tries.length).toBeLessThan(40);
  expect(await countsOf(rig)).toMatchObject({
    outbox: { waiting: 0, dead: 1 },
  });
});

test('a mail whose secret is gone is given up rather than sent without its link', async () => {
  const mailer = moody(1);
  const rig = await makeApp({ mailer });
  await ask(rig, ['soc-2']);
  rig.deps.settings.secrets = ['another secret altogether, long enough to sign'];
  rig.pass(1);
  await rig.settle();
  expect(mailer.tries).toHaveLength(1);
  expect(await rig.deps.store.rows('outbox')).toMatchObject([{ status: 'dead' }]);
});

/** Everyone waits here until so many have come. */
function meeting(of: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    come += 1;
    if (come === of) resolve();
    return promise;
  };
}

test('two workers on one database that see the same mails send each of them once', async () => {
  const MAILS = 10;
  const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
  const sent: string[] = [];
  const mailer = { send: async (one: Message) => void sent.push(one.messageId) };
  const met = meeting(2);
  /** A process of its own: its own connection, its own memory. It claims nothing before both have seen all that is due. */
  const worker = async () => {
    const store = await sqliteStore(path.join(folder, 'gate.db'));
    const rig = await makeApp({ store, mailer, defer: () => {} });
    const seen: number[] = [];
    const read = rig.deps.store.rows;
    rig.deps.store.rows = async (table, query) => {
      const rows = await read(table, query);
      const due =
        table === 'outbox' && query?.compare?.some(([column, than]) => column === 'notBefore' && than === '<=');
      if (due && query?.where && 'status' in query.where && query.where.status === 'waiting' && seen.length === 0) {
        seen.push(rows.length);
        await met();
      }
      return rows;
    };
    return { rig, seen };
  };
  const [one, other] = [await worker(), await worker()];
  try {
    for (let at = 0; at < MAILS; at++) {
      await one.rig.app.request('https://trust.northwind.example/api/requests', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...ada, email: `reader${at}@buyer${at}.example`, documents: ['soc-2'] }),
      });
    }
    expect(sent).toHaveLength(0);
    const tallies = await Promise.all([deliver(one.rig.deps), deliver(other.rig.deps)]);
    expect([one.seen, other.seen]).toEqual([[MAILS], [MAILS]]);
    expect(sent).toHaveLength(MAILS);
    expect(new Set(sent).size).toBe(MAILS);
    expect(tallies.reduce((sum, tally) => sum + tally.sent, 0)).toBe(MAILS);
    const rows = await one.rig.deps.store.rows('outbox');
    expect(rows.map(({ status, attempts }) => `${status} ${attempts}`)).toEqual(Array(MAILS).fill('sent 1'));
  } finally {
    await Promise.all([one, other].map(({ rig }) => rig.deps.store.close()));
    await rm(folder, { recursive: true });
  }
});

describe('a restart', () => {
  test('keeps what waits, and a worker that died lets go of its row', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
    try {
      const file = path.join(folder, 'gate.db');
      const first = await makeApp({
        store: await sqliteStore(file),
        defer: () => {},
        mailer: { send: () => new Promise(() => {}) },
      });
      const answer = await first.app.request('https://trust.northwind.example/api/requests', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
      });
      expect(answer.status).toBe(202);
      // Claims the row and never comes back.
      void deliver(first.deps);
      await expect.poll(async () => (await first.deps.store.rows('outbox'))[0]?.leasedUntil).not.toBeNull();
      await first.deps.store.close();

      const second = await makeApp({ store: await sqliteStore(file) });
      await second.settle();
      expect(second.mails).toHaveLength(0);
      second.pass(0.02);
      await second.settle();
      expect(second.mails).toHaveLength(1);
      expect(second.mails[0]?.to).toBe(ada.email);
      await second.deps.store.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
