import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';

/** Forward only, in the order of their names. */
export const migrations: Record<string, Migration> = { '0001-first': first };
