import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { addMonths } from '../../days.ts';
import { isNameOfTest, isOwnTester, type TestsMade, testsMade } from '../meant/tests-made.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const NAME = 'penetration test';
const KEY = 'penetration-test';
/** A month on average, in hours. */
const MONTH = 730.5;
/** How long after its time a test may be late before nobody would call it yearly any more: half of that time, six months at least. */
const SLACK_MONTHS = 6;
/** And no test of the last year is late. */
const LEAST_MONTHS = 12;
/** How old the last of tests may be that are only called regular, in months. */
const REGULAR_MONTHS = 30;

/** The first place on each page, news aside, that tells of tests. */
function* toldOnce(context: Context, isMeant: (tests: TestsMade) => boolean): Generator<[Spoken, TestsMade]> {
  const seen = new Set<unknown>();
  for (const one of spoken(context, [...NO_CLAIMS, 'learn', 'updates'])) {
    if (seen.has(one.page)) continue;
    const tests = testsMade(one);
    if (tests === null || !isMeant(tests)) continue;
    seen.add(one.page);
    yield [one, tests];
  }
}

/** What the data has of tests by others. */
function testsOf({ tree }: Context): Compliance[] {
  return tree.compliance.flatMap(({ data }) => (data.kind === 'assessment' && isNameOfTest(data.name) ? [data] : []));
}
const hasPaper = ({ tree }: Context): boolean => tree.documents.some(({ data }) => data.kind === KEY);

/** "An independent firm tests us each year", where the data has no test: neither a file on one nor its report. */
export function* testsNotHeld(context: Context): Faults<'VS-C01'> {
  if (context.notClaimed.has(KEY) || testsOf(context).length > 0 || hasPaper(context)) return;
  for (const [one, { start, end }] of toldOnce(
    context,
    ({ isByOthers, hours, isTold, isOffered }) => isOffered || (isByOthers && (hours !== null || isTold)),
  ))
    yield {
      ...faultAt(one, start, one.text.slice(start, end), { absence: 'absent' as const, name: NAME }),
      severity: 'warning',
    };
}

/** "We're tested each year", where the last test in the data is from years ago. */
export function* testsLongAgo(context: Context): Faults<'VS-C02'> {
  const completed = testsOf(context)
    .flatMap((data): Day[] => (data.kind === 'assessment' && data.completed !== undefined ? [data.completed] : []))
    .toSorted()
    .at(-1);
  if (completed === undefined) return;
  const isLate = ({ hours, isRegular, isByOthers }: TestsMade, day: Day): boolean => {
    const months = hours === null ? (isRegular && isByOthers ? REGULAR_MONTHS : null) : allowed(hours / MONTH);
    return months !== null && addMonths(completed, months) < day;
  };
  for (const [one, tests] of toldOnce(context, (told) => isLate(told, context.today)))
    if (isLate(tests, one.page.day))
      yield faultAt(one, tests.start, one.text.slice(tests.start, tests.end), {
        name: NAME,
        day: one.page.day,
        completed,
      });
}
/** "Third parties test us", where all tests in the data were made by the company's own people. */
export function* testsByOwnPeople(context: Context): Faults<'VS-C30'> {
  const names = testsOf(context).flatMap((data) => (data.kind === 'assessment' ? [data.by ?? []].flat() : []));
  const own = context.tree.company.data.name;
  if (names.length === 0 || !names.every((name) => isOwnTester(name) || name === own)) return;
  for (const [one, { start, end }] of toldOnce(context, ({ isByOthers }) => isByOthers))
    yield faultAt(one, start, one.text.slice(start, end), { names });
}

/** From how many months on the last test contradicts that one is made every so many months. */
const allowed = (months: number): number =>
  Math.max(LEAST_MONTHS, Math.round(months + Math.max(SLACK_MONTHS, months / 2)));
