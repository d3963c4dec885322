import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runSchedule } from '../../../functions/acts/run-schedule.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { LAPSED_KEPT_DAYS, PURGE_EVERY_HOURS, SWEEP_SECONDS } from '../../../functions/domain/limits.ts';
import { StoreFault } from '../../../functions/domain/store-fault.ts';
import { addDays } from '../../../functions/domain/time.ts';
import { openInstance } from '../../../functions/hosts/serverless.ts';
import { startWork } from '../../../functions/hosts/work-loop.ts';
import type { Store } from '../../../functions/ports/store.ts';
import { makeApp, SITE } from '../support/make-app.ts';
import { sampleManifest } from '../support/manifest.ts';
import { manyRequests } from '../support/many-requests.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Two that lapsed: one has been kept for its time, the other for a day less. */
async function put(store: Store, now: string): Promise<void> {
  const [old, young] = await manyRequests(store, 2, {
    end: new Date(now),
    documents: ['soc-2'],
    inviter: 'sales@northwind.example',
  });
  for (const [row, days] of [
    [old, LAPSED_KEPT_DAYS],
    [young, LAPSED_KEPT_DAYS - 1],
  ] as const)
    await store.commit({
      expect: [],
      writes: [
        {
          do: 'update',
          table: 'requests',
          where: { reference: row?.reference ?? '' },
          set: { state: 'lapsed', signedAt: null, closedAt: addDays(now, -days) },
        },
      ],
      audit: [],
    });
}
const purged = async (store: Store): Promise<number> =>
  (await store.rows('requests')).filter((row) => row.purgedAt !== null).length;
const NOW = '2026-11-21T10:00:00.000Z';

describe('what has been kept long enough goes without anybody asking', () => {
  test('on a Node server, by its own timer', async () => {
    const rig = await makeApp();
    await put(rig.deps.store, NOW);
    vi.useFakeTimers();
    const stop = startWork(rig.deps);
    await vi.advanceTimersByTimeAsync(SWEEP_SECONDS * 1000 + 1);
    vi.useRealTimers();
    await stop();
    expect(await purged(rig.deps.store)).toBe(1);
  });

  test('by POST /api/cron, as Vercel’s schedule and any other caller has it; not without the secret', async () => {
    const rig = await makeApp();
    await put(rig.deps.store, NOW);
    const before = await rig.snapshot();
    const call = (secret: string) =>
      rig.app.request(`${SITE}/api/cron`, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
    expect((await call('another')).status).toBe(401);
    expect(await rig.snapshot()).toBe(before);
    expect((await call('the cron secret of the tests')).status).toBe(200);
    expect(await purged(rig.deps.store)).toBe(1);
  });

  test('by the schedule of a function, as on Lambda and Netlify', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'purge-'));
    const store = await sqliteStore(path.join(folder, 'gate.db'));
    await put(store, new Date().toISOString());
    const gate = openInstance(
      {
        SECRETS: 'a secret of the function tests that is long enough to sign with',
        DATABASE_URL: `file:${folder}/gate.db`,
        DATA_DIR: folder,
        SMTP_URL: 'smtp://127.0.0.1:9',
      },
      sampleManifest(),
      null,
    );
    await gate.work();
    expect(await purged(store)).toBe(1);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

test('once a day for all instances together, and again on the next', async () => {
  const rig = await makeApp();
  const other = await makeApp({ store: rig.deps.store });
  await runSchedule(rig.deps);
  await put(rig.deps.store, NOW);
  await runSchedule(rig.deps);
  await runSchedule(other.deps);
  expect(await purged(rig.deps.store)).toBe(0);
  rig.pass(PURGE_EVERY_HOURS + 1);
  await runSchedule(rig.deps);
  expect(await purged(rig.deps.store)).toBe(2);
});

test('one that was broken off is gone on with by the next call', async () => {
  const rig = await makeApp();
  await put(rig.deps.store, NOW);
  const { commit } = rig.deps.store;
  let broken = true;
  rig.deps.store.commit = async (change) => {
    if (broken && change.writes.some((write) => write.table === 'requests')) throw new StoreFault('gone');
    return commit(change);
  };
  await expect(runSchedule(rig.deps)).rejects.toThrow('gone');
  broken = false;
  await runSchedule(rig.deps);
  expect(await purged(rig.deps.store)).toBe(1);
});
