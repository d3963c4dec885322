import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type D1Binding, d1Store } from '../../../functions/adapters/d1.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { MIGRATIONS } from '../../../functions/adapters/migrations/names.ts';
import { d1Databases } from '../support/d1-databases.ts';
import { change, event, rate, storeContract } from './store-contract.ts';

const DATABASES = 120;
let databases: ReturnType<typeof d1Databases>;
beforeAll(() => {
  databases = d1Databases(DATABASES);
});
afterAll(() => databases.dispose());
const next = () => databases.next();

storeContract('D1, in workerd', async () => {
  const database = await next();
  return {
    async open() {
      await migrateD1(database);
      return d1Store(database);
    },
    raw: (statement) => database.prepare(statement).all(),
    remove: async () => {},
  };
});

describe('D1', () => {
  // The gate gives a database 1.5 s, which workerd may need where it shares two cores with other tests.
  test('ten first requests at once migrate it once', { retry: 2 }, async () => {
    const database = await next();
    const ran = await Promise.all(Array.from({ length: 10 }, () => migrateD1(database)));
    expect(ran.flat().sort()).toEqual([...MIGRATIONS]);
    expect(await migrateD1(database)).toEqual([]);
  });

  test('instances that write at once wait for each other, and the log does not fork', async () => {
    const database = await next();
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
    const database = await next();
    await migrateD1(database);
    await database.prepare("insert into kysely_migration values ('9999-later', '')").all();
    await expect(migrateD1(database)).rejects.toThrow('later version');
  });

  test('a database that does not answer is a fault within two seconds', async () => {
    const silent = {
      prepare: () => ({ bind: () => ({ all: () => new Promise(() => {}) }) }),
      batch: () => new Promise(() => {}),
    } as unknown as D1Binding;
    const started = performance.now();
    await expect(d1Store(silent).count('requests')).rejects.toThrow('does not answer');
    await expect(Promise.resolve(performance.now() - started)).resolves.toBeLessThan(2000);
  });
});
