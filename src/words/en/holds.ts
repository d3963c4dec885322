import { expectedBy, HOLDS_MONTHS } from '../../claims/days.ts';
import type { Standing, Status } from '../../claims/standing.ts';
import type { NextAudit } from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { STAGE } from './claim-terms.ts';
import { capital, sayDay, sayExpected, sayWhen } from './format.ts';

export const STATUS: Record<Status, string> = {
  current: 'Current',
  bridged: 'Bridged',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
  'in-progress': 'In progress',
  planned: 'Planned',
  stated: 'Our statement',
};
/**
 * An assessment that is done is called completed: only a law is the company’s own statement. A Type 1 report is about one day, and no
 * less so while it counts.
 */
export function status({ status, basis }: Pick<Standing, 'status' | 'basis'>): string {
  if (status === 'stated' && basis?.kind === 'assessment') return 'Completed';
  return status === 'current' && isTypeOne(basis) ? 'Point in time' : STATUS[status];
}
const isTypeOne = (basis: Standing['basis']): boolean => basis?.kind === 'report' && basis.report.type === 1;
/** What a Type 1 report comes to: it covers no period that could end. */
export const agesOn = (day: Day): string => `${HOLDS_MONTHS} months old on ${sayDay(day)}`;

const notYet = ({ next, asOf }: Standing) => {
  if (!next) return 'Nothing yet';
  if (!next.expected) return 'No date stated';
  return `${expectedBy(next.expected) < asOf ? 'Was expected' : 'Expected'} ${sayExpected(next.expected)}`;
};
const agedSince = ({ aged }: Standing): string => (aged ? `, more than ${HOLDS_MONTHS} months ago` : '');
/** Why a certificate ended before the day that is printed on it; follows that day. */
export const retirement = ({ retired }: Pick<Standing, 'retired'>): string =>
  retired === null ? '' : `, the last day of the ${retired} edition`;
export const lapsedOn = (validThrough: Day): string => `Lapsed on ${sayDay(validThrough)}`;

/** How long it holds, in words that stay true on a page nobody rebuilds. No full stop. */
export function holds(judged: Standing): string {
  const { status, validThrough, basis, asOf } = judged;
  const day = sayDay(validThrough ?? asOf);
  switch (status) {
    case 'current':
      if (isTypeOne(basis)) return agesOn(validThrough ?? asOf);
      return `${basis?.kind === 'certificate' ? 'Valid until' : 'Current through'} ${day}${retirement(judged)}`;
    case 'bridged':
      return `Bridged until ${day} by a letter from our management`;
    case 'lapsed':
      return lapsedOn(validThrough ?? asOf) + retirement(judged);
    case 'withdrawn':
      return `Withdrawn on ${sayDay(judged.withdrawn?.on ?? asOf)}`;
    case 'in-progress':
    case 'planned':
      return notYet(judged);
    case 'stated':
      if (basis?.kind === 'assessment') return `Completed ${sayDay(basis.completed)}${agedSince(judged)}`;
      return basis?.kind === 'regulation' ? 'Not a certification' : 'Date not stated';
  }
}

/** What the status word is followed by, its first space or comma included: "Current" + " through 30 June 2027". */
export function holdsAfterStatus(judged: Standing): string {
  const { status, validThrough, basis, asOf } = judged;
  const day = sayDay(validThrough ?? asOf);
  if (status === 'current' && isTypeOne(basis)) return `, ${agesOn(validThrough ?? asOf)}`;
  if (status === 'withdrawn') return ` on ${sayDay(judged.withdrawn?.on ?? asOf)}`;
  if (status === 'current')
    return ` ${basis?.kind === 'certificate' ? 'until' : 'through'} ${day}${retirement(judged)}`;
  if (status === 'bridged') return ` until ${day} by a letter from our management`;
  if (status === 'lapsed') return ` on ${day}${retirement(judged)}`;
  if (basis?.kind === 'assessment') return ` ${sayDay(basis.completed)}${agedSince(judged)}`;
  return `, ${holdsMidSentence(judged)}`;
}
export const holdsMidSentence = (judged: Standing): string => {
  const said = holds(judged);
  return said.charAt(0).toLowerCase() + said.slice(1);
};

/** What comes next: type, stage, and when it is or was expected. No full stop. */
export function nextAudit(next: NextAudit, today: Day): string {
  const what = next.type ? `a Type ${next.type} report` : 'an audit';
  const past = next.expected !== undefined && expectedBy(next.expected) < today;
  const when = next.expected ? `${past ? 'was expected' : 'expected'} ${sayWhen(next.expected)}` : 'no date stated';
  return `${what}, ${STAGE[next.stage]}, ${when}${past && next.stage !== 'issued' ? ' and isn’t listed here' : ''}`;
}
export const nextSentence = (next: NextAudit, today: Day): string => `Next: ${nextAudit(next, today)}.`;
/** The same behind a label that says "Next". */
export const nextFact = (next: NextAudit, today: Day): string => capital(nextAudit(next, today));
