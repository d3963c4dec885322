import type { Find } from '../domain/find-row.ts';
import { rangeOf } from '../domain/finds.ts';
import type { Query } from '../ports/store.ts';
import type { Dialect } from './migrations/dialect.ts';

export type Value = string | number | null;
/** A row of any table. Tables are named by data here, so all share one loose shape; `Store` gives the types back. */
export type Row = Record<string, Value>;

/** What rows are found by. */
export type Asked = Pick<Query<Row>, 'where' | 'compare' | 'search' | 'holding' | 'among' | 'words' | 'about'>;

/** What is put into the words as it is: nothing but these, whatever the types were told. */
const KNOWN_WORDS = new Set(['<', '<=', '>', '>=', 'asc', 'desc']);
export const known = (text: string): string => {
  if (!KNOWN_WORDS.has(text)) throw new Error(`not a word of a statement: ${JSON.stringify(text)}`);
  return text;
};
/** The name of a table or a column. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Where a text begins in another one; not `like`, because D1 takes no pattern of more than 50 bytes. */
const AT: Record<Dialect, string> = { sqlite: 'instr', postgres: 'strpos' };

/**
 * `lower` knows ASCII letters alone, in SQLite and in columns of PostgreSQL that are compared by code unit: other words are looked for as
 * they are typed, in lower case, and with a capital.
 */
function searching(
  dialect: Dialect,
  place: (value: Value) => string,
  { columns, text }: NonNullable<Query<Row>['search']>,
): string {
  const lower = text.toLowerCase();
  const written = [text, lower, lower.charAt(0).toUpperCase() + lower.slice(1)].map((one) =>
    one.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  );
  const found = columns.flatMap((column) =>
    [...new Set(written)].map((one) => `${AT[dialect]}(lower(${name(column)}), ${place(one)}) > 0`),
  );
  return `(${found.join(' or ')})`;
}

/** A list of texts as rows of one column, `"each"."value"`: one parameter, however many there are. */
export const eachOf = (dialect: Dialect, place: (value: Value) => string, texts: readonly string[]): string => {
  const list = place(JSON.stringify(texts));
  return dialect === 'postgres'
    ? `jsonb_array_elements_text(${list}::jsonb) as "each" ("value")`
    : `json_each(${list}) as "each"`;
};

/** To the letter. */
const containing = (
  dialect: Dialect,
  place: (value: Value) => string,
  { column, texts }: NonNullable<Query<Row>['holding']>,
): string =>
  `exists (select 1 from ${eachOf(dialect, place, texts)} where ${AT[dialect]}(${name(column)}, "each"."value") > 0)`;

/** The words of the request that a row is about, or of an email. With few to begin with, the database starts from those; else it looks at row by row. */
function mentioning(
  place: (value: Value) => string,
  table: string,
  { all: [first, ...rest], few }: NonNullable<Query<Row>['words']>,
): string[] {
  const begins = (find: Find): string =>
    rangeOf(find)
      .map(([column, operator, value]) => `"finds"."${column}" ${operator} ${place(value)}`)
      .join(' and ');
  const key = table === 'outbox' ? '"id"' : '"reference"';
  const has = (find: Find): string =>
    `exists (select 1 from "finds" where "finds"."reference" = ${name(table)}.${key} and ${begins(find)})`;
  const chosen = few ? `${key} in (select "reference" from "finds" where ${begins(first)})` : has(first);
  return [chosen, ...rest.map(has)];
}

/** Rows whose request asks for one of the documents. A row of the log says in its detail which document it is about, if it is about one. */
function belongingTo(
  dialect: Dialect,
  place: (value: Value) => string,
  table: string,
  documents: NonNullable<Query<Row>['about']>,
): string[] {
  const texts = documents.map((id) => JSON.stringify(id));
  const asked = containing(dialect, place, { column: 'documents', texts });
  const own = texts.map((text) => `"document":${text}`);
  return [
    `exists (select 1 from "requests" where "requests"."reference" = ${name(table)}."reference" and ${asked})`,
    ...(table === 'audit'
      ? [`("detail" not like '%"document":%' or ${containing(dialect, place, { column: 'detail', texts: own })})`]
      : []),
  ];
}

/**
 * How a column is named. Where few rows have a word, SQLite is to begin with those, and not with an index of something else: it can't know
 * how few, and a plus hides a column from its planner (sqlite.org/optoverview.html). PostgreSQL counts by itself.
 */
export const columnFor =
  (dialect: Dialect, words: Query<Row>['words']) =>
  (column: string): string =>
    dialect === 'sqlite' && words?.few ? `+${name(column)}` : name(column);

export function conditions(
  dialect: Dialect,
  place: (value: Value) => string,
  { where = {}, compare = [], search, holding, among, words, about }: Asked,
  table = '',
): string {
  const column = columnFor(dialect, words);
  const all = [
    ...Object.entries(where as Row).map(([key, value]) =>
      value === null ? `${column(key)} is null` : `${column(key)} = ${place(value)}`,
    ),
    ...compare.map(([key, operator, value]) => `${column(key)} ${known(operator)} ${place(value)}`),
    ...(search === undefined ? [] : [searching(dialect, place, search)]),
    ...(holding === undefined ? [] : [containing(dialect, place, holding)]),
    ...(among === undefined
      ? []
      : [among[1].length === 0 ? '1 = 0' : `${name(among[0])} in (${among[1].map(place).join(', ')})`]),
    ...(words === undefined ? [] : mentioning(place, table, words)),
    ...(about === undefined ? [] : belongingTo(dialect, place, table, about)),
  ];
  if (all.length > 1) return ` where (${all.join(' and ')})`;
  return ` where ${all[0] ?? '1 = 1'}`;
}
