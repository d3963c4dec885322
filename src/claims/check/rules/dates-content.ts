import type { Day } from '../../../schemas/primitives.ts';
import { addDays, addMonths, daysBetween, expectedBy, HOLDS_MONTHS } from '../../days.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import type { At } from '../types.ts';
import { rowOf } from './row-of.ts';

const datesRow = rowOf('dates');

/** How long before security.txt goes stale it is time to renew it. */
const DISCLOSURE_DAYS = 30;
/** The longest cycle of a certificate. */
const CERTIFICATE_YEARS = 3;

const at = (...path: (string | number)[]): At => ({ path });

function* reviewPassed({ tree, today }: Context): Generator<Fault> {
  for (const { data, file } of tree.faqs) {
    if (data.reviewBy !== undefined && data.reviewBy < today)
      yield {
        file,
        at: at('reviewBy'),
        found: `reviewBy: ${data.reviewBy}`,
        why: `It was due ${daysBetween(data.reviewBy, today)} days ago.`,
      };
  }
}
function* expiredButOffered({ tree, today }: Context): Generator<Fault> {
  for (const { data, file } of tree.documents) {
    if (data.expires !== undefined && data.expires < today)
      yield {
        file,
        at: at('expires'),
        found: `expires: ${data.expires}`,
        why: `It expired ${daysBetween(data.expires, today)} days ago and is still offered.`,
      };
  }
}
function* agreementTooSoon({ tree, today }: Context): Generator<Fault> {
  const agreements = new Map(tree.agreements.map((entry) => [entry.id, entry]));
  for (const { data, file } of tree.documents) {
    if (data.access !== 'nda') continue;
    const agreement = agreements.get(data.agreement);
    if (agreement === undefined)
      yield {
        file,
        at: at('agreement'),
        found: `agreement: ${data.agreement}`,
        why: 'No such file under content/agreements/.',
      };
    else if (agreement.data.effective > today)
      yield {
        file,
        at: at('agreement'),
        found: `agreement: ${data.agreement}`,
        why: `It may be signed from ${agreement.data.effective}; today is ${today}.`,
      };
  }
  for (const { data, file } of tree.agreements) {
    const earlier = data.supersedes === undefined ? undefined : agreements.get(data.supersedes);
    if (earlier !== undefined && earlier.data.effective >= data.effective)
      yield {
        file,
        at: at('effective'),
        found: `effective: ${data.effective}`,
        why: `The version it supersedes is effective from ${earlier.data.effective}.`,
      };
  }
}
function* supersededAgreement({ tree, today }: Context): Generator<Fault> {
  const successor = new Map(
    tree.agreements.filter(({ data }) => data.effective <= today).map((entry) => [entry.data.supersedes, entry.id]),
  );
  for (const { data, file } of tree.documents) {
    const next = data.access === 'nda' ? successor.get(data.agreement) : undefined;
    if (next !== undefined && data.access === 'nda')
      yield { file, at: at('agreement'), found: `agreement: ${data.agreement}`, why: `It is superseded by ${next}.` };
  }
}
function* disclosureEnding({ tree, today }: Context): Generator<Fault> {
  const { data, file } = tree.company;
  const expires = data.disclosure?.expires;
  if (expires === undefined || addDays(today, DISCLOSURE_DAYS) < expires) return;
  const left = daysBetween(today, expires);
  yield {
    file,
    at: at('disclosure', 'expires'),
    found: `expires: ${expires}`,
    why: left < 0 ? `security.txt went stale ${-left} days ago.` : `security.txt goes stale in ${left} days.`,
  };
}
function* disordered({ tree }: Context): Generator<Fault> {
  const order = (file: string, key: string, first: Day | undefined, second: Day | undefined, why: string): Fault[] =>
    first !== undefined && second !== undefined && second < first
      ? [{ file, at: at(key), found: `${key}: ${second}`, why }]
      : [];
  for (const { data, file } of tree.faqs)
    yield* order(file, 'reviewBy', data.updated, data.reviewBy, `It was reviewed on ${data.updated}, later than that.`);
  for (const { data, file } of tree.documents)
    yield* order(file, 'expires', data.issued, data.expires, `It was issued on ${data.issued}, later than that.`);
  for (const { data, file } of tree.subprocessors)
    yield* order(file, 'until', data.since, data.until, `It began on ${data.since}, later than that.`);
}
function* written({ tree, today }: Context): Generator<Fault> {
  const late = (file: string, key: string, day: Day | undefined): Fault[] =>
    day !== undefined && day > today ? [{ file, at: at(key), found: `${key}: ${day}`, why: `Today is ${today}.` }] : [];
  for (const { data, file } of tree.faqs) yield* late(file, 'updated', data.updated);
  for (const { data, file } of tree.updates) yield* late(file, 'date', data.date);
  for (const { data, file } of tree.documents) yield* late(file, 'issued', data.issued);
}
function* updateName({ tree }: Context): Generator<Fault> {
  for (const { id, data, file } of tree.updates) {
    const named = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
    if (named !== undefined && named !== data.date)
      yield { file, at: at('date'), found: `date: ${data.date}`, why: `The file's name says ${named}.` };
  }
}
function* announcedLate({ tree }: Context): Generator<Fault> {
  for (const { data, file } of tree.subprocessors) {
    if (data.announced !== undefined && data.since !== undefined && data.announced > data.since)
      yield { file, at: at('announced'), found: `announced: ${data.announced}`, why: `Use began on ${data.since}.` };
    if (data.objectBy !== undefined && data.since !== undefined && data.objectBy > data.since)
      yield {
        file,
        at: at('objectBy'),
        found: `objectBy: ${data.objectBy}`,
        why: `Use begins on ${data.since}, before the time to object is over.`,
      };
    if (data.objectBy !== undefined && data.announced !== undefined && data.objectBy < data.announced)
      yield {
        file,
        at: at('objectBy'),
        found: `objectBy: ${data.objectBy}`,
        why: `It was announced on ${data.announced}, later than that.`,
      };
  }
}
function* overdue({ tree, today }: Context): Generator<Fault> {
  for (const { data, file } of tree.compliance) {
    const expected = data.next?.expected;
    if (expected !== undefined && data.next?.stage !== 'issued' && expectedBy(expected) < today)
      yield { file, at: at('next', 'expected'), found: `expected: ${expected}`, why: `Today is ${today}.` };
  }
}
function* longCertificate({ tree }: Context): Generator<Fault> {
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'certification') continue;
    for (const [index, item] of data.certificates.entries()) {
      if (item.expires > addMonths(item.issued, CERTIFICATE_YEARS * 12))
        yield { file, at: at('certificates', index, 'expires'), found: `${item.issued} to ${item.expires}` };
    }
  }
}
function* agedTest({ tree, today }: Context): Generator<Fault> {
  for (const { data, file } of tree.compliance) {
    if (data.kind === 'assessment' && data.completed !== undefined && addMonths(data.completed, HOLDS_MONTHS) < today)
      yield { file, at: at('completed'), found: `completed: ${data.completed}` };
  }
}

/** What passes by time alone is a warning: a rebuild on a later day must still go through, and say so. */
export const DATES_CONTENT: Rule[] = [
  datesRow(
    'VS-D20',
    'warning',
    'An answer is past its review',
    'The day by which it was to be reviewed has passed.',
    'ISO/IEC 27001:2022 §7.5.2 (review of documented information)',
    'Read it again, then set updated and reviewBy.',
    reviewPassed,
  ),
  datesRow(
    'VS-D21',
    'warning',
    'A document is offered past its expiry',
    'A reader would be handed something that no longer holds.',
    'ISO/IEC 27001:2022 §7.5.3 (control of documented information)',
    'Replace the document, or remove its entry.',
    expiredButOffered,
  ),
  datesRow(
    'VS-D22',
    'error',
    'An agreement is signed only once it is effective',
    'A document asks for an agreement that may not be signed yet, or does not exist.',
    'The agreement’s own effective date',
    'Point to the version in force, or correct effective.',
    agreementTooSoon,
  ),
  datesRow(
    'VS-D23',
    'warning',
    'A document asks for a superseded agreement',
    'A later version is in force.',
    'The later agreement’s supersedes field',
    'Point to the later version.',
    supersededAgreement,
  ),
  datesRow(
    'VS-D24',
    'warning',
    'The disclosure policy is about to expire',
    'After its Expires day security.txt should not be used.',
    'RFC 9116 §2.5.5',
    'Check the policy and set disclosure.expires at most a year ahead.',
    disclosureEnding,
  ),
  datesRow(
    'VS-D25',
    'error',
    'Two dates of one entry stand in order',
    'What ends lies before what begins.',
    'ISO 8601-1:2019 (time intervals)',
    'Correct one of the two days.',
    disordered,
  ),
  datesRow(
    'VS-D26',
    'error',
    'Nothing is written in the future',
    'A text, update or document bears a day that has not come.',
    'ISO/IEC 27001:2022 §7.5.2 (date of documented information)',
    'Correct the date, or publish on the day.',
    written,
  ),
  datesRow(
    'VS-D27',
    'error',
    'An update bears the date in its file’s name',
    'Name and date differ; one of them is wrong.',
    'content/updates/<date>-<slug>.mdx',
    'Rename the file or correct date.',
    updateName,
  ),
  datesRow(
    'VS-D28',
    'error',
    'Subprocessors are announced before they are used',
    'Customers must be able to object before the change.',
    'GDPR Art. 28(2)',
    'Correct announced, objectBy or since.',
    announcedLate,
  ),
  datesRow(
    'VS-D29',
    'warning',
    'The next audit is overdue',
    'The expected day has passed and nothing has been issued.',
    'The entry’s own next.expected',
    'Set a new expected date, or add the report.',
    overdue,
  ),
  datesRow(
    'VS-D30',
    'warning',
    'A certificate runs for more than three years',
    'The certification cycle is three years.',
    'ISO/IEC 17021-1:2015 §9.1.3.2',
    'Check the day of expiry on the certificate.',
    longCertificate,
  ),
  datesRow(
    'VS-D31',
    'warning',
    'An assessment is older than a year',
    'Readers expect a test or questionnaire of the last twelve months.',
    'PCI DSS v4.0.1, requirement 11.4 (penetration tests every 12 months); MVSP (annual testing and self-assessment)',
    'Publish the new one.',
    agedTest,
  ),
];
