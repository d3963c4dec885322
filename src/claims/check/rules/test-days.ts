import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { addMonths } from '../../days.ts';
import { says, type Written, writtenDates } from '../lexicon/dates.ts';
import type { Spoken } from '../prose/spoken.ts';
import { spoken } from '../prose/walk.ts';
import type { Context } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** How long after a test its paper comes out, in months. */
const PAPER_MONTHS = 3;
const OF_PAPER = /\b(?:reports?|summary|letter|receiv\w*|deliver\w*|published)\b/i;
const RETESTED = /\bre-?test/i;

/** Whether a day is that of a retest, or that on which the paper on a test came out: another day than that of the test. */
export const isAfterTest = ({ text }: Spoken, { from }: Written, completed: readonly Day[]): boolean =>
  RETESTED.test(text) ||
  (OF_PAPER.test(text) && completed.some((day) => from > day && from <= addMonths(day, PAPER_MONTHS)));

/** Whether a stretch of time holds the day on which a test was completed, or ends shortly before it. */
export const holdsTest = (from: Written, to: Written, completed: readonly Day[]): boolean =>
  from.from > to.to || completed.some((day) => from.from <= day && day <= addMonths(to.to, PAPER_MONTHS));

/**
 * Whether a test that a page tells of has to be the one that is held: an earlier one is history only where some page names the day of the
 * newest.
 */
export function isNewestTest(context: Context, { page }: Spoken, framework: Compliance, days: readonly Day[]): boolean {
  if (framework.kind !== 'assessment' || page.collection === 'updates') return false;
  const told = TOLD.get(context) ?? new Map<Compliance, boolean>();
  TOLD.set(context, told);
  const isTold = told.get(framework) ?? isDayTold(context, days);
  told.set(framework, isTold);
  return !isTold;
}
/** Looked for once, however many days of a test the pages tell. */
const TOLD = new WeakMap<Context, Map<Compliance, boolean>>();
const isDayTold = (context: Context, days: readonly Day[]): boolean =>
  spoken(context, NO_CLAIMS).some(
    ({ text }) => text.includes('20') && writtenDates(text).some((date) => days.some((day) => says(date, day))),
  );
