import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Compilable } from 'kysely';
import type { Query } from '../ports.ts';
import { type Compare, type Loose, queriesOf, type Row, type Value } from './queries.ts';

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
  restore(table: string, row: Row): void;
  update(table: string, set: Row, where: Row): void;
  remove(table: string, where: Row): void;
  rows(table: string, query: Query<Row>): Row[];
  count(table: string, query: Query<Row>): number;
}

/**
 * Kysely words each shape of statement once; after that the prepared statement is found by its shape, because building and preparing
 * the same words again costs many times what running them does.
 */
export function sqliteStatements(database: DatabaseSync, db: Loose): Statements {
  const queries = queriesOf(db);
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
      const key = `exists ${table}${shape(where)}`;
      return statement(key, values, () => queries.exists(table, where)).get(...values) !== undefined;
    },
    insert(table, row) {
      const values = Object.values(row);
      statement(`insert ${table} ${Object.keys(row).join(' ')}`, values, () => queries.insert(table, row)).run(
        ...values,
      );
    },
    restore(table, row) {
      const values = Object.values(row);
      statement(`restore ${table} ${Object.keys(row).join(' ')}`, values, () => queries.restore(table, row)).run(
        ...values,
      );
    },
    update(table, set, where) {
      const values = [...Object.values(set), ...bound(where)];
      const key = `update ${table} ${Object.keys(set).join(' ')}${shape(where)}`;
      statement(key, values, () => queries.update(table, set, where)).run(...values);
    },
    remove(table, where) {
      const values = bound(where);
      statement(`remove ${table}${shape(where)}`, values, () => queries.remove(table, where)).run(...values);
    },
    rows(table, query) {
      const { where = {}, compare, order, limit, offset } = query;
      const values = bound(where as Row, compare);
      if (limit !== undefined) values.push(limit);
      if (offset !== undefined) values.push(offset);
      const key = `rows ${table}${shape(where as Row, compare)} ${order} ${limit === undefined} ${offset === undefined}`;
      return statement(key, values, () => queries.rows(table, query)).all(...values) as Row[];
    },
    count(table, query) {
      const { where = {}, compare } = query;
      const values = bound(where as Row, compare);
      const key = `count ${table}${shape(where as Row, compare)}`;
      return Number(statement(key, values, () => queries.count(table, query)).get(...values)?.rows);
    },
  };
}
