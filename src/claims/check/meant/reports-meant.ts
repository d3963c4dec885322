import type { Report } from '../../../schemas/compliance.ts';
import { wordAt } from '../../reading/sentence.ts';
import { clauseOf } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { reportMeant } from './report-meant.ts';

const endOf = (report: Report): string => (report.type === 1 ? report.asOf : report.period.to);
/** No clause that says something clear reaches further. */
const FAR = 300;
const EARLIER = /\b(?:first|previous|earlier|prior|former)\b/i;
const IT = /^\W*(?:it|that report|this report|its|there|they)\b/i;
/** The year of an edition, "27001:2022", is none of a report's. */
const YEARS = /(?<!\d:)\b20\d\d\b/g;

/** The clause around a place: a year beside it is of the report told there. */
export function clauseAt({ read, text }: Spoken, at: number): string {
  const word = Math.min(wordAt(read, at), read.words.length - 1);
  const { start, end } = clauseOf(read, word);
  return text.slice(
    Math.max(at - FAR, read.words[start]?.start ?? 0),
    Math.min(at + FAR, read.words[end - 1]?.end ?? text.length),
  );
}

/**
 * The reports that a place can mean, newest first: of the type and the years that its sentence names; where it names no year, the last
 * one that is out. An update and a document may mean any of them.
 */
export function reportsMeant(context: Context, one: Spoken, at: number): readonly Report[] {
  const meant = reportMeant(context, one, at, ['attestation']);
  if (meant?.framework.kind !== 'attestation') return [];
  const here = clauseAt(one, at);
  // "It noted one exception": "it" is the report of the sentence before, and so are its years.
  const isIt = IT.test(one.text);
  const years = [...(isIt ? `${one.previous} ${here}` : here).matchAll(YEARS)].map(([year]) => year);
  const found = meant.framework.reports
    .filter((report) => (report.issued ?? endOf(report)) <= one.page.day)
    .filter((report) => meant.type === null || report.type === meant.type)
    .filter((report) => {
      const days = [report.type === 1 ? report.asOf : report.period.from, endOf(report), report.issued ?? ''];
      return years.every((year) => days.some((day) => day.startsWith(year)));
    })
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  const several =
    years.length > 0 ||
    (isIt && EARLIER.test(one.previous)) ||
    one.page.collection === 'updates' ||
    one.page.collection === 'documents';
  return several ? found : found.slice(0, 1);
}
