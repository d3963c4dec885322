/** Every migration, forward only, in the order in which they run. Apart from what they do: to look at a database asks for no more. */
export const MIGRATIONS = [
  '0001-first',
  '0002-uncertain',
  '0003-lent',
  '0004-lists',
  '0005-bound',
  '0006-stamp-name',
  '0007-open-by-mailbox',
  '0008-bearers',
  '0009-unanswered',
  '0010-case',
  '0011-accounts',
  '0012-views',
  '0013-offers',
  '0014-channels',
  '0015-readers',
  '0016-sums',
  '0017-evidence',
  '0018-finds',
] as const;

/** The one that brings the marks of rows that are bound to a secret. */
export const BINDING_MIGRATION = '0005-bound';

/** Asks a database of any kind. */
export type Ask = (sql: string) => Promise<readonly { name: string }[]> | readonly { name: string }[];

/** PostgreSQL says it by a code (its manual, appendix A), because its words follow the language of the server; SQLite by words alone. */
const isMissingTable = (fault: unknown): boolean =>
  (fault as { code?: string }).code === '42P01' || /no such table/.test(String(fault));

/** The names of what has run; none in a database that was made just now. The table has its name from the library that ran them at first. */
export async function migrationsDone(ask: Ask): Promise<string[]> {
  try {
    return (await ask('select name from kysely_migration')).map(({ name }) => name).sort();
  } catch (fault) {
    if (isMissingTable(fault)) return [];
    throw fault;
  }
}

/** Whether a database needs nothing, and is not of a later version either: one look, because a function that starts has a visitor waiting. */
export async function isUpToDate(ask: Ask): Promise<boolean> {
  const done = await migrationsDone(ask);
  return done.length === MIGRATIONS.length && MIGRATIONS.every((name, at) => name === done[at]);
}
