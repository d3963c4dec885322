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

/** Whether a test that a page tells of has to be the one that is held: an earlier one is history only where some page names the day of the newest. */
export const isNewestTest = (
  context: Context,
  { page }: Spoken,
  { kind }: Compliance,
  completed: readonly Day[],
): boolean =>
  kind === 'assessment' &&
  page.collection !== 'updates' &&
  !spoken(context, NO_CLAIMS).some(
    ({ text }) => text.includes('20') && writtenDates(text).some((date) => completed.some((day) => says(date, day))),
  );
