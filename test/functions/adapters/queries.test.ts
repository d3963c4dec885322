import fc from 'fast-check';
import {
  type Compilable,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type SqlBool,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Queries, queriesFor, type Row, type Value, type Worded } from '../../../functions/adapters/queries.ts';
import type { Query } from '../../../functions/ports.ts';

/** The same statements as Kysely words them. */
function worded(db: Kysely<Record<string, Row>>): Record<keyof Queries, (...of: never[]) => Compilable> {
  const conditions =
    (where: Row, compare: Query<Row>['compare'] = []) =>
    // biome-ignore lint/suspicious/noExplicitAny: the builder's own type spells out every table
    (build: any): Expression<SqlBool> =>
      build.and([
        ...Object.entries(where).map(([column, value]) => build(column, value === null ? 'is' : '=', value)),
        ...compare.map(([column, operator, value]) => build(column, operator, value)),
      ]);
  return {
    exists: (table: string, where: Row) =>
      db
        .selectFrom(table)
        .select((one) => one.lit(1).as('one'))
        .where(conditions(where))
        .limit(sql.lit(1)),
    insert: (table: string, row: Row) => db.insertInto(table).values(row),
    restore: (table: string, row: Row) =>
      db
        .insertInto(table)
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    update: (table: string, set: Row, where: Row) => db.updateTable(table).set(set).where(conditions(where)),
    remove: (table: string, where: Row) => db.deleteFrom(table).where(conditions(where)),
    rows(table: string, { where = {}, compare, order, limit, offset }: Query<Row>) {
      let select = db
        .selectFrom(table)
        .selectAll()
        .where(conditions(where as Row, compare));
      if (order) select = select.orderBy(order[0], order[1]);
      if (limit !== undefined) select = select.limit(limit);
      return offset === undefined ? select : select.offset(offset);
    },
    count: (table: string, { where = {}, compare }: Query<Row>) =>
      db
        .selectFrom(table)
        .select((one) => one.fn.countAll<number>().as('rows'))
        .where(conditions(where as Row, compare)),
  };
}

const KYSELY = {
  sqlite: new Kysely<Record<string, Row>>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  postgres: new Kysely<Record<string, Row>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
};

// A dot or " as " in a name is a word of its own to Kysely; no table here has one. A quote is one to nobody.
const name = fc.stringMatching(/^[a-zA-Z_"'?$;-]{1,8}$/);
const value: fc.Arbitrary<Value> = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const row = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 });
const where = fc.dictionary(name, value, { maxKeys: 4 });
const compare = fc.array(fc.tuple(name, fc.constantFrom('<', '<=', '>', '>='), fc.oneof(fc.string(), fc.integer())), {
  maxLength: 3,
});
const query = fc.record(
  { where, compare, order: fc.tuple(name, fc.constantFrom('asc', 'desc')), limit: fc.nat(), offset: fc.nat() },
  { requiredKeys: [] },
);
const STATEMENTS: { [name in keyof Queries]: fc.Arbitrary<unknown[]> } = {
  exists: fc.tuple(name, where),
  insert: fc.tuple(name, row),
  restore: fc.tuple(name, row),
  update: fc.tuple(name, row, where),
  remove: fc.tuple(name, where),
  rows: fc.tuple(name, query),
  count: fc.tuple(name, fc.record({ where, compare }, { requiredKeys: [] })),
};

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  test.each(Object.keys(STATEMENTS) as (keyof Queries)[])('%s is worded as Kysely words it', (kind) => {
    const oracle = worded(KYSELY[dialect]);
    const ours = queriesFor(dialect);
    fc.assert(
      fc.property(STATEMENTS[kind], (of) => {
        const { sql: text, parameters } = oracle[kind](...(of as never[])).compile();
        expect((ours[kind] as (...of: unknown[]) => Worded)(...of)).toEqual({ sql: text, parameters });
      }),
    );
  });
});

test('an operator that is none is refused: it would be put into the words as it is', () => {
  const compare = [['at', "= '' or 1 = 1 --", 1]] as never;
  expect(() => queriesFor('sqlite').rows('rates', { compare })).toThrow('not a word of a statement');
  expect(() => queriesFor('sqlite').rows('rates', { order: ['at', 'desc; --' as 'desc'] })).toThrow();
});
