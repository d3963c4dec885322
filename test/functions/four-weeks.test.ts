import { afterAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../functions/acts/verify-log.ts';
import { d1Store } from '../../functions/adapters/d1.ts';
import { migrateD1 } from '../../functions/adapters/migrations/migrate-d1.ts';
import { migratePostgres } from '../../functions/adapters/migrations/migrate-postgres.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import type { Store } from '../../functions/ports.ts';
import { endShared, freshDatabase } from '../support/postgres.ts';
import { followRig } from './support/follow.ts';
import { LAST_DAY, STORY, signIn, told, until, type World } from './support/four-weeks.ts';
import { TOLD } from './support/four-weeks-told.ts';
import { memoryD1 } from './support/memory-d1.ts';
import { runCommand } from './support/run-command.ts';

afterAll(endShared);

const STORES: Record<string, () => Promise<Store>> = {
  SQLite: () => sqliteStore(':memory:'),
  async PostgreSQL() {
    const url = await freshDatabase();
    await migratePostgres(url);
    return postgresStore(url);
  },
  async 'D1, in memory'() {
    const database = memoryD1();
    await migrateD1(database);
    return d1Store(database);
  },
};

describe.each(Object.entries(STORES))('four weeks on %s', (_, open) => {
  test('end as they were told', async () => {
    const store = await open();
    const rig = await followRig({ store, bend: ({ access }) => Object.assign(access, { targetHours: 24 }) });
    const world: World = { rig, references: new Map(), day: 0 };
    for (const [day, chapter] of [...STORY, ...TOLD].sort(([a], [b]) => a - b)) {
      await until(world, day);
      await chapter(world);
    }
    expect(world.day).toBe(LAST_DAY);

    expect(await verifyLog(rig.deps)).toMatchObject({ fault: null });
    expect(await told(world, 'the regulator')).toEqual([
      'reader.invited',
      'request.signed',
      'agreement.waived',
      'request.granted',
      'name.confirmed',
      'document.downloaded',
      'document.downloaded',
      'reader.reminded',
      'request.expired',
    ]);
    expect(await told(world, 'the buyer')).toEqual([
      'request.submitted',
      'agreement.signed',
      'request.signed',
      'request.granted',
      'document.downloaded',
      'request.extended',
      'request.revoked',
    ]);
    expect(await told(world, 'the stranger')).toEqual([
      'request.submitted',
      'agreement.signed',
      'request.signed',
      'request.denied',
    ]);
    expect(await told(world, 'the heir')).toEqual([
      'request.submitted',
      'agreement.signed',
      'request.signed',
      'request.granted',
      'document.succeeded',
      'document.downloaded',
      'reader.reminded',
      'request.expired',
    ]);
    expect(await told(world, 'the silent')).toEqual(['request.submitted', 'request.lapsed']);

    const lines: string[] = [];
    const command = (...argv: string[]) => runCommand(rig.deps, argv, (line) => lines.push(line));
    expect(await command('numbers', 'requests', '--json')).toBe(0);
    const byStage = new Map<string, number>();
    for (const { stage, requests } of JSON.parse(lines.pop() ?? '') as { stage: string; requests: number }[])
      byStage.set(stage, (byStage.get(stage) ?? 0) + requests);
    expect(Object.fromEntries(byStage)).toEqual({
      submitted: 6,
      invited: 1,
      confirmed: 6,
      signed: 6,
      granted: 5,
      denied: 1,
      lapsed: 1,
      expired: 4,
      revoked: 1,
    });
    expect(await command('export', '--format', 'csv')).toBe(0);
    expect(lines.join('\n').trim().split('\r\n')).toHaveLength(8);
    const auditor = await signIn(rig, 'audit@northwind.example');
    const { text } = await auditor.go('/admin/numbers/');
    expect(text).toMatch(/<dt>Within the promised time<\/dt><dd>100% \(\d of \d\)/);
    await rig.deps.store.close();
  }, 120_000);
});
