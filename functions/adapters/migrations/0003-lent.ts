import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './dialect.ts';

/** Stamped copies that lie in the vault for minutes. */
export const migration = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    let create = db.schema.createTable('lent').addColumn('key', 'text', (column) => column.primaryKey());
    // Text is compared by code unit, as in 0001-first.
    create = create.addColumn('expiresAt', 'text', (column) =>
      dialect === 'postgres' ? column.modifyFront(sql`collate "C"`).notNull() : column.notNull(),
    );
    await create.execute();
    await db.schema.createIndex('lent_expiresAt').on('lent').column('expiresAt').execute();
  },
});
