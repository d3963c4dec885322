import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { d1Store } from '../../../functions/adapters/d1.ts';
import { storeFault } from '../../../functions/adapters/group-commit.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { MIGRATIONS } from '../../../functions/adapters/migrations/names.ts';
import { d1Databases } from '../support/d1-databases.ts';
import { change, event, rate, storeContract } from './store-contract.ts';

// What becomes of a database that takes too long is in database-d1.test.ts: workerd may, where it shares two cores with other tests.
vi.mock(import('../../../functions/adapters/in-time.ts'), () => ({
  inTime: (ask) =>
    ask().catch((fault: unknown) => {
      throw storeFault(fault);
    }),
}));

let databases: ReturnType<typeof d1Databases>;
beforeAll(() => {
  databases = d1Databases();
});
afterAll(() => databases.dispose());

storeContract(
  'D1, in workerd',
  async () => {
    const { database, give } = await databases.migrated();
    return {
      open: async () => d1Store(database),
      raw: (statement) => database.prepare(statement).all(),
      remove: give,
    };
  },
  // It writes one change at a time, and each is a way to workerd and back.
  { commits: [1], crowd: 20 },
);

describe('D1', () => {
  test('five first requests at once migrate it once', async () => {
    const database = await databases.empty();
    const ran = await Promise.all(Array.from({ length: 5 }, () => migrateD1(database)));
    expect(ran.flat().sort()).toEqual([...MIGRATIONS]);
    expect(await migrateD1(database)).toEqual([]);
  });

  test('instances that write at once wait for each other, and the log does not fork', async () => {
    const database = await databases.empty();
    await migrateD1(database);
    const stores = Array.from({ length: 6 }, () => d1Store(database));
    const outcomes = await Promise.all(
      stores.flatMap((store, at) =>
        [1, 2, 3].map((n) => store.commit(change({ writes: [rate(`${at}-${n}`)], audit: [event(`${at}-${n}`)] }))),
      ),
    );
    expect(new Set(outcomes)).toEqual(new Set(['applied']));
    const audit = await d1Store(database).rows('audit', { order: ['seq', 'asc'] });
    expect(audit.map(({ seq }) => seq)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(new Set(audit.map(({ previous }) => previous)).size).toBe(18);
  });

  test('a database of a later version is left alone', async () => {
    const database = await databases.empty();
    await migrateD1(database);
    await database.prepare("insert into kysely_migration values ('9999-later', '')").all();
    await expect(migrateD1(database)).rejects.toThrow('later version');
  });
});
