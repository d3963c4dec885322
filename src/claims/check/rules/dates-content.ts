import type { Day } from '../../../schemas/primitives.ts';
import { addDays, addMonths, daysBetween, expectedBy, HOLDS_MONTHS } from '../../days.ts';
import { objectByOf } from '../../object-by.ts';
import { type Context, type Fault, type Faults, faultIn, type Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';

/** How long before security.txt goes stale it is time to renew it. */
const DISCLOSURE_DAYS = 30;
/** RFC 9116 §2.5.5 recommends less than a year; a leap year has this many. */
const DISCLOSURE_MOST_DAYS = 366;
/** The longest cycle of a certificate. */
const CERTIFICATE_YEARS = 3;

function* reviewPassed({ tree, today }: Context): Faults<'VS-D20'> {
  for (const { data, file } of tree.faqs) {
    const { reviewBy } = data;
    if (reviewBy !== undefined && reviewBy < today)
      yield faultIn(file, ['reviewBy'], `reviewBy: ${reviewBy}`, { days: daysBetween(reviewBy, today) });
  }
}
function* expiredButOffered({ tree, today }: Context): Faults<'VS-D21'> {
  for (const { data, file } of tree.documents) {
    const { expires } = data;
    if (expires !== undefined && expires < today)
      yield faultIn(file, ['expires'], `expires: ${expires}`, { days: daysBetween(expires, today) });
  }
}
function* agreementTooSoon({ tree, today }: Context): Faults<'VS-D22'> {
  const agreements = new Map(tree.agreements.map((entry) => [entry.id, entry.data]));
  for (const { data, file } of tree.documents) {
    if (data.access !== 'nda') continue;
    const found = `agreement: ${data.agreement}`;
    const effective = agreements.get(data.agreement)?.effective;
    if (effective === undefined) yield faultIn(file, ['agreement'], found, { fault: 'absent' });
    else if (effective > today) yield faultIn(file, ['agreement'], found, { fault: 'not-yet', effective, today });
  }
  for (const { data, file } of tree.agreements) {
    const earlier = agreements.get(data.supersedes ?? '');
    if (earlier === undefined || earlier.effective < data.effective) continue;
    const facts = { fault: 'before-its-predecessor', effective: earlier.effective } as const;
    yield faultIn(file, ['effective'], `effective: ${data.effective}`, facts);
  }
}
function* supersededAgreement({ tree, today }: Context): Faults<'VS-D23'> {
  const successor = new Map(
    tree.agreements.filter(({ data }) => data.effective <= today).map((entry) => [entry.data.supersedes, entry.id]),
  );
  for (const { data, file } of tree.documents) {
    const name = data.access === 'nda' ? successor.get(data.agreement) : undefined;
    if (name !== undefined && data.access === 'nda')
      yield faultIn(file, ['agreement'], `agreement: ${data.agreement}`, { name });
  }
}
function* disclosureEnding({ tree, today }: Context): Faults<'VS-D24'> {
  const { data, file } = tree.company;
  const expires = data.disclosure?.expires;
  if (expires === undefined) return;
  if (addDays(today, DISCLOSURE_DAYS) < expires && expires <= addDays(today, DISCLOSURE_MOST_DAYS)) return;
  yield faultIn(file, ['disclosure', 'expires'], `expires: ${expires}`, { days: daysBetween(today, expires) });
}
function* disordered({ tree }: Context): Faults<'VS-D25'> {
  type Began = RuleFacts['VS-D25']['began'];
  const order = (file: string, key: string, began: Began, day: Day | undefined, end: Day | undefined) =>
    day !== undefined && end !== undefined && end < day ? [faultIn(file, [key], `${key}: ${end}`, { began, day })] : [];
  for (const { data, file } of tree.faqs) yield* order(file, 'reviewBy', 'reviewed', data.updated, data.reviewBy);
  for (const { data, file } of tree.documents) yield* order(file, 'expires', 'issued', data.issued, data.expires);
  for (const { data, file } of tree.subprocessors) yield* order(file, 'until', 'in-use', data.since, data.until);
}
function* written({ tree, today }: Context): Faults<'VS-D26'> {
  const late = (file: string, key: string, day: Day | undefined) =>
    day !== undefined && day > today ? [faultIn(file, [key], `${key}: ${day}`, { today })] : [];
  for (const { data, file } of tree.faqs) yield* late(file, 'updated', data.updated);
  for (const { data, file } of tree.updates) yield* late(file, 'date', data.date);
  for (const { data, file } of tree.documents) yield* late(file, 'issued', data.issued);
}
function* updateName({ tree }: Context): Faults<'VS-D27'> {
  for (const { id, data, file } of tree.updates) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
    if (day !== undefined && day !== data.date) yield faultIn(file, ['date'], `date: ${data.date}`, { day });
  }
}
function* announcedLate({ tree, today }: Context): Faults<'VS-D28'> {
  for (const { data, file } of tree.subprocessors) {
    const { announced, objectBy, since } = data;
    if (announced !== undefined && since !== undefined && announced > since)
      yield faultIn(file, ['announced'], `announced: ${announced}`, { fault: 'announced-late', day: since });
    if (objectBy !== undefined && since !== undefined && objectBy > since)
      yield faultIn(file, ['objectBy'], `objectBy: ${objectBy}`, { fault: 'used-early', day: since });
    // By the days that the company gives, where the entry names none: only before it begins, when the day can still be moved.
    const last = objectBy === undefined ? objectByOf(data, tree.company.data.objectionDays) : null;
    if (last !== null && since !== undefined && since > today && last > since)
      yield faultIn(file, ['since'], `since: ${since}`, { fault: 'used-early', day: since });
    if (objectBy !== undefined && announced !== undefined && objectBy < announced)
      yield faultIn(file, ['objectBy'], `objectBy: ${objectBy}`, { fault: 'over-at-once', day: announced });
  }
}
function* overdue({ tree, today }: Context): Faults<'VS-D29'> {
  for (const { data, file } of tree.compliance) {
    const expected = data.next?.expected;
    if (expected !== undefined && data.next?.stage !== 'issued' && expectedBy(expected) < today)
      yield faultIn(file, ['next', 'expected'], `expected: ${expected}`, { today });
  }
}
function* longCertificate({ tree }: Context): Generator<Fault> {
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'certification') continue;
    for (const [index, { issued, expires }] of data.certificates.entries()) {
      if (expires > addMonths(issued, CERTIFICATE_YEARS * 12))
        yield faultIn(file, ['certificates', index, 'expires'], `issued: ${issued}, expires: ${expires}`);
    }
  }
}
function* agedTest({ tree, today }: Context): Generator<Fault> {
  for (const { data, file } of tree.compliance) {
    if (data.kind === 'assessment' && data.completed !== undefined && addMonths(data.completed, HOLDS_MONTHS) < today)
      yield faultIn(file, ['completed'], `completed: ${data.completed}`);
  }
}

/** What passes by time alone is a warning: a rebuild on a later day must still go through, and say so. */
export const DATES_CONTENT: Rule[] = [
  { code: 'VS-D20', family: 'dates', severity: 'warning', check: reviewPassed },
  { code: 'VS-D21', family: 'dates', severity: 'warning', check: expiredButOffered },
  { code: 'VS-D22', family: 'dates', severity: 'error', check: agreementTooSoon },
  { code: 'VS-D23', family: 'dates', severity: 'warning', check: supersededAgreement },
  { code: 'VS-D24', family: 'dates', severity: 'warning', check: disclosureEnding },
  { code: 'VS-D25', family: 'dates', severity: 'error', check: disordered },
  { code: 'VS-D26', family: 'dates', severity: 'error', check: written },
  { code: 'VS-D27', family: 'dates', severity: 'error', check: updateName },
  { code: 'VS-D28', family: 'dates', severity: 'error', check: announcedLate },
  { code: 'VS-D29', family: 'dates', severity: 'warning', check: overdue },
  { code: 'VS-D30', family: 'dates', severity: 'warning', check: longCertificate },
  { code: 'VS-D31', family: 'dates', severity: 'warning', check: agedTest },
];
