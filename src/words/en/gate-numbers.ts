import { sayCount, sayDayShort, sayNumber, sayPeriodShort, when } from './format.ts';

const PERCENT = when(() => new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 }));
const HOUR = 60;
const DAYS_FROM_HOURS = 48;

/** A time that is not passed, in minutes: "25 minutes", "1 hour 15 minutes", "20 hours", "3 days". */
const sayTime = (minutes: number): string => {
  if (minutes < HOUR) return sayCount(minutes, 'minute');
  const hours = Math.floor(minutes / HOUR);
  if (hours < DAYS_FROM_HOURS)
    return [sayCount(hours, 'hour'), minutes % HOUR === 0 ? [] : sayCount(minutes % HOUR, 'minute')].flat().join(' ');
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return [sayCount(days, 'day'), rest === 0 ? [] : sayCount(rest, 'hour')].flat().join(' ');
};
/** The same in whole hours, rounded up: "an hour", "6 hours". */
const sayHours = (minutes: number): string => (minutes <= HOUR ? 'an hour' : sayTime(Math.ceil(minutes / HOUR) * HOUR));
const period = (days: number): string => (days === 365 ? '12 months' : `${days} days`);

/** The desk's page of numbers, and what is told in public of the time to answer. */
export const numbers = {
  title: 'Numbers',
  lede: 'Totals by day, in UTC. Nothing here tracks a visitor: no cookies, no addresses, no third party.',
  period: (days: number) => `Last ${period(days)}`,
  periods: 'Period',
  span: (from: string, to: string) => sayPeriodShort({ from, to }),
  behind: 'The audit log is still being added up. Check again in a minute for the rest.',
  csv: 'Download as CSV',
  csvNamed: (of: string) => `Download as CSV: ${of}`,
  asTable: 'Show as a table',
  days: (from: string, to: string) => (from === to ? sayDayShort(from) : sayPeriodShort({ from, to })),
  most: (number: number) => `Highest: ${sayNumber(number)}`,
  number: (number: number) => sayNumber(number),
  share: (part: number) => PERCENT().format(part),
  count: 'Number',
  others: (number: number) => `${sayCount(number, 'more row')} in the CSV file.`,
  nothing: 'Nothing in this period.',
  requests: {
    heading: 'Requests',
    note: 'How many requests reached each stage in the period. A request may have started before it.',
    drawing: (total: number) => `Requests submitted: ${sayNumber(total)}`,
    stage: 'Stage',
    stages: {
      submitted: 'Submitted',
      invited: 'Invited',
      confirmed: 'Email address confirmed',
      signed: 'Ready for a decision',
      granted: 'Approved',
      denied: 'Declined',
      lapsed: 'Lapsed',
      expired: 'Access expired',
      revoked: 'Access revoked',
    },
  },
  answers: {
    heading: 'Time to answer',
    note: 'Decisions made by people, from the moment a request was ready until it was approved or declined. Decisions made by a rule or an invitation aren’t included.',
    decided: 'Decided by people',
    half: 'Half answered within',
    nineInTen: 'Nine in ten within',
    promise: 'Within the promised time',
    promised: (kept: number, of: number) =>
      `${PERCENT().format(of === 0 ? 0 : kept / of)} (${sayNumber(kept)} of ${sayNumber(of)})`,
    noPromise: 'No time is promised. Set targetHours in content/access.yaml.',
    time: 'Time',
    /** More than the first, and no more than the second; 0: from the start. */
    bar: (from: number, to: number) => {
      const [part, unit] = to < DAYS_FROM_HOURS ? [1, 'hour'] : [24, 'day'];
      return from === 0 ? `Up to ${sayCount(to, 'hour')}` : `${sayNumber(from / part)} to ${sayCount(to / part, unit)}`;
    },
    longer: (hours: number) => `More than ${sayCount(hours / 24, 'day')}`,
    took: sayTime,
  },
  downloads: {
    heading: 'Downloads',
    document: 'Document',
    company: 'Company, by domain',
    noCompany: 'Mailbox providers, and companies no longer on file',
  },
  /** Documents that are viewed and not downloaded. */
  shown: { heading: 'Documents viewed without download' },
  views: {
    heading: 'Page views',
    drawing: (total: number) => `Page views: ${sayNumber(total)}`,
    note: 'Robots, pages loaded in advance, people signed in to the desk and browsers that send Global Privacy Control or Do Not Track are not counted.',
    off: 'Page views are not counted. To count them, set statistics.views in content/company.yaml.',
    from: 'Came from',
    page: 'Page',
    kinds: {
      inside: 'Another page of this trust center',
      own: 'The company’s own site',
      search: 'A search engine',
      other: 'Another site',
      none: 'Not known',
    },
  },
  searches: {
    heading: 'Searches without an answer',
    words: 'Words, in alphabetical order',
    off: 'Searches are not counted. To count them, set search.countUnanswered in content/company.yaml.',
    kept: (days: number) => `Kept for ${sayCount(days, 'day')}.`,
  },
  /** The first rows of the CSV files. */
  columns: {
    requests: ['day', 'stage', 'requests'],
    answers: ['answered within (minutes)', 'requests'],
    downloads: ['document', 'title', 'company domain', 'downloads'],
    shown: ['document', 'title', 'company domain', 'views'],
    views: ['page', 'came from', 'views'],
    searches: ['words', 'searches'],
  },
  answerTime: (days: number, minutes: number) =>
    `In the last ${days} days, nine in ten requests were answered within ${sayHours(minutes)}.`,
};
