import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import type { Change } from '../../../functions/domain/change.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'gate.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const rate = (id: string) => ({
  do: 'insert' as const,
  table: 'rates' as const,
  row: { id, bucket: 'b', at: '2026-11-21' },
});
const event = (name: string) => ({
  at: '2026-11-21T10:00:00.000Z',
  reference: null,
  actor: 'gate',
  event: name,
  detail: {},
});
const change = (more: Partial<Change>): Change => ({ expect: [], writes: [], audit: [], ...more });

test('all of a change or nothing of it', async () => {
  const store = await sqliteStore(file);
  expect(await store.commit(change({ writes: [rate('1')], audit: [event('one')] }))).toBe('applied');
  const stale = change({
    expect: [{ table: 'rates', where: { id: '1' }, exists: false }],
    writes: [rate('2')],
    audit: [event('two')],
  });
  expect(await store.commit(stale)).toBe('stale');
  await expect(store.commit(change({ writes: [rate('3'), rate('1')], audit: [event('three')] }))).rejects.toThrow(
    'UNIQUE',
  );
  expect(await store.rows('rates')).toHaveLength(1);
  expect(await store.rows('audit')).toHaveLength(1);
  await store.close();
});

test('commits in parallel keep one chain', async () => {
  const store = await sqliteStore(file);
  await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      store.commit(change({ writes: [rate(String(at))], audit: [event(`e${at}`), event(`f${at}`)] })),
    ),
  );
  expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 100 });
  await store.close();
});

describe('changes that share a commit', () => {
  const commitSixty = async (maxChanges: number) => {
    const store = await sqliteStore(file, { maxChanges });
    const done: number[] = [];
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        expect(await store.commit(change({ writes: [rate(String(at))], audit: [event(`e${at}`)] }))).toBe('applied');
        done.push(at);
      }),
    );
    const [rows, log] = [await store.count('rates'), await store.rows('audit', { order: ['seq', 'asc'] })];
    expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 60 });
    const bytes = statSync(`${file}-wal`).size;
    await store.close();
    return { rows, done, events: log.map((row) => row.event), bytes };
  };

  test.each([1, 7, 128])('%i at most: as many rows as acknowledgements, in the order they came', async (maxChanges) => {
    const { rows, done, events } = await commitSixty(maxChanges);
    const inOrder = Array.from({ length: 60 }, (_, at) => at);
    expect([rows, done, events]).toEqual([60, inOrder, inOrder.map((at) => `e${at}`)]);
  });

  test('a shared commit writes less than a commit for each', async () => {
    const alone = await commitSixty(1);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    const together = await commitSixty(128);
    expect(together.bytes).toBeLessThan(alone.bytes / 2);
  });

  test('a stale one is left out alone, and sees what the batch wrote before it', async () => {
    const store = await sqliteStore(file);
    const once = (name: string) =>
      change({
        expect: [{ table: 'rates', where: { id: 'only' }, exists: false }],
        writes: [rate('only'), rate(name)],
        audit: [event(name)],
      });
    const outcomes = await Promise.all([
      store.commit(change({ writes: [rate('before')], audit: [event('before')] })),
      store.commit(once('first')),
      store.commit(once('second')),
      store.commit(change({ writes: [rate('after')], audit: [event('after')] })),
    ]);
    expect(outcomes).toEqual(['applied', 'applied', 'stale', 'applied']);
    expect((await store.rows('rates')).map((row) => row.id).sort()).toEqual(['after', 'before', 'first', 'only']);
    expect((await store.rows('audit')).map((row) => row.event)).toEqual(['before', 'first', 'after']);
    expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 3 });
    await store.close();
  });

  test('a failing one takes nothing with it and leaves nothing behind', async () => {
    const store = await sqliteStore(file);
    const outcomes = await Promise.allSettled([
      store.commit(change({ writes: [rate('1')], audit: [event('one')] })),
      store.commit(change({ writes: [rate('2'), rate('1')], audit: [event('two')] })),
      store.commit(change({ expect: [{ table: 'rates', where: { id: '2' }, exists: true }], audit: [event('no')] })),
      store.commit(change({ writes: [rate('3')], audit: [event('three')] })),
    ]);
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.name))).toEqual([
      'applied',
      'StoreFault',
      'stale',
      'applied',
    ]);
    expect((await store.rows('rates')).map((row) => row.id)).toEqual(['1', '3']);
    expect((await store.rows('audit')).map((row) => row.event)).toEqual(['one', 'three']);
    expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 2 });
    await store.close();
  });

  test('when the file is held by another, all hear of it, nothing is kept, and the next ones go through', async () => {
    const store = await sqliteStore(file);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const held = await Promise.allSettled(['1', '2'].map((id) => store.commit(change({ writes: [rate(id)] }))));
    expect(held.map((one) => one.status === 'rejected' && one.reason.name)).toEqual(['StoreFault', 'StoreFault']);
    other.exec('rollback');
    other.close();
    expect(await store.count('rates')).toBe(0);
    expect(await store.commit(change({ writes: [rate('3')] }))).toBe('applied');
    await store.close();
  });

  test('closing commits what is queued and refuses what comes later', async () => {
    const store = await sqliteStore(file);
    const queued = store.commit(change({ writes: [rate('1')] }));
    await store.close();
    expect(await queued).toBe('applied');
    await expect(store.commit(change({ writes: [rate('2')] }))).rejects.toMatchObject({ name: 'StoreFault' });
    const again = await sqliteStore(file);
    expect(await again.count('rates')).toBe(1);
    await again.close();
  });
});

test('two processes share one file', async () => {
  const [one, two] = [await sqliteStore(file), await sqliteStore(file)];
  for (let at = 0; at < 20; at++) await (at % 2 ? one : two).commit(change({ audit: [event(`e${at}`)] }));
  expect(await verifyLog({ store: one })).toMatchObject({ fault: null, rows: 20 });
  await one.close();
  await two.close();
});

test('every commit is synced: WAL, and FULL after it', async () => {
  const store = await sqliteStore(file);
  await store.commit(change({ writes: [rate('1')] }));
  const other = new DatabaseSync(file);
  expect(other.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  other.close();
  await store.close();
});

test('a file that cannot be opened is a fault of the store', async () => {
  await expect(sqliteStore(folder)).rejects.toMatchObject({ name: 'StoreFault' });
});

describe('the audit log', () => {
  const logged = async () => {
    const store = await sqliteStore(file);
    await store.commit(change({ audit: ['a', 'b', 'c', 'd', 'e'].map(event) }));
    return store;
  };
  const tamper = (...statements: string[]) => {
    const raw = new DatabaseSync(file);
    raw.exec('drop trigger audit_no_update; drop trigger audit_no_delete');
    for (const one of statements) raw.exec(one);
    raw.close();
  };

  test.each(["update audit set actor = 'x' where seq = 2", 'delete from audit where seq = 5'])(
    'the database refuses: %s',
    async (statement) => {
      const store = await logged();
      const raw = new DatabaseSync(file);
      expect(() => raw.exec(statement)).toThrow('the audit log is append-only');
      raw.close();
      expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: 5 });
      await store.close();
    },
  );

  test.each<[string, string[], number]>([
    ['edited', ["update audit set actor = 'x' where seq = 3"], 3],
    ['deleted', ['delete from audit where seq = 2'], 3],
    [
      'swapped',
      [
        'update audit set seq = 99 where seq = 2',
        'update audit set seq = 2 where seq = 3',
        'update audit set seq = 3 where seq = 99',
      ],
      2,
    ],
    [
      'inserted',
      ["insert into audit select 6, at, reference, actor, event, detail, 'f', 'f' from audit where seq = 5"],
      6,
    ],
  ])('a row that was %s is found', async (_, statements, at) => {
    const store = await logged();
    tamper(...statements);
    expect((await verifyLog({ store })).fault?.seq).toBe(at);
    await store.close();
  });
});
