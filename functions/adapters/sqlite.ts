import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Expression, Kysely, type SqlBool } from 'kysely';
import { Migrator } from 'kysely/migration';
import { nextAuditRow } from '../domain/audit-chain.ts';
import type { Change } from '../domain/change.ts';
import type { AuditRow, TableName, Tables } from '../domain/records.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Query, Store } from '../ports.ts';
import { migrations } from './migrations/all.ts';
import { nodeSqlite } from './sqlite-dialect.ts';

/** Tables are named by data here, so Kysely sees them all as one loose shape; `Store` gives the types back. */
type Loose = Kysely<Record<string, Record<string, string | number | null>>>;
type Row = Record<string, string | number | null>;

const BUSY_TIMEOUT_MS = 1500;
class Stale extends Error {}

const conditions =
  (where: Row, compare: Query<Row>['compare'] = []) =>
  // biome-ignore lint/suspicious/noExplicitAny: the builder's own type spells out every table; see Loose
  (build: any): Expression<SqlBool> =>
    build.and([
      ...Object.entries(where).map(([column, value]) =>
        value === null ? build(column, 'is', null) : build(column, '=', value),
      ),
      ...compare.map(([column, operator, value]) => build(column, operator, value)),
    ]);

async function applyChange(trx: Loose, change: Change): Promise<void> {
  for (const { table, where, exists } of change.expect) {
    const found = await trx
      .selectFrom(table)
      .select((build) => build.lit(1).as('one'))
      .where(conditions(where as Row))
      .limit(1)
      .execute();
    if (found.length > 0 !== exists) throw new Stale();
  }
  for (const write of change.writes) {
    if (write.do === 'insert')
      await trx
        .insertInto(write.table)
        .values(write.row as unknown as Row)
        .execute();
    else if (write.do === 'update') {
      await trx
        .updateTable(write.table)
        .set(write.set as Row)
        .where(conditions(write.where as Row))
        .execute();
    } else
      await trx
        .deleteFrom(write.table)
        .where(conditions(write.where as Row))
        .execute();
  }
  if (change.audit.length === 0) return;
  let head = (await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()) as Pick<AuditRow, 'seq' | 'hash'> | undefined;
  for (const event of change.audit) {
    const row = nextAuditRow(head, event);
    await trx
      .insertInto('audit')
      .values({ ...row })
      .execute();
    head = row;
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Stale) throw fault;
    throw new StoreFault(fault instanceof Error ? fault.message : String(fault), { cause: fault });
  }
}

/**
 * The gate's state in one SQLite file (`:memory:` in tests), migrated on the way in.
 * WAL with `synchronous=FULL`: an acknowledged commit is on the disk. The mode is read back after a write, because a build of
 * SQLite may have its own idea. Throws `StoreFault` when the file cannot be opened.
 */
export async function sqliteStore(file: string): Promise<Store> {
  const database = await guarded(async () => {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
    const opened = new DatabaseSync(file);
    opened.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    if (file !== ':memory:') opened.exec('pragma journal_mode = WAL');
    opened.exec('pragma synchronous = FULL');
    opened.exec('pragma foreign_keys = ON');
    return opened;
  });
  const db: Loose = new Kysely({ dialect: nodeSqlite(database) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error)
    throw new StoreFault(`the database could not be migrated: ${error instanceof Error ? error.message : error}`);
  const FULL = 2;
  if (database.prepare('pragma synchronous').get()?.synchronous !== FULL)
    throw new StoreFault('SQLite does not sync every commit');

  return {
    async commit(change) {
      try {
        await guarded(() => db.transaction().execute((trx) => applyChange(trx, change)));
        return 'applied';
      } catch (fault) {
        if (fault instanceof Stale) return 'stale';
        throw fault;
      }
    },
    rows<T extends TableName>(table: T, query: Query<Tables[T]> = {}) {
      let select = db
        .selectFrom(table as string)
        .selectAll()
        .where(conditions((query.where ?? {}) as Row, query.compare as never));
      if (query.order) select = select.orderBy(query.order[0], query.order[1]);
      if (query.limit !== undefined) select = select.limit(query.limit);
      if (query.offset !== undefined) select = select.offset(query.offset);
      return guarded(async () => (await select.execute()) as unknown as Tables[T][]);
    },
    async count(table, query = {}) {
      const select = db
        .selectFrom(table as string)
        .select((build) => build.fn.countAll<number>().as('rows'))
        .where(conditions((query.where ?? {}) as Row, query.compare as never));
      return guarded(async () => Number((await select.executeTakeFirstOrThrow()).rows));
    },
    close: () => db.destroy(),
  };
}
