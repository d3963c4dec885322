import type { Answers } from './answer-time.ts';

/** The periods that can be looked at, in days. */
export const PERIODS_DAYS = [30, 90, 365] as const;

/** The sums of a period, the last day being today. */
export interface Numbers {
  since: string;
  until: string;
  days: number;
  /** Not all of the log has been added up yet. */
  more: boolean;
  stages: { day: string; name: string; total: number }[];
  /** Decisions of people. */
  answers: Answers[];
  /** Of those that were decided while a time was promised. */
  promise: { kept: number; missed: number };
  /** `company` is a domain; empty for mailbox providers and for what is erased. */
  downloads: { document: string; company: string; total: number }[];
  /** The same of documents that are viewed and not downloaded. */
  shown: { document: string; company: string; total: number }[];
  viewsByDay: { day: string; total: number }[];
  views: { page: string; from: string; total: number }[];
  searches: { words: string; total: number }[];
}

/** What of them is counted by document: all that is shown to whoever decides on some documents alone. */
export const ofDocuments = (numbers: Numbers, documents: readonly string[]): Numbers => ({
  ...numbers,
  ...{ stages: [], answers: [], promise: { kept: 0, missed: 0 }, viewsByDay: [], views: [], searches: [] },
  downloads: numbers.downloads.filter(({ document }) => documents.includes(document)),
  shown: numbers.shown.filter(({ document }) => documents.includes(document)),
});
/** The files of those. */
export const SCOPED_FILES: readonly NumberFile[] = ['downloads', 'shown'];

/** The files that the numbers can be had as. */
export const NUMBER_FILES = ['requests', 'answers', 'downloads', 'shown', 'views', 'searches'] as const;
export type NumberFile = (typeof NUMBER_FILES)[number];

/** A bar of a drawing over time: so many days together. */
export interface Stretch {
  from: string;
  to: string;
  total: number;
}
const DAYS_PER_BAR: Readonly<Record<number, number>> = { 30: 1, 90: 7, 365: 30 };
const MS_PER_DAY = 86_400_000;

/** A period in stretches of equal length, the last one ending today; the first may be shorter. */
export function stretches(
  { since, until, days }: Pick<Numbers, 'since' | 'until' | 'days'>,
  rows: readonly { day: string; total: number }[],
): Stretch[] {
  const length = DAYS_PER_BAR[days] ?? 1;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const bars: Stretch[] = [];
  for (let end = Date.parse(until); end >= Date.parse(since); end -= length * MS_PER_DAY) {
    const from = day(Math.max(Date.parse(since), end - (length - 1) * MS_PER_DAY));
    bars.unshift({ from, to: day(end), total: 0 });
  }
  for (const { day: of, total } of rows) {
    const bar = bars.find(({ from, to }) => of >= from && of <= to);
    if (bar) bar.total += total;
  }
  return bars;
}
