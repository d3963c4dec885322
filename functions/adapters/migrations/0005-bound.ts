import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './dialect.ts';

const BOUND = ['requests', 'tokens', 'sessions', 'outbox', 'grants', 'heads'];

/** What binds a row, and the head of the audit log, to a secret; and the numbered seals of the audit log. Rows that are there already are bound by `acts/adopt-rows.ts`. */
export const migration = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of BOUND) await db.schema.alterTable(table).addColumn('mac', 'text').execute();
    let create = db.schema
      .createTable('seals')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('seq', 'integer', (column) => column.notNull());
    for (const name of ['hash', 'at', 'kind', 'note', 'previous', 'mac', 'witnessedAt'])
      create = create.addColumn(name, 'text', (column) => {
        // Text is compared by code unit, as in 0001-first.
        const ordered = dialect === 'postgres' ? column.modifyFront(sql`collate "C"`) : column;
        return name === 'witnessedAt' ? ordered : ordered.notNull();
      });
    await create.execute();
    await db.schema.createIndex('seals_witnessedAt').on('seals').columns(['witnessedAt', 'number']).execute();
  },
});
