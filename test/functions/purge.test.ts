import { beforeEach, expect, test } from 'vitest';
import { purgeAll } from '../../functions/acts/purge-all.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import type { Change, Write } from '../../functions/domain/change.ts';
import { CLOSED_KEPT_DAYS, DELETES_PER_CHANGE, LAPSED_KEPT_DAYS } from '../../functions/domain/limits.ts';
import { StoreFault } from '../../functions/domain/store-fault.ts';
import { addDays } from '../../functions/domain/time.ts';
import type { Store } from '../../functions/ports/store.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { manyRequests } from './support/many-requests.ts';

/** More than one page of 500, and two kinds of waiting beside them. */
const DUE = 520;
const YOUNG = 20;
const SIGNED = 30;
const MAILS = 260;
const LINKS = 130;
const NOW = '2026-11-21T10:00:00.000Z';

let store: Store;
let rig: Rig;
let changes: Change[];
/** How many more commits succeed. */
let left: number;
beforeEach(async () => {
  store = await sqliteStore(':memory:');
  changes = [];
  left = Number.POSITIVE_INFINITY;
  rig = await makeApp({
    store: {
      ...store,
      async commit(change) {
        if (left <= 0) throw new StoreFault('the connection is gone');
        left -= 1;
        changes.push(change);
        return store.commit(change);
      },
    },
  });
  const all = await manyRequests(store, DUE + YOUNG + SIGNED, {
    end: new Date(NOW),
    documents: ['soc-2'],
    inviter: 'sales@northwind.example',
  });
  const writes: Write[] = all.flatMap(({ reference, email }, at): Write[] => {
    const signed = at >= DUE + YOUNG;
    const days = at < DUE ? LAPSED_KEPT_DAYS : at < DUE + YOUNG ? LAPSED_KEPT_DAYS - 1 : CLOSED_KEPT_DAYS - 1;
    const set = {
      state: signed ? ('expired' as const) : ('lapsed' as const),
      signedAt: signed ? NOW : null,
      closedAt: addDays(NOW, -days),
    };
    const row = { expiresAt: NOW, createdAt: NOW, reference, email, purpose: 'sign' as const };
    return [
      { do: 'update', table: 'requests', where: { reference }, set },
      { do: 'insert', table: 'tokens', row: { ...row, hash: `t${at}`, outbox: `o${at}`, spentAt: null, mac: null } },
      { do: 'insert', table: 'sessions', row: { ...row, hash: `s${at}`, mac: null } },
    ];
  });
  const old = addDays(NOW, -40);
  for (let at = 0; at < Math.max(MAILS, LINKS); at++) {
    if (at < LINKS) {
      const row = {
        expiresAt: old,
        createdAt: old,
        reference: null,
        email: 'x@old.example',
        purpose: 'admin' as const,
      };
      writes.push({
        do: 'insert',
        table: 'tokens',
        row: { ...row, hash: `old${at}`, outbox: `old${at}`, spentAt: null, mac: null },
      });
    }
    const row = {
      ...{
        id: `m${at}`,
        kind: 'confirm',
        recipient: 'x@old.example',
        reference: null,
        data: '{}',
        lane: null,
        fault: null,
        mac: null,
      },
      ...{ status: at % 2 ? ('sent' as const) : ('dead' as const), attempts: 1, uncertain: 0, notBefore: old },
      ...{ leasedUntil: null, createdAt: old, sentAt: at % 2 ? old : null },
    };
    writes.push({ do: 'insert', table: 'outbox', row });
  }
  await store.commit({ expect: [], writes, audit: [] });
});

/** How many are erased; throws when one is half erased, or its line of the log is missing or there twice. */
async function erased(): Promise<number> {
  const logged = await store.rows('audit', { where: { event: 'request.purged' } });
  const tokens = new Set((await store.rows('tokens')).map(({ reference }) => reference));
  const sessions = new Set((await store.rows('sessions')).map(({ reference }) => reference));
  let count = 0;
  for (const { reference, purgedAt, email, name } of await store.rows('requests')) {
    const gone = purgedAt !== null;
    count += gone ? 1 : 0;
    expect(
      [email === '[erased]', name === '[erased]', !tokens.has(reference), !sessions.has(reference)],
      reference,
    ).toEqual([gone, gone, gone, gone]);
    expect(logged.filter((one) => one.reference === reference)).toHaveLength(gone ? 1 : 0);
  }
  expect((await verifyLog({ store })).fault).toBeNull();
  return count;
}

test('a purge of thousands of rows is made of small changes, and takes what is due and nothing else', async () => {
  expect(await purgeAll(rig.deps)).toEqual({ requests: DUE, mails: MAILS, links: LINKS });
  expect(await erased()).toBe(DUE);
  expect(Math.max(...changes.map(({ writes }) => writes.length))).toBe(DELETES_PER_CHANGE);
  expect([await store.count('outbox'), await store.count('tokens')]).toEqual([0, YOUNG + SIGNED]);
  expect(await purgeAll(rig.deps)).toEqual({ requests: 0, mails: 0, links: 0 });
});

test('wherever it is broken off, a request is erased whole or not at all, and the next run goes on', async () => {
  const stops = [1, 137, 380, 3, 1];
  let before = 0;
  for (const commits of stops) {
    left = commits;
    await expect(purgeAll(rig.deps)).rejects.toThrow('the connection is gone');
    const after = await erased();
    expect(after - before).toBeLessThanOrEqual(commits);
    before = after;
  }
  expect(before).toBe(DUE);
  left = Number.POSITIVE_INFINITY;
  const { requests, mails, links } = await purgeAll(rig.deps);
  expect(requests).toBe(0);
  expect(mails + links).toBeLessThan(MAILS + LINKS);
  expect([await erased(), await store.count('outbox'), await store.count('tokens')]).toEqual([DUE, 0, YOUNG + SIGNED]);
});

test('two purges at once erase each request once', async () => {
  const [one, other] = await Promise.all([purgeAll(rig.deps), purgeAll(rig.deps)]);
  expect(one.requests + other.requests).toBe(DUE);
  expect(await erased()).toBe(DUE);
});

test('the sweep lets go of what only counted in small changes, too', async () => {
  const old = addDays(NOW, -10);
  const writes = Array.from({ length: 90 }, (_, at): Write[] => [
    { do: 'insert', table: 'rates', row: { id: `r${at}`, bucket: 'b', at: old } },
    { do: 'insert', table: 'challenges', row: { challenge: `c${at}`, expiresAt: old } },
  ]);
  await store.commit({ expect: [], writes: writes.flat(), audit: [] });
  await sweepAll(rig.deps);
  expect([await store.count('rates'), await store.count('challenges')]).toEqual([0, 0]);
  expect(Math.max(...changes.map((one) => one.writes.length))).toBeLessThanOrEqual(DELETES_PER_CHANGE);
});
