import { type Compilable, type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Expectation, Write } from '../domain/change.ts';
import type { Query } from '../ports.ts';

export type Value = string | number | null;
/** A row of any table. Tables are named by data here, so all share one loose shape; `Store` gives the types back. */
export type Row = Record<string, Value>;
export type Loose = Kysely<Record<string, Row>>;
export type Compare = Query<Row>['compare'];

const conditions =
  (where: Row, compare: Compare = []) =>
  // biome-ignore lint/suspicious/noExplicitAny: the builder's own type spells out every table; see Row
  (build: any): Expression<SqlBool> =>
    build.and([
      ...Object.entries(where).map(([column, value]) =>
        value === null ? build(column, 'is', null) : build(column, '=', value),
      ),
      ...compare.map(([column, operator, value]) => build(column, operator, value)),
    ]);

/** The few shapes of statement that a `Store` needs, worded once by Kysely for every database. */
export interface Queries {
  exists(table: string, where: Row): Compilable;
  insert(table: string, row: Row): Compilable;
  /** The same, but for a row whose key is taken: that one stays as it is. */
  restore(table: string, row: Row): Compilable;
  update(table: string, set: Row, where: Row): Compilable;
  remove(table: string, where: Row): Compilable;
  rows(table: string, query: Query<Row>): Compilable;
  /** One row with the column `rows`; PostgreSQL gives it as text. */
  count(table: string, query: Query<Row>): Compilable;
}

export const queriesOf = (db: Loose): Queries => ({
  exists: (table, where) =>
    db
      .selectFrom(table)
      .select((one) => one.lit(1).as('one'))
      .where(conditions(where))
      .limit(sql.lit(1)),
  insert: (table, row) => db.insertInto(table).values(row),
  restore: (table, row) =>
    db
      .insertInto(table)
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  update: (table, set, where) => db.updateTable(table).set(set).where(conditions(where)),
  remove: (table, where) => db.deleteFrom(table).where(conditions(where)),
  rows(table, { where = {}, compare, order, limit, offset }) {
    let select = db
      .selectFrom(table)
      .selectAll()
      .where(conditions(where as Row, compare));
    if (order) select = select.orderBy(order[0], order[1]);
    if (limit !== undefined) select = select.limit(limit);
    return offset === undefined ? select : select.offset(offset);
  },
  count: (table, { where = {}, compare }) =>
    db
      .selectFrom(table)
      .select((one) => one.fn.countAll<number>().as('rows'))
      .where(conditions(where as Row, compare)),
});

/** The statement of one write, for a database that prepares none ahead. */
export function wordWrite(queries: Queries, one: Write): Compilable {
  const { table } = one;
  switch (one.do) {
    case 'insert':
      return queries.insert(table, one.row as unknown as Row);
    case 'restore':
      return queries.restore(table, one.row as unknown as Row);
    case 'update':
      return queries.update(table, one.set as Row, one.where as Row);
    case 'delete':
      return queries.remove(table, one.where as Row);
  }
}

/** What to ask before a change is written, and whether the rows of the answer hold it. */
export function wordExpectation(
  queries: Queries,
  one: Expectation,
): { ask: Compilable; holds: (rows: readonly Row[]) => boolean } {
  const where = one.where as Row;
  return 'exists' in one
    ? { ask: queries.exists(one.table, where), holds: (rows) => rows.length > 0 === one.exists }
    : {
        ask: queries.count(one.table, { where, compare: one.compare as Compare }),
        holds: ([row]) => Number(row?.rows) < one.fewer,
      };
}
