import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { planStore } from '../hosts/open-store.ts';
import { type Finding, fail, ok, saying, warn, within } from './finding.ts';

const ANSWER_SECONDS = 10;

/** Whether the database can be reached from here, and what a start would migrate. Changes nothing. */
export async function checkDatabase(target: string, words: PreflightWords): Promise<Finding> {
  const what = words.table.database;
  const says = words.database;
  try {
    const planned = await within(ANSWER_SECONDS, planStore(target));
    return planned.length === 0 ? ok(what, says.current) : warn(what, says.behind(planned.map(({ name }) => name)));
  } catch (fault) {
    return fail(what, { said: saying(fault, words), fix: says.fix });
  }
}
