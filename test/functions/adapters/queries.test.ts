import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row, Value } from '../../../functions/adapters/conditions.ts';
import { queriesFor, type Worded } from '../../../functions/adapters/queries.ts';
import type { Query } from '../../../functions/ports/store.ts';

/** A table and columns whose names would end a statement that trusted them. */
const TABLE = 'ta"ble; drop table x --';
const COLUMNS = ['key', 'a"', 'select', "it's"] as const;
const text = fc.constantFrom('', 'a', 'b', "'; --", 'ä', '山');
const value: fc.Arbitrary<Value> = fc.oneof(text, fc.constant(null));
const row = fc.record({ key: fc.string({ maxLength: 3 }), 'a"': value, select: value, "it's": value });
const rows = fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 12 });
const where = fc.dictionary(fc.constantFrom(...COLUMNS), value, { maxKeys: 2 });
const compare = fc.array(fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom('<', '<=', '>', '>='), text), {
  maxLength: 2,
}) as fc.Arbitrary<NonNullable<Query<Row>['compare']>>;

const queries = queriesFor('sqlite');
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tableOf(given: readonly Row[]) {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `create table ${quoted(TABLE)} (${quoted('key')} text primary key, ${COLUMNS.slice(1).map((one) => `${quoted(one)} text`)})`,
  );
  const run = ({ sql, parameters }: Worded) =>
    database
      .prepare(sql)
      .all(...parameters)
      .map((one) => ({ ...one })) as Row[];
  for (const one of given) run(queries.insert(TABLE, one));
  return { run, all: () => run(queries.rows(TABLE, {})), close: () => database.close() };
}

const bytes = (one: string) => Buffer.from(one);
const HOLDS: Record<string, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};
/** What a condition means: null is a value like any other for equality, and never before or after another. */
const fits = (one: Row, equal: Row, than: NonNullable<Query<Row>['compare']> = []) =>
  Object.entries(equal).every(([column, is]) => one[column] === is) &&
  than.every(([column, operator, is]) => {
    const own = one[column] ?? null;
    return own !== null && HOLDS[operator]?.(Buffer.compare(bytes(String(own)), bytes(String(is)))) === true;
  });
const byKey = (some: readonly Row[]) =>
  [...some].sort((a, b) => Buffer.compare(bytes(String(a.key)), bytes(String(b.key))));

describe('the statements do what they say, whatever stands in names and values', () => {
  test('rows and counts', () => {
    fc.assert(
      fc.property(rows, where, compare, fc.nat(5), fc.nat(5), (given, equal, than, limit, offset) => {
        const table = tableOf(given);
        const expected = byKey(given.filter((one) => fits(one, equal, than)));
        const query = { where: equal, compare: than };
        const order = ['key', 'asc'] as const;
        expect(table.run(queries.rows(TABLE, { ...query, order }))).toEqual(expected);
        expect(table.run(queries.rows(TABLE, { ...query, order: ['key', 'desc'] }))).toEqual(expected.toReversed());
        expect(table.run(queries.rows(TABLE, { ...query, order, limit, offset }))).toEqual(
          expected.slice(offset, offset + limit),
        );
        expect(table.run(queries.count(TABLE, query))).toEqual([{ rows: expected.length }]);
        const there = given.some((one) => fits(one, equal));
        expect(table.run(queries.exists(TABLE, equal))).toEqual(there ? [{ one: 1 }] : []);
        table.close();
      }),
    );
  });

  test('updates, deletions and restored rows', () => {
    fc.assert(
      fc.property(rows, where, fc.record({ 'a"': value, select: value }), row, (given, equal, set, again) => {
        const table = tableOf(given);
        table.run(queries.update(TABLE, set, equal));
        const updated = given.map((one) => (fits(one, equal) ? { ...one, ...set } : one));
        expect(byKey(table.all())).toEqual(byKey(updated));
        table.run(queries.restore(TABLE, again));
        const restored = updated.some(({ key }) => key === again.key) ? updated : [...updated, again];
        expect(byKey(table.all())).toEqual(byKey(restored));
        table.run(queries.remove(TABLE, equal));
        expect(byKey(table.all())).toEqual(byKey(restored.filter((one) => !fits(one, equal))));
        table.close();
      }),
    );
  });
});

test('PostgreSQL has the same words with numbered places', () => {
  const query: Query<Row> = {
    where: { a: 'x', b: null },
    compare: [['c', '<', 1]],
    order: ['a', 'desc'],
    limit: 2,
    offset: 3,
  };
  const [lite, server] = [queries.rows('t', query), queriesFor('postgres').rows('t', query)];
  expect(server.parameters).toEqual(['x', 1, 2, 3]);
  expect(server.sql).toBe(
    'select * from "t" where ("a" = $1 and "b" is null and "c" < $2) order by "a" desc limit $3 offset $4',
  );
  expect(server.sql.replace(/\$\d/g, '?')).toBe(lite.sql);
});

test('an operator that is none is refused: it would be put into the words as it is', () => {
  const compare = [['at', "= '' or 1 = 1 --", 1]] as never;
  expect(() => queriesFor('sqlite').rows('rates', { compare })).toThrow('not a word of a statement');
  expect(() => queriesFor('sqlite').rows('rates', { order: ['at', 'desc; --' as 'desc'] })).toThrow();
});
