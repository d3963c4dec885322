import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../functions/acts/deliver.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import type { Message } from '../../functions/ports.ts';
import { countsOf, makeApp } from './support/make-app.ts';
import { ada, linkIn } from './support/visitor.ts';
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

test('a row that cannot be read holds up no other', async () => {
  const rig = await makeApp();
  await ask(rig, ['soc-2']);
  await rig.deps.store.commit({
    expect: [],
    writes: [
      {
        do: 'update',
        table: 'outbox',
        where: { recipient: ada.email },
        set: { data: '{', status: 'waiting', sentAt: null },
      },
    ],
    audit: [],
  });
  await ask(rig, ['soc-2'], { ...ada, email: 'next@other.example' });
  expect(rig.mails.map(({ to }) => to)).toEqual([ada.email, 'next@other.example']);
  expect(await rig.deps.store.rows('outbox', { where: { recipient: ada.email } })).toMatchObject([
    { status: 'waiting', fault: expect.stringContaining('JSON') },
  ]);
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

test('two workers at once send every mail once', async () => {
  const sent: string[] = [];
  const rig = await makeApp({ mailer: { send: async (one) => void sent.push(one.messageId) }, defer: () => {} });
  for (let at = 0; at < 10; at++) {
    await rig.app.request('https://trust.northwind.example/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...ada, email: `reader${at}@buyer.example`, documents: ['soc-2'] }),
    });
  }
  expect(sent).toHaveLength(0);
  await Promise.all([deliver(rig.deps), deliver(rig.deps), deliver(rig.deps)]);
  expect(sent).toHaveLength(10);
  expect(new Set(sent).size).toBe(10);
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
