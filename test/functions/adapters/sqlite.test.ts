import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { change, event, rate, storeContract } from './store-contract.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'gate.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

storeContract('SQLite', async () => {
  const own = mkdtempSync(path.join(tmpdir(), 'contract-'));
  const name = path.join(own, 'gate.db');
  return {
    open: (options) => sqliteStore(name, options),
    async raw(statement) {
      const database = new DatabaseSync(name);
      try {
        return database.prepare(statement).all();
      } finally {
        database.close();
      }
    },
    remove: async () => rmSync(own, { recursive: true }),
  };
});

describe('changes that share a commit', () => {
  const commitSixty = async (maxChanges: number): Promise<number> => {
    const store = await sqliteStore(file, { maxChanges });
    await Promise.all(Array.from({ length: 60 }, (_, at) => store.commit(change({ writes: [rate(String(at))] }))));
    const { size } = statSync(`${file}-wal`);
    await store.close();
    return size;
  };

  test('a shared commit writes less than a commit for each', async () => {
    const alone = await commitSixty(1);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    const together = await commitSixty(128);
    expect(together).toBeLessThan(alone / 2);
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
