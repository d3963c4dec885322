import type { Kysely } from 'kysely';

/** Counts the attempts of a mail that nobody answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('uncertain', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
