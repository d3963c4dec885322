import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as uncertain from './0002-uncertain.ts';
import * as lent from './0003-lent.ts';
import * as lists from './0004-lists.ts';
import * as bound from './0005-bound.ts';
import * as stampName from './0006-stamp-name.ts';
import * as openByMailbox from './0007-open-by-mailbox.ts';
import type { Dialect } from './dialect.ts';
import type { MIGRATIONS } from './names.ts';

/** What each of them does. D1 is SQLite. */
export const migrationsFor = (dialect: Dialect): Record<(typeof MIGRATIONS)[number], Migration> => ({
  '0001-first': first.migration(dialect),
  '0002-uncertain': uncertain,
  '0003-lent': lent.migration(dialect),
  '0004-lists': lists,
  '0005-bound': bound.migration(dialect),
  '0006-stamp-name': stampName,
  '0007-open-by-mailbox': openByMailbox,
});
