import type { Kysely } from 'kysely';

/** The requests of a mailbox by their state, the newest first; the index that it takes the place of is its beginning. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('requests_email_state_createdAt')
    .on('requests')
    .columns(['email', 'state', 'createdAt'])
    .execute();
  await db.schema.dropIndex('requests_email').execute();
}
