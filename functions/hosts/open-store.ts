import path from 'node:path';
import { sqliteStore } from '../adapters/sqlite.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Store } from '../ports.ts';

/** What SQLite and the file system say (their words have not changed in years), and what an operator can do about it. */
const MENDS: readonly [said: RegExp, mend: string][] = [
  [/locked|busy/i, 'Another process holds it: stop that process, or wait until it is done.'],
  [/readonly|read-only|EACCES|EPERM|EROFS/i, 'Let this process write to the file and to its folder.'],
  [/not a database|malformed|corrupt/i, 'Restore it from a backup; the damaged file was left as it is.'],
  [/disk is full|ENOSPC/i, 'Make room on its disk.'],
  [/unable to open|ENOTDIR|ENOENT|EEXIST/i, 'Check that its folder exists, or can be made, and is a folder.'],
];

/** Opens the database, or throws `StoreFault` that says where it is, what is wrong and how to mend it. */
export async function openStore(file: string): Promise<Store> {
  try {
    return await sqliteStore(file);
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    const mend = MENDS.find(([words]) => words.test(said))?.[1] ?? '';
    throw new StoreFault(`DATABASE_URL: ${path.resolve(file)} cannot be used: ${said}. ${mend}`.trim(), {
      cause: fault,
    });
  }
}
