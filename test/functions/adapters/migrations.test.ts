import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL } from '../../../functions/adapters/migrations/all.ts';
import type { Dialect } from '../../../functions/adapters/migrations/dialect.ts';
import { migratePostgres } from '../../../functions/adapters/migrations/migrate-postgres.ts';
import { MIGRATIONS } from '../../../functions/adapters/migrations/names.ts';
import { postgresStore } from '../../../functions/adapters/postgres.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { earlierId } from '../../../functions/domain/finds.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { endShared, freshDatabase, runIn } from '../../support/postgres.ts';
import { change, event } from './store-contract.ts';

const REQUEST = `
insert into requests (reference, state, name, email, domain, company, title, purpose, documents, "createdAt", "lapsesAt")
  values ('VS-1', 'signed', 'Ada', 'ada@a.example', 'a.example', 'A', '', '', '[]', '2026', '2027')`;
/** A grant, a request and a row of the log, as a gate that stopped before the migration `last` had written them. */
const ROWS = `
insert into grants (id, reference, document, allowed, used, "expiresAt") values ('g', 'VS-1', 'soc-2', 3, 1, '2027');
${REQUEST};
insert into audit values (1, '2026', null, 'gate', 'old', '{}', '${'0'.repeat(64)}', 'h');`;

/**
 * A database as Kysely, which ran the migrations before version 0.2, left it after the migration `last`. The files say what it ran: they are
 * never made anew.
 */
function leftBehind(dialect: Dialect, last: string): string {
  const file = path.join(import.meta.dirname, `databases/by-kysely.${dialect}.sql`);
  const [before = '', ...sections] = readFileSync(file, 'utf8').split(/^-- (?=\d{4}-)/m);
  const ran = sections.filter((section) => (section.split('\n')[0] ?? '') <= last);
  return [
    before,
    ...ran.map((section) => {
      const [name = '', ...statements] = section.split('\n');
      return `insert into kysely_migration values ('${name}', '2026-11-26T08:00:00.000Z');\n${statements.join('\n')}`;
    }),
    ROWS,
  ].join('\n');
}

/** The last one is the last that Kysely ran. */
const PLACES: readonly string[] = [MIGRATIONS[0], '0004-lists', '0007-open-by-mailbox'];

async function goesOn(store: Store, last: string): Promise<void> {
  expect(store.migrated).toEqual(MIGRATIONS.filter((name) => name > last));
  expect(await store.rows('grants')).toMatchObject([{ id: 'g', used: 1, mac: null }]);
  // Counted as it is; its words come with the next sweep.
  expect(await store.rows('tallies', { where: { id: 'requests signed' } })).toMatchObject([{ total: 1 }]);
  expect(await store.rows('marks')).toMatchObject([{ id: earlierId('requests'), value: '' }]);
  expect(await store.commit(change({ audit: [event('new')] }))).toBe('applied');
  expect(await store.rows('audit', { order: ['seq', 'asc'] })).toMatchObject([
    { seq: 1, event: 'old' },
    { seq: 2, event: 'new', previous: 'h' },
  ]);
  await store.close();
}

describe('a SQLite file of an earlier version', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const schemaOf = (file: string) => {
    const database = new DatabaseSync(file);
    const rows = database
      .prepare(
        "select name, sql from sqlite_schema where sql not null and name <> 'kysely_migration_lock' order by name",
      )
      .all() as { name: string; sql: string }[];
    database.close();
    const plain = (sql: string) =>
      sql
        .replace(/IF NOT EXISTS /i, '')
        .replace(/["\s]+/g, '')
        .toLowerCase();
    return rows.map(({ name, sql }) => [name, plain(sql)]);
  };

  test.each(PLACES)('goes on from %s with its rows, and has the tables of a new one', async (last) => {
    const [old, fresh] = [path.join(folder, `${last}.db`), path.join(folder, `${last}-new.db`)];
    const database = new DatabaseSync(old);
    database.exec(leftBehind('sqlite', last));
    database.close();
    await goesOn(await sqliteStore(old), last);
    await (await sqliteStore(fresh)).close();
    expect(schemaOf(old)).toEqual(schemaOf(fresh));
  });
});

describe('a PostgreSQL of an earlier version', () => {
  afterAll(endShared);

  const schemaOf = (url: string) =>
    runIn(
      url,
      `select table_name as of, concat_ws(' ', column_name, data_type, collation_name, is_nullable, column_default) as is
         from information_schema.columns where table_schema = 'public' and table_name <> 'kysely_migration_lock'
       union all select indexname, indexdef from pg_indexes
         where schemaname = 'public' and tablename <> 'kysely_migration_lock'
       union all select tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
       union all select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace
       order by 1, 2`,
    );

  test.each(PLACES)('goes on from %s with its rows, and has the tables of a new one', async (last) => {
    const [old, fresh] = [await freshDatabase(), await freshDatabase()];
    await runIn(old, leftBehind('postgres', last));
    await goesOn(await postgresStore(old), last);
    await (await postgresStore(fresh)).close();
    const schema = await schemaOf(fresh);
    expect(schema.length).toBeGreaterThan(100);
    expect(await schemaOf(old)).toEqual(schema);
  });

  test('counts what another instance writes while it migrates', async () => {
    const url = await freshDatabase();
    const before = MIGRATIONS.filter((name) => name < '0018');
    const done =
      'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)';
    const put = before.map((name) => `insert into kysely_migration values ('${name}', '2026-11-28T08:00:00.000Z')`);
    await runIn(url, [done, ...put, ...before.flatMap((name) => ALL[name]('postgres'))].join(';\n'));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('begin');
    await other.query(REQUEST);
    const migrating = migratePostgres(url);
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(async () => (await runIn(url, waiting)).length, { timeout: 20_000 }).toBe(1);
    await other.query('commit');
    await other.end();
    expect(await migrating).toEqual(['0018-finds']);
    expect(await runIn(url, 'select * from tallies')).toEqual([{ id: 'requests signed', total: 1 }]);
    expect(await runIn(url, 'select id from marks')).toEqual([{ id: earlierId('requests') }]);
  });
});
