import type { Kysely } from 'kysely';

/** What the lists of `/admin/` are ordered and found by, and the links that go with an erased request. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('requests_createdAt').on('requests').column('createdAt').execute();
  // Invitations alone: most requests have no inviter, and a row of an index is written, and on D1 billed, like any other.
  await db.schema
    .createIndex('requests_invitedBy_createdAt')
    .on('requests')
    .columns(['invitedBy', 'createdAt'])
    .where('invitedBy', 'is not', null)
    .execute();
  await db.schema.createIndex('tokens_reference').on('tokens').column('reference').execute();
}
