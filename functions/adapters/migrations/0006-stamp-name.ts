import { type Kysely, sql } from 'kysely';

/** The name on every page of a reader's copies; of those who have signed before, the one that they signed with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('requests').addColumn('stampName', 'text').execute();
  await sql`update "requests" set "stampName" = (
    select "signer" from "signatures"
    where "signatures"."reference" = "requests"."reference" and "kind" = 'signed'
    order by "at" desc limit 1
  )`.execute(db);
}
