import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BINDING_MIGRATION, MIGRATIONS } from '../../functions/adapters/migrations/names.ts';
import { readCommand } from '../../functions/commands/read-command.ts';
import type { Store } from '../../functions/ports/store.ts';
import { commandWords } from '../../src/words/commands.ts';
import { endShared, freshDatabase, runIn } from '../support/postgres.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(endShared);

const asIs = async (store: Store) => store;
async function run(target: string, args: readonly string[] = [], adopt = asIs): Promise<string[]> {
  const lines: string[] = [];
  const words = commandWords.en;
  const chosen = readCommand(['migrate', ...args], words);
  if (chosen.needs !== 'database') throw new Error('migrate opens no gate');
  expect(await chosen.run({ target, adopt, words, print: (line) => lines.push(line) })).toBe(0);
  return lines;
}
const NAMES: string[] = [...MIGRATIONS];
const ALL = NAMES.map((name) => `${name} has run`);
const NONE = ['Nothing to run: the database is up to date.'];

/** A plan without its comments, for the very statements to be run by hand. */
const statements = (plan: readonly string[]) => plan.filter((line) => !line.startsWith('--')).join('\n');

describe('on SQLite', () => {
  test('the plan is SQL that makes the tables; it makes no file itself', async () => {
    const file = path.join(folder, 'gate.db');
    const plan = await run(file, ['--plan']);
    expect(existsSync(file)).toBe(false);
    const database = new DatabaseSync(':memory:');
    database.exec(statements(plan));
    expect(database.prepare('select count(*) as rows from heads').get()).toEqual({ rows: 1 });
    database.close();
  });

  test('migrates once', async () => {
    const file = path.join(folder, 'gate.db');
    expect(await run(file)).toEqual(ALL);
    expect(await run(file)).toEqual(NONE);
    expect(await run(file, ['--plan'])).toEqual([`-- ${NONE[0]}`]);
  });

  test('asks once for what an earlier version left to be bound, and again when told to', async () => {
    const file = path.join(folder, 'gate.db');
    const asked: (readonly string[] | undefined)[] = [];
    const adopt = async (store: Store) => {
      asked.push(store.migrated);
      return store;
    };
    for (const args of [[], [], ['--bind']]) await run(file, args, adopt);
    expect(asked).toEqual([NAMES, [BINDING_MIGRATION]]);
  });

  test('plans what is left of a database that is behind', async () => {
    const file = path.join(folder, 'gate.db');
    await run(file);
    const database = new DatabaseSync(file);
    database.prepare('delete from kysely_migration where name <> ?').run(NAMES[0] ?? '');
    database.close();
    const plan = await run(file, ['--plan']);
    expect(plan[1]).toMatch(/^alter table "outbox" add column/);
    expect(plan.filter((line) => NAMES.includes(line.slice(3)))).toEqual(NAMES.slice(1).map((name) => `-- ${name}`));
  });
});

describe('on PostgreSQL', () => {
  test('the plan is SQL that makes the tables; it changes nothing itself', async () => {
    const url = await freshDatabase();
    const plan = await run(url, ['--plan']);
    expect(await runIn(url, `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
    const other = await freshDatabase();
    await runIn(other, statements(plan));
    expect(await runIn(other, 'select id from heads')).toEqual([{ id: 'audit' }]);
  });

  test('migrates once', async () => {
    const url = await freshDatabase();
    expect(await run(url)).toEqual(ALL);
    expect(await run(url)).toEqual(NONE);
    expect(await run(url, ['--plan'])).toEqual([`-- ${NONE[0]}`]);
  });
});

test('a database that cannot be used is said, with its fix', async () => {
  await expect(run('postgres://gate:secret@127.0.0.1:1/gate', ['--plan'])).rejects.toThrow(
    /^DATABASE_URL: postgres:\/\/127\.0\.0\.1:1\/gate cannot be used: .*Check the host and port/,
  );
  await expect(run(folder)).rejects.toThrow('Check that its folder exists');
});

test.each([
  [['--plam'], "unknown option '--plam'\n(Did you mean --plan?)"],
  [['now'], 'too many arguments'],
  [['--plan', '--bind'], "cannot be used with option '--bind'"],
])('wrong use: %j', async (args, said) => {
  await expect(run(':memory:', args)).rejects.toThrow(said);
});

test('as the operator types it: no manifest is needed', async () => {
  const gate = (...args: string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve, reject) => {
      const cli = path.resolve('program/vouchsafe.ts');
      const child = spawn(process.execPath, [cli, 'gate', 'migrate', ...args], {
        cwd: folder,
        env: { DATA_DIR: folder, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '' },
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, said }));
    });
  expect(await gate('--plan')).toMatchObject({ code: 0, said: expect.stringContaining('create table "requests"') });
  expect(await gate()).toEqual({ code: 0, said: `${ALL.join('\n')}\n` });
  expect(await gate('--plam')).toMatchObject({ code: 2 });
});
