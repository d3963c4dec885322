import { StoreFault } from '../domain/store-fault.ts';
import { storeFault } from './group-commit.ts';

/** A visitor has an answer within two seconds, also when the database has none. */
const ANSWER_MS = 1500;

/** One question to a database that sets no limit itself. Throws `StoreFault`, also when no answer came in time: it may yet be carried out. */
export async function inTime<T>(ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, tooLate) => {
    timer = setTimeout(() => tooLate(new StoreFault('the database does not answer')), ANSWER_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (fault) {
    throw storeFault(fault);
  } finally {
    clearTimeout(timer);
  }
}
