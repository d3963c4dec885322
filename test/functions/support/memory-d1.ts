import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { D1Binding, D1Statement } from '../../../functions/adapters/d1.ts';

/** A D1 binding on SQLite in this process: it answers at once, however busy the machine is. `d1.long.test.ts` shows that the real one does the same. */
export function memoryD1(): D1Binding {
  const database = new DatabaseSync(':memory:');
  const work = new WeakMap<D1Statement, () => unknown[]>();
  const statement = (sql: string, values: readonly SQLInputValue[]): D1Statement => {
    const run = () => database.prepare(sql).all(...values);
    const made: D1Statement = {
      bind: (...given) => statement(sql, given as SQLInputValue[]),
      all: async <T>() => ({ results: run() as T[] }),
    };
    work.set(made, run);
    return made;
  };
  return {
    prepare: (sql) => statement(sql, []),
    async batch(statements) {
      database.exec('begin');
      try {
        const results = statements.map((one) => ({ results: work.get(one)?.() }));
        database.exec('commit');
        return results;
      } catch (fault) {
        database.exec('rollback');
        throw fault;
      }
    },
  };
}
