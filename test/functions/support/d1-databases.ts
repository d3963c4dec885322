import { Miniflare } from 'miniflare';
import type { D1Binding } from '../../../functions/adapters/d1.ts';
import { migrateD1 } from '../../../functions/adapters/migrations/migrate-d1.ts';
import { COMPATIBILITY_DATE } from '../../../program/hosts/worker.ts';

const DATABASES = 20;

/** One workerd with real D1 databases. */
export function d1Databases() {
  const workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: COMPATIBILITY_DATE,
    host: '127.0.0.1',
    d1Databases: Object.fromEntries(Array.from({ length: DATABASES }, (_, at) => [`DB${at}`, `d${at}`])),
  });
  let taken = 0;
  const empty = async (): Promise<D1Binding> => {
    taken += 1;
    return (await workerd.getD1Database(`DB${taken - 1}`)) as unknown as D1Binding;
  };
  const given: { database: D1Binding; clear(): Promise<unknown> }[] = [];
  async function made() {
    const database = await empty();
    await migrateD1(database);
    const ask = async <T>(sql: string) => (await database.prepare(sql).all<T>()).results;
    const heads = await ask<Record<string, string | number | null>>('select * from heads');
    const tables = await ask<{ name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%'`,
    );
    // The log refuses to be emptied, as it should.
    const triggers = await ask<{ name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'trigger'`,
    );
    const statements = [
      ...triggers.map(({ name }) => `drop trigger ${name}`),
      ...tables.filter(({ name }) => name !== 'kysely_migration').map(({ name }) => `delete from ${name}`),
    ];
    return {
      database,
      clear: () =>
        database.batch([
          ...statements.map((sql) => database.prepare(sql)),
          ...heads.map((row) =>
            database
              .prepare(
                `insert into heads (${Object.keys(row).join()}) values (${Object.keys(row)
                  .map(() => '?')
                  .join()})`,
              )
              .bind(...Object.values(row)),
          ),
          ...triggers.map(({ sql }) => database.prepare(sql)),
        ]),
    };
  }
  return {
    empty,
    /** One that is of this version and holds nothing; `give` hands it back for another test. */
    async migrated() {
      const one = given.pop() ?? (await made());
      return {
        database: one.database,
        async give() {
          await one.clear();
          given.push(one);
        },
      };
    },
    dispose: () => workerd.dispose(),
  };
}
