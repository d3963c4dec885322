/** What the words of a statement depend on. D1 is SQLite. */
export type Dialect = 'sqlite' | 'postgres';

/** Text is compared by code unit, as in SQLite, whatever the language of the database. */
export const TEXT: Record<Dialect, string> = { sqlite: 'text', postgres: 'text collate "C"' };
