import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type D1Binding, d1Store } from '../../../functions/adapters/d1.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { MIGRATIONS } from '../../../functions/adapters/migrations/names.ts';
import { change, event, rate, storeContract } from './store-contract.ts';

/** One workerd with room for a database a test. */
const DATABASES = 120;
let workerd: Miniflare;
let taken = 0;
beforeAll(() => {
  workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: '2026-07-30',
    host: '127.0.0.1',
    d1Databases: Object.fromEntries(Array.from({ length: DATABASES }, (_, at) => [`DB${at}`, `d${at}`])),
  });
});
afterAll(() => workerd.dispose());
const next = async (): Promise<D1Binding> => {
  taken += 1;
  return (await workerd.getD1Database(`DB${taken - 1}`)) as unknown as D1Binding;
};

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
  test('ten first requests at once migrate it once', async () => {
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
