import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../functions/acts/verify-log.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { auditHash, GENESIS } from '../../../functions/domain/audit-chain.ts';
import type { AuditRow } from '../../../functions/domain/audit-rows.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { isLong } from '../../support/spread.ts';

const ROWS = isLong ? 10_000 : 1_000;
const MANY_ROWS = isLong ? 30_000 : 6_000;
/** A third of a second for 30,000, with room for a slower machine and for what else the process does. */
const MANY_MAX_MS = (900 * MANY_ROWS) / 30_000;

let folder = '';
let original = '';
const event = (at: number) => ({
  at: new Date(Date.UTC(2026, 10, 21) + at * 1000).toISOString(),
  reference: at % 3 === 0 ? null : `VS-${String(at).padStart(8, '0')}`,
  actor: at % 2 ? 'gate' : 'requester',
  event: 'link.spent',
  detail: { purpose: 'sign', at },
});
async function fill(store: Store, rows: number): Promise<void> {
  for (let at = 0; at < rows; at += 5000) {
    const audit = Array.from({ length: Math.min(5000, rows - at) }, (_, more) => event(at + more));
    await store.commit({ expect: [], writes: [], audit });
  }
}
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'));
  original = path.join(folder, 'original.db');
  const store = await sqliteStore(original);
  await fill(store, ROWS);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const TRIGGERS = "select name from sqlite_master where type = 'trigger'";
/** A copy of the log that someone with the file in their hands has changed. */
async function tampered<T>(change: (raw: DatabaseSync) => void, look: (store: Store) => Promise<T>): Promise<T> {
  const file = path.join(folder, 'copy.db');
  cpSync(original, file);
  const raw = new DatabaseSync(file);
  raw.exec('pragma journal_mode = DELETE; pragma synchronous = OFF');
  for (const { name } of raw.prepare(TRIGGERS).all()) raw.exec(`drop trigger ${name}`);
  change(raw);
  raw.close();
  const store = await sqliteStore(file);
  try {
    return await look(store);
  } finally {
    await store.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  }
}
const fault = (change: (raw: DatabaseSync) => void) =>
  tampered(change, async (store) => (await verifyLog({ store })).fault);
const rowAt = (raw: DatabaseSync, seq: number) =>
  raw.prepare('select * from audit where seq = ?').get(seq) as unknown as AuditRow;
const put = (raw: DatabaseSync, row: AuditRow) =>
  raw
    .prepare(
      'insert or replace into audit (seq, at, reference, actor, event, detail, previous, hash) values (?,?,?,?,?,?,?,?)',
    )
    .run(row.seq, row.at, row.reference, row.actor, row.event, row.detail, row.previous, row.hash);

describe(`of ${ROWS} rows`, () => {
  test('the untouched log is whole', async () => {
    expect(
      await tampered(
        () => {},
        (store) => verifyLog({ store }),
      ),
    ).toMatchObject({ fault: null, rows: ROWS });
  });

  const COLUMNS = ['at', 'reference', 'actor', 'event', 'detail', 'previous', 'hash'] as const;
  const seq = fc.oneof(fc.integer({ min: 1, max: ROWS }), fc.constantFrom(1, 2, ROWS - 1, ROWS));
  const runs = { numRuns: 12 };

  test('any that was edited is found, whatever column', async () => {
    await fc.assert(
      fc.asyncProperty(
        seq,
        fc.constantFrom(...COLUMNS),
        fc.constantFrom('x', '', ' ', null),
        async (at, column, value) => {
          const found = await fault((raw) => {
            const before = rowAt(raw, at)[column];
            const after =
              value === null && column !== 'reference' ? `${before}0` : value === before ? `${before}0` : value;
            raw.prepare(`update audit set ${column} = ? where seq = ?`).run(after, at);
          });
          expect(found?.seq).toBe(at);
        },
      ),
      runs,
    );
  }, 120_000);

  test('also when its own hash was made to fit', async () => {
    await fc.assert(
      fc.asyncProperty(seq, async (at) => {
        const found = await fault((raw) => {
          const row = { ...rowAt(raw, at), actor: 'somebody@northwind.example' };
          put(raw, { ...row, hash: auditHash(row) });
        });
        expect(found?.seq).toBe(Math.min(at + 1, ROWS));
      }),
      runs,
    );
  }, 120_000);

  test('any that was deleted is found, the last ones too', async () => {
    await fc.assert(
      fc.asyncProperty(seq, fc.integer({ min: 1, max: 50 }), async (at, count) => {
        const found = await fault((raw) => {
          raw.prepare('delete from audit where seq >= ? and seq < ?').run(at, at + count);
        });
        expect(found).not.toBeNull();
        expect(found?.seq).toBeGreaterThanOrEqual(at);
      }),
      runs,
    );
    expect(await fault((raw) => raw.exec(`delete from audit where seq = ${ROWS}`))).toEqual({
      seq: ROWS,
      why: ['log-cut', ROWS],
    });
    expect(await fault((raw) => raw.exec('delete from audit'))).toMatchObject({ seq: 1 });
  }, 120_000);

  test('any two that were swapped are found', async () => {
    await fc.assert(
      fc.asyncProperty(seq, seq, async (one, two) => {
        fc.pre(one !== two);
        const found = await fault((raw) => {
          const [a, b] = [rowAt(raw, one), rowAt(raw, two)];
          raw.prepare('delete from audit where seq in (?, ?)').run(one, two);
          put(raw, { ...a, seq: two });
          put(raw, { ...b, seq: one });
        });
        expect(found?.seq).toBe(Math.min(one, two));
      }),
      runs,
    );
  }, 120_000);

  test('any that was inserted is found: at the end, or pushed in with all after it renumbered', async () => {
    const extra = (previous: string, at: number) => {
      const row = { ...event(at), detail: '{}', seq: at, previous };
      return { ...row, hash: auditHash(row) };
    };
    expect((await fault((raw) => put(raw, extra(rowAt(raw, ROWS).hash, ROWS + 1))))?.why).toEqual(['log-other']);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: ROWS - 1 }), async (at) => {
        const found = await fault((raw) => {
          const { hash } = rowAt(raw, at);
          raw.exec(
            `drop index audit_chain; update audit set seq = -seq where seq > ${at}; update audit set seq = 1 - seq where seq < 0`,
          );
          put(raw, extra(hash, at + 1));
        });
        expect(found?.seq).toBe(at + 2);
      }),
      runs,
    );
  }, 120_000);

  test('a chain that was written anew from some row on does not fit the head', async () => {
    const rewrite = (raw: DatabaseSync, from: number) => {
      let previous = from === 1 ? GENESIS : rowAt(raw, from - 1).hash;
      raw.exec('begin');
      for (let at = from; at <= ROWS; at++) {
        const row = { ...rowAt(raw, at), previous, ...(at === from ? { actor: 'nobody' } : {}) };
        previous = auditHash(row);
        put(raw, { ...row, hash: previous });
      }
      raw.exec('commit');
    };
    expect((await fault((raw) => rewrite(raw, ROWS - 100)))?.why).toEqual(['log-other']);
  }, 120_000);
});

test('the database itself refuses to change or delete a row', async () => {
  const file = path.join(folder, 'refuses.db');
  cpSync(original, file);
  const store = await sqliteStore(file);
  const raw = new DatabaseSync(file);
  for (const statement of [
    "update audit set actor = 'x' where seq = 77",
    'delete from audit where seq = 77',
    'delete from audit',
  ])
    expect(() => raw.exec(statement)).toThrow('the audit log is append-only');
  raw.close();
  expect(await verifyLog({ store })).toMatchObject({ fault: null, rows: ROWS });
  await store.close();
});

test(`${MANY_ROWS} rows are checked, 30,000 in about a third of a second`, async () => {
  const store = await sqliteStore(path.join(folder, 'many.db'));
  await fill(store, MANY_ROWS);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const { fault: found, rows } = await verifyLog({ store });
  const ms = Math.round(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  const worked = Math.round((user + system) / 1000);
  console.log(`verify-log: ${rows} rows in ${ms} ms, ${worked} ms of work`);
  expect([found, rows]).toEqual([null, MANY_ROWS]);
  // What it works, not what it waits: other tests run at the same time.
  expect(worked).toBeLessThan(MANY_MAX_MS);
  await store.close();
}, 120_000);
