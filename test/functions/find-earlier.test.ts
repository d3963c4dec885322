import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { listRequests } from '../../functions/acts/list-requests.ts';
import { sweepAll } from '../../functions/acts/sweep-all.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import { earlierId } from '../../functions/domain/finds.ts';
import { EARLIER_BATCH_ROWS } from '../../functions/domain/limits.ts';
import { makeApp } from './support/make-app.ts';
import { manyRequests } from './support/many-requests.ts';
import { granted } from './support/walk.ts';

test('requests of an earlier version are found while they have no words, and sweeps give them theirs', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'finds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'gate.db');
  const rig = await makeApp({ store: await sqliteStore(file) });
  const { store, clock } = rig.deps;
  const words = async () => (await store.rows('finds')).map(({ word, reference }) => `${word} ${reference}`).sort();
  await granted(rig);
  const documents = ['soc-2'];
  await manyRequests(store, EARLIER_BATCH_ROWS * 2, {
    end: clock.now(),
    documents,
    inviter: 'sales@northwind.example',
  });
  const before = await words();
  // As migration 0018 leaves a database that has requests.
  const raw = new DatabaseSync(file);
  raw.exec(
    `delete from finds; insert into marks (id, value, at) values ('${earlierId('requests')}', '', '2026'), ('${earlierId('outbox')}', '', '2026')`,
  );
  raw.close();
  const found = async (query: string) => {
    const all = { tab: 'all', state: null, query, invitedBy: null, assignedTo: null, documents: null } as const;
    return (await listRequests(rig.deps, all, null)).rows.map(({ email }) => email);
  };
  expect([await words(), await found('reader17@')]).toEqual([[], ['reader17@buyer.example']]);
  await sweepAll(rig.deps);
  expect(await store.count('marks')).toBe(0);
  expect(await words()).toEqual(before);
  expect(await found('reader17@')).toEqual(['reader17@buyer.example']);
  await store.close();
});
