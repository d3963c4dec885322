import path from 'node:path';
import { messageOf } from '../domain/message-of.ts';
import { StoreFault } from '../domain/store-fault.ts';

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
];

/** Host and database of an address, without user and password. */
const whereIs = (url: string): string => url.replace(/^(\w+:\/\/)[^/?]*@/, '$1').replace(/[?#].*$/, '');

/** Codes of a fault and of what caused it, before its words. */
function wordsOf(fault: unknown): string {
  const codes: string[] = [];
  for (let one = fault; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: string };
    if (code) codes.push(code);
  }
  return `${codes.join(' ')} ${messageOf(fault)}`;
}

/** A fault of the database with where it lies, what is wrong and how to mend it; never the password. */
export function withMend(target: string, isServer: boolean, fault: unknown): StoreFault {
  const mend = (isServer ? SERVER_MENDS : FILE_MENDS).find(([words]) => words.test(wordsOf(fault)))?.[1] ?? '';
  const where = isServer ? whereIs(target) : path.resolve(target);
  const said = messageOf(fault);
  return new StoreFault(`DATABASE_URL: ${where} cannot be used: ${said}. ${mend}`.trim(), { cause: fault });
}
