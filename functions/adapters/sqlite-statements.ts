import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Compilable, Expression, Kysely, SqlBool } from 'kysely';
import type { Query } from '../ports.ts';

export type Value = string | number | null;
/** A row of any table. Tables are named by data here, so all share one loose shape; `Store` gives the types back. */
export type Row = Record<string, Value>;
export type Loose = Kysely<Record<string, Row>>;

type Compare = Query<Row>['compare'];

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
const bound = (where: Row, compare: Compare = []): Value[] => [
  ...Object.values(where).filter((value) => value !== null),
  ...compare.map(([, , value]) => value),
];
/** What of a condition changes its SQL: names, operators and which values are null. */
const shape = (where: Row, compare: Compare = []): string => {
  let text = ' where';
  for (const column in where) text += where[column] === null ? ` ${column}-` : ` ${column}=`;
  for (const [column, operator] of compare) text += ` ${column}${operator}`;
  return text;
};

export interface Statements {
  exists(table: string, where: Row): boolean;
  insert(table: string, row: Row): void;
  update(table: string, set: Row, where: Row): void;
  remove(table: string, where: Row): void;
  rows(table: string, query: Query<Row>): Row[];
  count(table: string, query: Query<Row>): number;
}

/**
 * The few shapes of statement that a `Store` needs. Kysely words each shape once; after that the prepared statement is found by its
 * shape, because building and preparing the same words again costs many times what running them does.
 */
export function sqliteStatements(database: DatabaseSync, db: Loose): Statements {
  const prepared = new Map<string, StatementSync>();
  const statement = (key: string, values: readonly Value[], build: () => Compilable): StatementSync => {
    let found = prepared.get(key);
    if (!found) {
      const { sql, parameters } = build().compile();
      // The values are bound by their place from here on: the places must be Kysely's.
      if (parameters.length !== values.length || parameters.some((one, at) => one !== values[at]))
        throw new Error(`the values of "${sql}" are not in their places`);
      found = database.prepare(sql);
      prepared.set(key, found);
    }
    return found;
  };

  return {
    exists(table, where) {
      const values = bound(where);
      const build = () =>
        db
          .selectFrom(table)
          .select((one) => one.lit(1).as('one'))
          .where(conditions(where));
      return statement(`exists ${table}${shape(where)}`, values, build).get(...values) !== undefined;
    },
    insert(table, row) {
      const values = Object.values(row);
      const key = `insert ${table} ${Object.keys(row).join(' ')}`;
      statement(key, values, () => db.insertInto(table).values(row)).run(...values);
    },
    update(table, set, where) {
      const values = [...Object.values(set), ...bound(where)];
      const key = `update ${table} ${Object.keys(set).join(' ')}${shape(where)}`;
      statement(key, values, () => db.updateTable(table).set(set).where(conditions(where))).run(...values);
    },
    remove(table, where) {
      const values = bound(where);
      statement(`remove ${table}${shape(where)}`, values, () => db.deleteFrom(table).where(conditions(where))).run(
        ...values,
      );
    },
    rows(table, { where = {}, compare, order, limit, offset }) {
      const values = bound(where as Row, compare);
      if (limit !== undefined) values.push(limit);
      if (offset !== undefined) values.push(offset);
      const key = `rows ${table}${shape(where as Row, compare)} ${order} ${limit === undefined} ${offset === undefined}`;
      const build = () => {
        let select = db
          .selectFrom(table)
          .selectAll()
          .where(conditions(where as Row, compare));
        if (order) select = select.orderBy(order[0], order[1]);
        if (limit !== undefined) select = select.limit(limit);
        return offset === undefined ? select : select.offset(offset);
      };
      return statement(key, values, build).all(...values) as Row[];
    },
    count(table, { where = {}, compare }) {
      const values = bound(where as Row, compare);
      const build = () =>
        db
          .selectFrom(table)
          .select((one) => one.fn.countAll<number>().as('rows'))
          .where(conditions(where as Row, compare));
      const key = `count ${table}${shape(where as Row, compare)}`;
      return Number(statement(key, values, build).get(...values)?.rows);
    },
  };
}
