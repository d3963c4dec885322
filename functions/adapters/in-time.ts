import { setTimeout } from 'node:timers/promises';
import { StoreFault } from '../domain/store-fault.ts';
import { storeFault } from './group-commit.ts';

/** A visitor has an answer within two seconds, also when the database has none. */
const ANSWER_MS = 1500;

/** One question to a database that sets no limit itself. Throws `StoreFault`, also when no answer came in time: it may yet be carried out. */
export async function inTime<T>(ask: () => Promise<T>): Promise<T> {
  const end = new AbortController();
  const late = setTimeout(ANSWER_MS, undefined, { signal: end.signal }).then(() => {
    throw new StoreFault('the database does not answer');
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (fault) {
    throw storeFault(fault);
  } finally {
    late.catch(() => {});
    end.abort();
  }
}
