import { type Dialect, TEXT } from './dialect.ts';

/** What rows of a table are counted by; `when` says whether one counts. */
interface Counted {
  table: string;
  id: (row: string) => string;
  when?: (row: string) => string;
  /** The column whose change moves a row from one tally to another; null where rows never change. */
  column: string | null;
}
const monthly = (kind: string) => (row: string) => `'${kind} ' || substr(${row}."at", 1, 7) || ' ' || ${row}."event"`;
const COUNTED: Record<string, Counted> = {
  requests: { table: 'requests', id: (row) => `'requests ' || ${row}."state"`, column: 'state' },
  outbox: { table: 'outbox', id: (row) => `'outbox ' || ${row}."status"`, column: 'status' },
  audit: { table: 'audit', id: monthly('audit'), column: null },
  rule: { table: 'audit', id: monthly('rule'), when: (row) => `${row}."actor" = 'rule'`, column: null },
};

const more = (id: string): string =>
  `insert into "tallies" ("id", "total") values (${id}, 1) on conflict ("id") do update set "total" = "tallies"."total" + 1;`;
const less = (id: string): string => `update "tallies" set "total" = "total" - 1 where "id" = ${id};`;

/** In triggers, so that no writer can forget one: SQLite has the statements in them, PostgreSQL in a function that they call. */
const TRIGGERS: Record<Dialect, (name: string, moment: string, table: string, when: string, body: string) => string[]> =
  {
    sqlite: (name, moment, table, when, body) => [
      `create trigger "${name}" after ${moment} on "${table}"${when === '' ? '' : ` when ${when}`} begin ${body} end`,
    ],
    postgres: (name, moment, table, when, body) => [
      `create function "${name}"() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
      `create trigger "${name}" after ${moment} on "${table}" for each row${when === '' ? '' : ` when (${when})`} execute function "${name}"()`,
    ],
  };

const forget = (key: string): string => `delete from "finds" where "reference" = old."${key}";`;

function tally(dialect: Dialect, name: string, { table, id, when, column }: Counted): string[] {
  const trigger = TRIGGERS[dialect];
  const begin = trigger(`tally_${name}_in`, 'insert', table, when?.('new') ?? '', more(id('new')));
  // After the trigger, which waits for whoever writes at that moment and keeps others waiting: none is missed and none is counted twice.
  const count = `insert into "tallies" ("id", "total") select ${id(table)}, count(*) from "${table}"${when ? ` where ${when(table)}` : ''} group by ${id(table)}`;
  if (column === null) return [...begin, count];
  return [
    ...begin,
    count,
    ...trigger(`tally_${name}_out`, 'delete', table, '', less(id('old'))),
    ...trigger(
      `tally_${name}_move`,
      `update of "${column}"`,
      table,
      `new."${column}" <> old."${column}"`,
      `${less(id('old'))} ${more(id('new'))}`,
    ),
  ];
}

/**
 * What the desk looks up instead of reading every row: the words of requests and emails, which the gate writes beside each (those of before
 * by `acts/find-earlier.ts`), and how many rows there are of a kind, which the database counts itself.
 */
export const finds = (dialect: Dialect): string[] => {
  const text = TEXT[dialect];
  return [
    `create table "finds" ("word" ${text} not null, "reference" ${text} not null, primary key ("word", "reference"))${dialect === 'sqlite' ? ' without rowid' : ''}`,
    'create index "finds_reference_word" on "finds" ("reference", "word")',
    `create table "tallies" ("id" ${text} not null primary key, "total" integer not null)`,
    ...Object.entries(COUNTED).flatMap(([name, one]) => tally(dialect, name, one)),
    ...(['requests', 'outbox'] as const).map(
      (table) =>
        `insert into "marks" ("id", "value", "at") select 'finds ${table}', '', max("createdAt") from "${table}" having count(*) > 0`,
    ),
    ...TRIGGERS[dialect]('finds_requests_out', 'delete', 'requests', '', forget('reference')),
    ...TRIGGERS[dialect]('finds_outbox_out', 'delete', 'outbox', '', forget('id')),
    // Grants that have run out are counted without their rows. An index by their end alone would lead lists of grants away from their order.
    'drop index "requests_state_createdAt"',
    'create index "requests_state_createdAt" on "requests" ("state", "createdAt", "expiresAt")',
  ];
};
