import { planStore } from '../hosts/open-store.ts';
import { type Finding, fail, ok, saying, warn, within } from './finding.ts';

const ANSWER_SECONDS = 10;

/** Whether the database can be reached from here, and what a start would migrate. Changes nothing. */
export async function checkDatabase(target: string): Promise<Finding> {
  const what = 'database';
  try {
    const planned = await within(ANSWER_SECONDS, planStore(target));
    return planned.length === 0
      ? ok(what, 'reached, and up to date')
      : warn(
          what,
          `reached; ${planned.length} ${planned.length === 1 ? 'migration is' : 'migrations are'} to run: ${planned.map(({ name }) => name).join(', ')}`,
          'The next start runs them; or now: npm run gate -- migrate',
        );
  } catch (fault) {
    return fail(what, saying(fault), 'Mend what it says; hosts also need their addresses let in by the database.');
  }
}
