import path from 'node:path';
import { settingWords } from '../../src/words/settings.ts';
import { messageOf } from '../domain/message-of.ts';
import { StoreFault } from '../domain/store-fault.ts';

const words = settingWords.en.database;
type Fixes = readonly [said: RegExp, fix: keyof typeof words.fixes][];

/** What SQLite and the file system say (their words have not changed in years), and what an operator can do about it. */
const FILE_FIXES: Fixes = [
  [/locked|busy/i, 'held'],
  [/readonly|read-only|EACCES|EPERM|EROFS/i, 'read-only'],
  [/not a database|malformed|corrupt/i, 'damaged'],
  [/disk is full|ENOSPC/i, 'full'],
  [/unable to open|ENOTDIR|ENOENT|EEXIST/i, 'folder'],
];
/** The same for PostgreSQL, by the codes of the server (its manual, appendix A), of Node, and the words of the driver. */
const SERVER_FIXES: Fixes = [
  [/ENOTFOUND|EAI_AGAIN/, 'host'],
  // Before the refusal of a user, which a server also says of one who comes without encryption.
  [/SSL|TLS|certificate|self-signed|no encryption/i, 'tls'],
  [/^(28P01|28000) /, 'user'],
  [/^3D000 /, 'no-database'],
  [/^42501 /, 'rights'],
  [/^53300 /, 'connections'],
  [/^57P03 /, 'starting'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timeout|terminated/i, 'unreachable'],
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

/** A fault of the database with where it lies, what is wrong and how to fix it; never the password. */
export function withFix(target: string, isServer: boolean, fault: unknown): StoreFault {
  const all = wordsOf(fault);
  const fix = (isServer ? SERVER_FIXES : FILE_FIXES).find(([said]) => said.test(all))?.[1];
  const where = isServer ? whereIs(target) : path.resolve(target);
  return new StoreFault(words.unusable(where, messageOf(fault), fix ? words.fixes[fix] : ''), { cause: fault });
}
