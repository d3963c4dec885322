import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrationsFor } from '../../../functions/adapters/migrations/all.ts';
import { recordMigration } from '../../../functions/adapters/migrations/record.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { openSqlite } from '../../../functions/adapters/sqlite-open.ts';

const schema = (database: DatabaseSync) =>
  database
    .prepare("select name, sql from sqlite_schema where name not like 'kysely%' and sql not null order by name")
    .all();

test('the recorded statements make the very tables that the migrations make', async () => {
  const recorded = new DatabaseSync(':memory:');
  for (const migration of Object.values(migrationsFor('sqlite')))
    for (const statement of await recordMigration(migration, 'sqlite')) recorded.exec(statement);
  const folder = mkdtempSync(path.join(tmpdir(), 'recorded-'));
  const file = path.join(folder, 'gate.db');
  const store = await sqliteStore(file);
  const migrated = openSqlite(file);
  expect(schema(recorded)).toEqual(schema(migrated));
  expect(recorded.prepare('select * from heads').all()).toEqual(migrated.prepare('select * from heads').all());
  migrated.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('each database has its own words', async () => {
  const [first] = Object.values(migrationsFor('postgres'));
  const words = first ? (await recordMigration(first, 'postgres')).join('\n') : '';
  expect(words).toContain('collate "C"');
  expect(words).toContain('language plpgsql');
});

test('a value beside its words is refused', async () => {
  const up = async (db: Kysely<unknown>) => void (await sql`insert into heads (id) values (${'x'})`.execute(db));
  await expect(recordMigration({ up }, 'postgres')).rejects.toThrow('states its values literally');
});
