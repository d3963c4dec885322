import { describe, expect, test } from 'vitest';
import { deliver, stopDelivery } from '../../../functions/acts/deliver.ts';
import { sweepAll } from '../../../functions/acts/sweep-all.ts';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { StoreFault } from '../../../functions/domain/store-fault.ts';
import type { Message } from '../../../functions/ports/mail.ts';
import { access } from '../../../src/words/en/gate-access.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, type Rig } from '../support/make-app.ts';
import { ada, Visitor } from '../support/visitor.ts';
import { ask, lastMail } from '../support/walk.ts';

/** Asks without delivering. */
async function asked(rig: Rig, email = ada.email): Promise<void> {
  rig.deps.defer = () => {};
  const answer = await rig.app.request('https://trust.northwind.example/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
  });
  expect(answer.status).toBe(202);
}
/** Something that goes on when it is told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
const rowOf = async (rig: Rig) => (await rig.deps.store.rows('outbox'))[0];
const events = async (rig: Rig) => (await rig.deps.store.rows('audit')).map((one) => one.event);

describe('a worker that is frozen past its lease', () => {
  test('while it sends: its late word is refused as stale, the mail goes out once more', async () => {
    const thaw = gate();
    const tries: Message[] = [];
    const logged: string[] = [];
    const frozen = await makeApp({
      mailer: {
        async send(message) {
          tries.push(message);
          await thaw.opened;
        },
      },
      log: (_level, event) => logged.push(event),
    });
    const other = await makeApp({ store: frozen.deps.store });
    await asked(frozen);
    const late = deliver(frozen.deps);
    await expect.poll(() => tries.length).toBe(1);

    await other.settle();
    expect(other.mails).toHaveLength(0);
    other.pass(61 / 3600);
    await other.settle();
    expect(other.mails).toHaveLength(1);
    const written = await other.snapshot();

    frozen.pass(1);
    thaw.open();
    await late;
    expect(await other.snapshot()).toBe(written);
    expect(logged).toContain('mail.late');
    expect((await events(other)).filter((one) => one === 'mail.sent')).toHaveLength(1);
    other.pass(24);
    await other.settle();
    await frozen.settle();
    expect(tries.length + other.mails.length).toBe(2);
    expect(tries[0]?.messageId).toBe(other.mails[0]?.messageId);
  });

  test('before it sends: it sees that its time is over, and sends nothing', async () => {
    const thaw = gate();
    const frozen = await makeApp();
    const { store } = frozen.deps;
    const other = await makeApp({ store });
    await asked(frozen);
    let held = false;
    frozen.deps.store = {
      ...store,
      rows: async (table, query) => {
        if (table === 'tokens') {
          held = true;
          await thaw.opened;
        }
        return store.rows(table, query);
      },
    };
    const late = deliver(frozen.deps);
    await expect.poll(() => held).toBe(true);
    other.pass(61 / 3600);
    await other.settle();
    frozen.pass(1);
    thaw.open();
    await late;
    expect([frozen.mails.length, other.mails.length]).toEqual([0, 1]);
    expect(await rowOf(other)).toMatchObject({ status: 'sent', attempts: 2 });
  });
});

describe('a lease of another instance is left alone', () => {
  /** One that has claimed the mail and not come back, and another on the same database. */
  const held = async () => {
    const holder = await makeApp({ mailer: { send: () => new Promise(() => {}) } });
    await asked(holder);
    const other = await makeApp({ store: holder.deps.store });
    const claimed = async () => {
      void deliver(holder.deps);
      await expect.poll(async () => (await rowOf(holder))?.leasedUntil).not.toBeNull();
    };
    return { other, claimed };
  };

  test('though the clock here is some seconds behind', async () => {
    const { other, claimed } = await held();
    await claimed();
    other.pass(-20 / 3600);
    await deliver(other.deps);
    expect(other.mails).toHaveLength(0);
    other.pass(81 / 3600);
    await deliver(other.deps);
    expect(other.mails).toHaveLength(1);
  });

  test('though this one stood still before it looked, and the lease was taken since', async () => {
    const { other, claimed } = await held();
    const { store } = other.deps;
    other.pass(-10 / 3600);
    let stood = false;
    other.deps.store = {
      ...store,
      rows: async (table, query) => {
        if (
          table === 'outbox' &&
          query?.where &&
          'status' in query.where &&
          query.where.status === 'waiting' &&
          !stood
        ) {
          stood = true;
          await claimed();
          other.pass(10 / 3600);
        }
        return store.rows(table, query);
      },
    };
    await deliver(other.deps);
    expect([stood, other.mails.length]).toEqual([true, 0]);
  });
});

test('a mail that was taken while the database could not write it down is not sent again', async () => {
  const rig = await makeApp();
  const { store } = rig.deps;
  await asked(rig);
  let broken = true;
  rig.deps.store = {
    ...store,
    commit: (change) =>
      broken && change.audit.some((one) => one.event === 'mail.sent')
        ? Promise.reject(new StoreFault('disk full'))
        : store.commit(change),
  };
  await expect(deliver(rig.deps)).rejects.toThrow('disk full');
  expect(rig.mails).toHaveLength(1);
  expect(await rowOf(rig)).toMatchObject({ status: 'waiting', attempts: 1 });
  broken = false;
  await deliver(rig.deps);
  expect(await rowOf(rig)).toMatchObject({ status: 'sent', attempts: 1 });
  rig.pass(61 / 3600);
  await deliver(rig.deps);
  expect(rig.mails).toHaveLength(1);
});

test('stopped: what is on its way comes to its end, nothing more is claimed', async () => {
  const go = gate();
  const tries: string[] = [];
  const rig = await makeApp({
    mailer: {
      async send(message) {
        tries.push(message.to);
        await go.opened;
      },
    },
  });
  for (let at = 0; at < 6; at++) await asked(rig, `reader@buyer${at}.example`);
  const round = deliver(rig.deps);
  await expect.poll(() => tries.length).toBe(4);
  const stopping = stopDelivery(rig.deps);
  const another = deliver(rig.deps);
  go.open();
  await Promise.all([stopping, round, another]);
  expect(tries).toHaveLength(4);
  const rows = await rig.deps.store.rows('outbox');
  expect(rows.filter((row) => row.status === 'sent')).toHaveLength(4);
  expect(rows.filter((row) => row.status === 'waiting').map((row) => [row.leasedUntil, row.attempts])).toEqual([
    [null, 0],
    [null, 0],
  ]);
});

describe('the clock is moved by a day', () => {
  test('back: mail that waits leaves at once, and a dead worker holds nothing', async () => {
    const rig = await makeApp();
    await asked(rig);
    rig.pass(-24);
    await deliver(rig.deps);
    expect(rig.mails).toHaveLength(1);
    expect(await rowOf(rig)).toMatchObject({ status: 'sent' });

    const dead = await makeApp({ mailer: { send: () => new Promise(() => {}) } });
    await asked(dead);
    void deliver(dead.deps);
    await expect.poll(async () => (await rowOf(dead))?.leasedUntil).not.toBeNull();
    const heir = await makeApp({ store: dead.deps.store });
    heir.pass(-24);
    await deliver(heir.deps);
    expect(heir.mails).toHaveLength(1);
  });

  test('back: a mail that fails meanwhile is not tried without a pause', async () => {
    let tries = 0;
    const rig = await makeApp({
      mailer: {
        async send() {
          tries += 1;
          throw new Error('421 later');
        },
      },
    });
    await asked(rig);
    rig.pass(-24);
    for (let at = 0; at < 10; at++) await deliver(rig.deps);
    expect(tries).toBe(1);
    rig.pass(1);
    await deliver(rig.deps);
    expect(tries).toBe(2);
  });

  test('forward and back again: no mail is lost, no state undone, the chain holds', async () => {
    const rig = await makeApp();
    await asked(rig);
    await deliver(rig.deps);
    rig.pass(25);
    await sweepAll(rig.deps);
    expect(rig.mails).toHaveLength(1);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('lapsed');
    rig.pass(-25);
    // A request that has lapsed stays so, though the clock says that it still may be signed.
    const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
    const page = await new Visitor(rig.app).post(link, {});
    expect(page.text).not.toContain('name="signer"');
    expect(page.text).toContain(access.ended.lapsed(24).title);
    expect((await rig.deps.store.rows('requests'))[0]?.state).toBe('lapsed');
    await ask(rig, ['soc-2'], { ...ada, email: 'next@other.example' });
    await deliver(rig.deps);
    expect(lastMail(rig, 'next@other.example', /^Confirm/)).toContain('/access/');
    expect((await verifyLog(rig.deps)).fault).toBeNull();
  });
});
