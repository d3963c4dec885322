import type { RuleFacts } from '../../claims/check/rule-facts.ts';
import type { RuleCatalog } from './findings-parts.ts';
import { sayCount, sayDay, sayPeriod } from './format.ts';

const AT_C = 'AICPA AT-C section 205 (an opinion covers a date or period that is over) and AICPA Guide SOC 2';
const BRIDGE = 'Bridge letters are written by management: https://kfinancial.com/bridge-letters-for-soc-audits';

/** Days of reports, certificates and bridge letters. */
export const datesOfReports = {
  'VS-D01': {
    title: 'A report must be issued after its period ends',
    why: ({ end }) => `The report covers days up to ${sayDay(end)}, and an auditor reports only on days that are over.`,
    source: AT_C,
    fix: 'Check the first pages of the report, then correct issued or the period.',
  },
  'VS-D02': {
    title: 'A period must end after it begins',
    why: 'The last day is before the first.',
    source: 'ISO 8601-1:2019 (time intervals)',
    fix: 'Swap the two days, or correct one.',
  },
  'VS-D03': {
    title: 'A Type 2 period must last at least a month',
    why: 'Less than a month of operation can’t be tested, so this is probably a typo.',
    source: AT_C,
    fix: 'Correct the period. A report on a single day is a Type 1, with asOf.',
  },
  'VS-D04': {
    title: 'A Type 2 period of less than six months',
    why: ({ under }) =>
      under === 'three'
        ? 'It’s under three months, too short for most readers: few controls that run monthly or quarterly can have been tested.'
        : 'Three months is a real period, but readers expect six or more.',
    source: AT_C,
    fix: 'Check the period. If it’s right, allow this finding and give the reason.',
  },
  'VS-D05': {
    title: 'Nothing can be reported, certified or completed in the future',
    why: ({ today, hasEnded }) =>
      hasEnded
        ? `Today is ${sayDay(today)}, so this day hasn’t come yet.`
        : `Today is ${sayDay(today)}, and nobody can report on days that aren’t over.`,
    source: AT_C,
    fix: 'Correct the date, or move what you expect to next.',
  },
  'VS-D06': {
    title: 'A bridge letter for more than three months',
    why: 'Readers accept about a quarter. After that the next report is due.',
    source: 'Usual length: https://thoropass.com/blog/compliance/what-is-a-soc-2-bridge-letter/',
    fix: 'Shorten the letter, or publish the next report.',
  },
  'VS-D07': {
    title: 'A bridge letter must start where the report ends',
    why: ({ covered }) =>
      covered === null
        ? 'No report covers the days before it, so there is nothing to bridge from.'
        : `The last day covered before it is ${sayDay(covered)}. Nothing covers the days in between.`,
    source: BRIDGE,
    fix: 'Start the letter on the day after the period ends.',
  },
  'VS-D08': {
    title: 'A bridge letter must end by the day it is issued',
    why: 'Management can only state what has already happened. Days after the letter was signed aren’t covered.',
    source: BRIDGE,
    fix: 'End it on or before the day it was signed.',
  },
  'VS-D09': {
    title: 'Two Type 2 periods overlap',
    why: ({ other }) => `It shares days with the period ${sayPeriod(other)}. Usually one of the two has a typo.`,
    source: AT_C,
    fix: 'Correct the period. If both are right, allow this finding and give the reason.',
  },
  'VS-D10': {
    title: 'Something is withdrawn before it was issued',
    why: ({ issued }) => `It was issued on ${sayDay(issued)}.`,
    source: 'ISO 8601-1:2019 (order of dates)',
    fix: 'Correct the day it was issued or the day it was withdrawn.',
  },
} satisfies Partial<RuleCatalog>;

const BEGAN: Record<RuleFacts['VS-D25']['began'], (day: string) => string> = {
  reviewed: (day) => `The answer was reviewed on ${day}, which is later.`,
  issued: (day) => `The document was issued on ${day}, which is later.`,
  'in-use': (day) => `Use began on ${day}, which is later.`,
};
const ANNOUNCED: Record<RuleFacts['VS-D28']['fault'], (day: string) => string> = {
  'announced-late': (day) => `Use began on ${day}, before it was announced.`,
  'used-early': (day) => `Use begins on ${day}, while customers can still object.`,
  'over-at-once': (day) => `It was announced on ${day}, when the time to object was already over.`,
};

/** Days of answers, documents, agreements, subprocessors and updates. */
export const datesOfContent = {
  'VS-D20': {
    title: 'An answer is past its review',
    why: ({ days }) => `Its review was due ${sayCount(days, 'day')} ago.`,
    source: 'ISO/IEC 27001:2022 §7.5.2 (review of documented information)',
    fix: 'Review the answer, then set updated and reviewBy.',
  },
  'VS-D21': {
    title: 'A document is still offered after it expired',
    why: ({ days }) => `It expired ${sayCount(days, 'day')} ago, and readers can still get it.`,
    source: 'ISO/IEC 27001:2022 §7.5.3 (control of documented information)',
    fix: 'Replace the document, or remove its entry.',
  },
  'VS-D22': {
    title: 'An agreement must be in effect before it is signed',
    why: (facts) =>
      facts.fault === 'absent'
        ? 'There is no such file under content/agreements/.'
        : facts.fault === 'not-yet'
          ? `It can be signed from ${sayDay(facts.effective)}. Today is ${sayDay(facts.today)}.`
          : `The version it supersedes takes effect on ${sayDay(facts.effective)}, no earlier than this one.`,
    source: 'The agreement’s own effective date',
    fix: 'Name the version in force, or correct effective.',
  },
  'VS-D23': {
    title: 'A document requires a superseded agreement',
    why: ({ name }) => `A later version is in force: ${name}.`,
    source: 'The later agreement’s supersedes field',
    fix: 'Name the later version.',
  },
  'VS-D24': {
    title: 'security.txt must expire within a year, and not too soon',
    why: ({ days }) =>
      days < 0
        ? `security.txt expired ${sayCount(-days, 'day')} ago and should no longer be used.`
        : days > 366
          ? `security.txt would hold for another ${sayCount(days, 'day')}; less than a year is recommended, so that nobody writes to a mailbox that was given up.`
          : `security.txt expires in ${sayCount(days, 'day')} and should not be used after that.`,
    source: 'RFC 9116 §2.5.5',
    fix: 'Review the policy, then set disclosure.expires to a day within the next year.',
  },
  'VS-D25': {
    title: 'An entry must end after it begins',
    why: ({ began, day }) => BEGAN[began](sayDay(day)),
    source: 'ISO 8601-1:2019 (time intervals)',
    fix: 'Correct one of the two days.',
  },
  'VS-D26': {
    title: 'Nothing can be dated in the future',
    why: ({ today }) => `Today is ${sayDay(today)}, so this day hasn’t come yet.`,
    source: 'ISO/IEC 27001:2022 §7.5.2 (date of documented information)',
    fix: 'Correct the date, or publish on that day.',
  },
  'VS-D27': {
    title: 'The date of an update must match its file name',
    why: ({ day }) => `The file name says ${sayDay(day)}. One of the two is wrong.`,
    source: 'content/updates/<date>-<slug>.mdx',
    fix: 'Rename the file, or correct date.',
  },
  'VS-D28': {
    title: 'Subprocessors must be announced before they are used',
    why: ({ fault, day }) => `${ANNOUNCED[fault](sayDay(day))} Customers must be able to object before the change.`,
    source: 'GDPR Art. 28(2)',
    fix: 'Correct announced, objectBy or since.',
  },
  'VS-D29': {
    title: 'The next audit is overdue',
    why: ({ today }) => `Today is ${sayDay(today)}, past the expected date, and nothing has been issued.`,
    source: 'The entry’s own next.expected',
    fix: 'Set a new expected date, or add the report.',
  },
  'VS-D30': {
    title: 'A certificate runs for more than three years',
    why: 'The certification cycle is three years.',
    source: 'ISO/IEC 17021-1:2015 §9.1.3.2',
    fix: 'Check the expiry date on the certificate.',
  },
  'VS-D31': {
    title: 'An assessment is older than a year',
    why: 'Readers expect a test or questionnaire from the last twelve months.',
    source:
      'PCI DSS v4.0.1, requirement 11.4 (penetration tests every 12 months); MVSP (annual testing and self-assessment)',
    fix: 'Publish the new one.',
  },
} satisfies Partial<RuleCatalog>;
