import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import { TABLES } from '../../functions/domain/records.ts';
import type { Store } from '../../functions/ports/store.ts';
import { linkIn } from '../support/link-in.ts';
import { endShared, freshDatabase } from '../support/postgres.ts';
import { makeApp, type Rig } from './support/make-app.ts';
import { runCommand } from './support/run-command.ts';
import { ada, Visitor } from './support/visitor.ts';
import { ask, granted, lastMail, signed } from './support/walk.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
  file = path.join(folder, 'gate.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(endShared);

async function run(rig: Rig, ...argv: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommand(rig.deps, argv, (line) => lines.push(line));
  return lines.join('\n');
}
/** A gate with one request in every state of its way. */
async function live(): Promise<Rig> {
  const rig = await makeApp();
  await granted(rig);
  await signed(rig, ['pentest'], { ...ada, email: 'second@other.example' });
  await ask(rig, ['continuity'], { ...ada, email: 'third@third.example' });
  return rig;
}
let old: Promise<Rig> | undefined;
/** One for all tests, which only read it. */
const lived = (): Promise<Rig> => {
  old ??= live();
  return old;
};
let archive = '';
/** Its archive, written once. */
async function archived(): Promise<string> {
  if (archive === '') {
    await run(await lived(), 'export', '--format', 'archive', '--to', file);
    archive = readFileSync(file, 'utf8');
  }
  return archive;
}
const all = async (store: Store): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (await store.rows(table)).map((row) => JSON.stringify(Object.entries(row).sort())).sort(),
      ]),
    ),
  );

describe('moving house', () => {
  test('everything arrives, the log verifies, and every open link goes on working', async () => {
    const old = await lived();
    expect(await run(old, 'export', '--format', 'archive', '--to', file)).toContain('3 requests');
    const fresh = await makeApp();
    expect(await run(fresh, 'import', file)).toContain('unbroken');
    expect(await all(fresh.deps.store)).toEqual(await all(old.deps.store));
    expect(await verifyLog(fresh.deps)).toMatchObject({ fault: null });
    const reader = new Visitor(fresh.app);
    const page = await reader.submit(await reader.go(linkIn(lastMail(old, 'third@third.example', /^Confirm/))), {});
    expect(page.status).toBe(200);
    expect(readdirSync(folder)).toEqual(['gate.jsonl']);
  });

  test('from SQLite to PostgreSQL and back: the same rows in all three, the log verified on each side, links alive', async () => {
    const old = await lived();
    const there = await makeApp({ store: await postgresStore(await freshDatabase()) });
    const back = await makeApp();
    const returned = path.join(folder, 'back.jsonl');
    await run(old, 'export', '--format', 'archive', '--to', file);
    expect(await run(there, 'import', file)).toContain('unbroken');
    expect(await verifyLog(there.deps)).toMatchObject({ fault: null });
    expect(await all(there.deps.store)).toEqual(await all(old.deps.store));

    // It is at work there: one more request, and the log goes on from where it was.
    await ask(there, ['soc-2'], { ...ada, email: 'fourth@fourth.example' });
    await run(there, 'export', '--format', 'archive', '--to', returned);
    expect(await run(back, 'import', returned)).toContain('4 requests');
    expect(await all(back.deps.store)).toEqual(await all(there.deps.store));
    const log = async ({ deps }: Rig) =>
      (await deps.store.rows('audit', { order: ['seq', 'asc'] })).map((row) => row.hash);
    const before = await log(old);
    expect((await log(back)).slice(0, before.length)).toEqual(before);
    expect(await verifyLog(back.deps)).toMatchObject({ fault: null });
    const reader = new Visitor(back.app);
    const page = await reader.submit(await reader.go(linkIn(lastMail(old, 'third@third.example', /^Confirm/))), {});
    expect(page.status).toBe(200);
    await there.deps.store.close();
  });

  test('an import that was stopped is gone on with', async () => {
    const old = await lived();
    await run(old, 'export', '--format', 'archive', '--to', file);
    const fresh = await makeApp();
    const { store } = fresh.deps;
    let commits = 0;
    fresh.deps.store = {
      ...store,
      commit: (change) => (commits++ < 3 ? store.commit(change) : Promise.reject(new Error('stopped'))),
    };
    await expect(run(fresh, 'import', file)).rejects.toThrow('stopped');
    expect((await store.rows('requests')).length + (await store.rows('tokens')).length).toBeGreaterThan(0);
    fresh.deps.store = store;
    await run(fresh, 'import', file);
    expect(await all(store)).toEqual(await all(old.deps.store));
  });

  test('a database with another gate’s state is left as it is', async () => {
    await run(await lived(), 'export', '--format', 'archive', '--to', file);
    const other = await live();
    const before = await other.snapshot();
    await expect(run(other, 'import', file)).rejects.toThrow('already holds the state of another gate');
    expect(await other.snapshot()).toBe(before);
  });

  test('what is logged while the archive is written makes it worthless, and none is left', async () => {
    const rig = await live();
    const { store } = rig.deps;
    let written = false;
    rig.deps.store = {
      ...store,
      rows: async (table, query) => {
        if (table === 'checkpoints' && !written && (query?.limit ?? 0) > 1) {
          written = true;
          await store.commit({
            expect: [],
            writes: [],
            audit: [{ at: '2026-11-21T10:00:00.000Z', reference: null, actor: 'gate', event: 'x', detail: {} }],
          });
        }
        return store.rows(table, query);
      },
    };
    await expect(run(rig, 'export', '--format', 'archive', '--to', file)).rejects.toThrow('Stop it, then export again');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a broken log is not carried on', async () => {
    const store = await sqliteStore(':memory:');
    const rig = await makeApp({ store });
    await ask(rig, ['soc-2']);
    const { rows } = store;
    rig.deps.store = {
      ...store,
      rows: async (table, query) =>
        ((await rows(table, query)) as { actor?: string }[]).map((row) =>
          table === 'audit' ? { ...row, actor: 'someone' } : row,
        ) as never,
    };
    await expect(run(rig, 'export', '--format', 'archive', '--to', file)).rejects.toThrow('broken at row 1');
  });
});

describe('an archive that is not whole', () => {
  const faulty = async (bend: (lines: string[]) => string[]): Promise<string> => {
    writeFileSync(file, `${bend((await archived()).trimEnd().split('\n')).join('\n')}\n`);
    const fresh = await makeApp();
    const before = await fresh.snapshot();
    const said = await run(fresh, 'import', file).catch((fault: Error) => fault.message);
    expect(await fresh.snapshot()).toBe(before);
    return said;
  };

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['cut short at a line', (lines) => lines.slice(0, -3), /its end is missing: it was cut short/],
    ['cut short in a line', (lines) => [...lines.slice(0, 5), lines[5]?.slice(0, 20) ?? ''], /line 6: .*not JSON/],
    ['a row lost', (lines) => lines.toSpliced(4, 1), /states \d+ rows of audit and holds \d+/],
    ['a word changed', (lines) => lines.map((line) => line.replace('third@third', 'other@third')), /was changed after/],
    [
      'of a later version',
      (lines) => lines.with(0, lines[0]?.replace('"version":4', '"version":9') ?? ''),
      /version 9/,
    ],
    ['another file', () => ['{"hello":1}'], /line 1: this isn’t a line of an archive/],
    ['a table of its own', (lines) => lines.toSpliced(3, 0, '["heads",{"id":"audit"}]'), /line 4: there is no table/],
    ['a row with objects', (lines) => lines.toSpliced(3, 0, '["rates",{"id":{}}]'), /line 4: a row holds text/],
    ['two heads', (lines) => lines.toSpliced(1, 0, lines[0] ?? ''), /line 2: an archive has one head/],
    ['something behind its end', (lines) => [...lines, '["rates",{"id":"x"}]'], /something follows the end/],
  ])('%s', async (_, bend, words) => {
    expect(await faulty(bend)).toMatch(words);
  });

  test('files that are not there, and names that are not given', async () => {
    const rig = await makeApp();
    await expect(run(rig, 'import', path.join(folder, 'none'))).rejects.toThrow(/none: ENOENT/);
    await expect(run(rig, 'import')).rejects.toThrow("missing required argument 'file'");
    await expect(run(rig, 'export', '--format', 'archive')).rejects.toThrow('--to: name the file');
  });
});
