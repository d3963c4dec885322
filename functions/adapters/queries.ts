import type { HeadRow } from '../domain/audit-rows.ts';
import type { Expectation, Write } from '../domain/change.ts';
import { findsChange } from '../domain/finds.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Query, Store, Totals } from '../ports/store.ts';
import { type Asked, columnFor, conditions, eachOf, known, name, type Row, type Value } from './conditions.ts';
import type { Dialect } from './migrations/dialect.ts';

/** A statement, and the values that stand in its places. */
export interface Worded {
  sql: string;
  parameters: readonly Value[];
}

/**
 * The few shapes of statement that a `Store` needs, worded here and nowhere else, for every database.
 */
export interface Queries {
  exists(table: string, where: Row): Worded;
  insert(table: string, row: Row): Worded;
  /** The same, but for a row whose key is taken: that one stays as it is. */
  restore(table: string, row: Row): Worded;
  update(table: string, set: Row, where: Row): Worded;
  remove(table: string, where: Row): Worded;
  rows(table: string, query: Query<Row>): Worded;
  /** One row with the column `rows`; PostgreSQL gives it as text. */
  count(table: string, query: Asked & Pick<Query<Row>, 'limit'>): Worded;
  /** Words that a request can be found by; those that it has stay. */
  addFinds(reference: string, words: readonly string[]): Worded;
  /** The columns it groups by, and `total`, which PostgreSQL gives as text. */
  totals(table: string, query: Totals<Row, string>): Worded;
}

/** Words whose values take their places as they are said. */
function statement(dialect: Dialect, say: (place: (value: Value) => string) => string): Worded {
  const parameters: Value[] = [];
  const sql = say((value) => {
    parameters.push(value);
    return dialect === 'postgres' ? `$${parameters.length}` : '?';
  });
  return { sql, parameters };
}

export function queriesFor(dialect: Dialect): Queries {
  const word = (say: Parameters<typeof statement>[1]): Worded => statement(dialect, say);
  const insert = (table: string, row: Row, ending = ''): Worded =>
    word(
      (place) =>
        `insert into ${name(table)} (${Object.keys(row).map(name).join(', ')}) values (${Object.values(row).map(place).join(', ')})${ending}`,
    );
  return {
    exists: (table, where) =>
      word((place) => `select 1 as "one" from ${name(table)}${conditions(dialect, place, { where })} limit 1`),
    insert: (table, row) => insert(table, row),
    restore: (table, row) => insert(table, row, ' on conflict do nothing'),
    update: (table, set, where) =>
      word((place) => {
        const changes = Object.entries(set).map(([column, value]) => `${name(column)} = ${place(value)}`);
        return `update ${name(table)} set ${changes.join(', ')}${conditions(dialect, place, { where })}`;
      }),
    remove: (table, where) => word((place) => `delete from ${name(table)}${conditions(dialect, place, { where })}`),
    rows: (table, { order, limit, offset, ...asked }) =>
      word((place) => {
        let sql = `select * from ${name(table)}${conditions(dialect, place, asked, table)}`;
        if (order) sql += ` order by ${columnFor(dialect, asked.words)(order[0])} ${known(order[1])}`;
        if (limit !== undefined) sql += ` limit ${place(limit)}`;
        return offset === undefined ? sql : `${sql} offset ${place(offset)}`;
      }),
    count: (table, { limit, ...asked }) =>
      word((place) => {
        const from = `from ${name(table)}${conditions(dialect, place, asked, table)}`;
        return limit === undefined
          ? `select count(*) as "rows" ${from}`
          : `select count(*) as "rows" from (select 1 ${from} limit ${place(limit)}) as "some"`;
      }),
    addFinds: (reference, words) =>
      word((place) => {
        const whose = dialect === 'postgres' ? `${place(reference)}::text` : place(reference);
        return `insert into "finds" ("reference", "word") select ${whose}, "each"."value" from ${eachOf(dialect, place, words)} where true on conflict do nothing`;
      }),
    totals: (table, { by, sum, where, compare, limit }) =>
      word((place) => {
        const columns = by.map(name).join(', ');
        const sql = `select ${columns}, sum(${name(sum)}) as "total" from ${name(table)}${conditions(dialect, place, { where, compare })} group by ${columns} order by "total" desc, ${columns}`;
        return limit === undefined ? sql : `${sql} limit ${place(limit)}`;
      }),
  };
}

function wordWrite(queries: Queries, one: Write): Worded {
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

/** The statements of one write: its own, and those that keep the words that its request is found by. */
export function wordWrites(queries: Queries, one: Write): Worded[] {
  const found = findsChange(one);
  if (found === null) return [wordWrite(queries, one)];
  const { reference, isAnew, words } = found;
  return [
    wordWrite(queries, one),
    ...(isAnew ? [queries.remove('finds', { reference })] : []),
    ...(words.length > 0 ? [queries.addFinds(reference, words)] : []),
  ];
}

/** What to ask before a change is written, and whether the rows of the answer hold it. */
export function wordExpectation(
  queries: Queries,
  one: Expectation,
): { ask: Worded; holds: (rows: readonly Row[]) => boolean } {
  const where = one.where as Row;
  return 'exists' in one
    ? { ask: queries.exists(one.table, where), holds: (rows) => rows.length > 0 === one.exists }
    : {
        ask: queries.count(one.table, { where, compare: one.compare as Query<Row>['compare'] }),
        holds: ([row]) => Number(row?.rows) < one.fewer,
      };
}

/** The half of a store that reads. */
export const readingWith = (
  queries: Queries,
  read: (worded: Worded) => Promise<readonly Row[]>,
): Pick<Store, 'rows' | 'count' | 'totals'> => ({
  rows: async (table, query = {}) => (await read(queries.rows(table, query as Query<Row>))) as never,
  count: async (table, query = {}) => Number((await read(queries.count(table, query as Query<Row>)))[0]?.rows),
  totals: async (table, query) => {
    const rows = await read(queries.totals(table, query as unknown as Totals<Row, string>));
    return rows.map((row) => ({ ...row, total: Number(row.total) })) as never;
  },
});

/** The one row that says where the audit log ends. */
export const HEAD: Worded = { sql: `select * from heads where id = 'audit'`, parameters: [] };

export function headIn([head]: readonly unknown[]): HeadRow {
  if (!head) throw new StoreFault('the head of the audit log is missing: restore the table "heads" from a backup');
  return head as HeadRow;
}
