import path from 'node:path';
import type { Planned } from '../adapters/migrations/migrate.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Store } from '../ports.ts';

type Mends = readonly [said: RegExp, mend: string][];

/** What SQLite and the file system say (their words have not changed in years), and what an operator can do about it. */
const FILE_MENDS: Mends = [
  [/locked|busy/i, 'Another process holds it: stop that process, or wait until it is done.'],
  [/readonly|read-only|EACCES|EPERM|EROFS/i, 'Let this process write to the file and to its folder.'],
  [/not a database|malformed|corrupt/i, 'Restore it from a backup; the damaged file was left as it is.'],
  [/disk is full|ENOSPC/i, 'Make room on its disk.'],
  [/unable to open|ENOTDIR|ENOENT|EEXIST/i, 'Check that its folder exists, or can be made, and is a folder.'],
];
/** The same for PostgreSQL, by the codes of the server (its manual, appendix A), of Node, and the words of the driver. */
const SERVER_MENDS: Mends = [
  [/ENOTFOUND|EAI_AGAIN/, 'Check the name of the host.'],
  // Before the refusal of a user, which a server also says of one who comes without encryption.
  [
    /SSL|TLS|certificate|self-signed|no encryption/i,
    'Set sslmode in the address as the server wants it, such as ?sslmode=verify-full or ?sslmode=disable.',
  ],
  [
    /^(28P01|28000) /,
    'Check user and password (special characters percent-encoded), and what the server lets in (pg_hba.conf).',
  ],
  [/^3D000 /, 'Create the database, or name one that is there.'],
  [/^42501 /, 'Let this user create tables in the database’s schema.'],
  [/^53300 /, 'Raise max_connections there, or put a pooler in between.'],
  [/^57P03 /, 'It is starting or stopping: wait until it is ready.'],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timeout|terminated/i,
    'Check host and port, that the server runs, and that it can be reached from here.',
  ],
  [/previously executed migration/, 'It was migrated by a later version of the gate: run that version.'],
];

/** Whether a database is a server, by its address; else it is a file. */
export const isServer = (target: string): boolean => /^postgres(ql)?:/.test(target);

/** Host and database of an address, without user and password. */
const whereIs = (url: string): string => url.replace(/^(\w+:\/\/)[^/?]*@/, '$1').replace(/[?#].*$/, '');

/** Codes of a fault and of what caused it, before its words. */
function wordsOf(fault: unknown): string {
  const codes: string[] = [];
  for (let one = fault; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: string };
    if (code) codes.push(code);
  }
  return `${codes.join(' ')} ${fault instanceof Error ? fault.message : String(fault)}`;
}

async function told<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const mend =
      (isServer(target) ? SERVER_MENDS : FILE_MENDS).find(([words]) => words.test(wordsOf(fault)))?.[1] ?? '';
    const where = isServer(target) ? whereIs(target) : path.resolve(target);
    const said = fault instanceof Error ? fault.message : String(fault);
    throw new StoreFault(`DATABASE_URL: ${where} cannot be used: ${said}. ${mend}`.trim(), { cause: fault });
  }
}

/** Each is loaded for those who use it: a gate on a file starts without the driver, and a database of this version without Kysely. */
const postgres = () => import('../adapters/postgres.ts');
const sqlite = () => import('../adapters/sqlite.ts');
const postgresMigrations = () => import('../adapters/migrations/migrate-postgres.ts');
const sqliteMigrations = () => import('../adapters/migrations/migrate-sqlite.ts');

/**
 * Opens the database, a file or a PostgreSQL by its address, or throws `StoreFault` that says where it is, what is wrong and how to mend
 * it; never the password.
 */
export const openStore = (target: string): Promise<Store> =>
  told(target, async () =>
    isServer(target) ? (await postgres()).postgresStore(target) : (await sqlite()).sqliteStore(target),
  );

/** Brings the database up to date without opening a gate on it; answers the names of what ran. */
export const migrateStore = (target: string): Promise<string[]> =>
  told(target, async () =>
    isServer(target)
      ? (await postgresMigrations()).migratePostgres(target)
      : (await sqliteMigrations()).migrateSqlite(target),
  );

/** What would run. Changes nothing. */
export const planStore = (target: string): Promise<Planned[]> =>
  told(target, async () =>
    isServer(target)
      ? (await postgresMigrations()).planPostgres(target)
      : (await sqliteMigrations()).planSqlite(target),
  );
