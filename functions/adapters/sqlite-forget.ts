import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { StoreFault } from '../domain/store-fault.ts';
import { isBusy } from './sqlite-batch.ts';

/** How long the moment is waited for in which no other process reads or writes. */
const PATIENCE_MS = 2000;
const RETRY_MS = 20;

/**
 * Writes the whole file anew and empties the write-ahead log. `secure_delete` alone leaves pieces of rows that were moved when a page was
 * split, and what an older version of the gate deleted (sqlite.org/pragma.html#pragma_secure_delete, sqlite.org/lang_vacuum.html).
 */
export async function forget(database: DatabaseSync): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const patiently = async (done: () => boolean) => {
    while (!done()) {
      if (performance.now() > until)
        throw new StoreFault(
          'the rows are erased, but another process kept the database busy, and its file may still hold pieces of them: run this again',
        );
      await setTimeout(RETRY_MS);
    }
  };
  await patiently(() => {
    try {
      database.exec('vacuum');
      return true;
    } catch (fault) {
      if (isBusy(fault)) return false;
      throw fault;
    }
  });
  await patiently(() => database.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0);
}
