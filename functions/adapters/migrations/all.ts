import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as uncertain from './0002-uncertain.ts';

/** Forward only, in the order of their names. */
export const migrations: Record<string, Migration> = { '0001-first': first, '0002-uncertain': uncertain };
