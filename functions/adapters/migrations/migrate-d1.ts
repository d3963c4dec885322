import { type D1Binding, GUARD_TABLE } from '../d1.ts';
import { inTime } from '../in-time.ts';
import { migrate } from './migrate.ts';

/**
 * Brings a D1 database up to date; answers the names of what ran. Each migration is one batch. The time limit is that of one step, so
 * that a long way that goes on is not refused. One that takes longer is handed to `keep`, to be waited for behind the answer, and found done
 * by the next visitor. Throws `StoreFault`.
 */
export function migrateD1(database: D1Binding, keep: (work: Promise<unknown>) => void = () => {}): Promise<string[]> {
  const step = <T>(ask: () => Promise<T>): Promise<T> =>
    inTime(() => {
      const work = ask();
      keep(work.catch(() => {}));
      return work;
    });
  return migrate({
    dialect: 'sqlite',
    tables: [GUARD_TABLE],
    ask: async (sql) => (await step(() => database.prepare(sql).all<{ name: string }>())).results,
    batch: (statements) => step(() => database.batch(statements.map((sql) => database.prepare(sql)))),
  });
}
