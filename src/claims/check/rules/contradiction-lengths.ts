import type { Period } from '../../../schemas/primitives.ts';
import { addMonths, daysBetween } from '../../days.ts';
import { at } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import { yearlessRanges } from '../lexicon/dates.ts';
import { isCurrent, isToldAsPast } from '../meant/history.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { frameworkNamed } from '../meant/named-framework.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS, speakingReport } from './claim-context.ts';
import { known } from './known-days.ts';

const NUMBERS: Record<string, number> = {
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
};
const OF_REPORT = /\b(?:SOC|reports?|audit\w*|attest\w*|examin\w*|observation|reporting|Type (?:2|II))\b/i;
const NUMBER = `(${Object.keys(NUMBERS).join('|')}|[1-9]\\d?)(?: \\(\\d{1,2}\\))?`;
const UNIT = '(month|week)s?';
const PERIOD = '(?:(?:observation|audit|review|reporting|examination|attestation|testing) )?(?:periods?|windows?)';
/** "A twelve-month period", "a period of 12 weeks", "the observation window runs six months", "Audit period: 6 months" */
const LENGTHS: readonly RegExp[] = [
  new RegExp(`\\b${NUMBER}[- ]${UNIT} (?:(?:Type (?:2|II)|SOC 2|continuous|consecutive) )?${PERIOD}\\b`, 'gi'),
  new RegExp(`\\b${PERIOD} of (?:a full )?${NUMBER}[- ]${UNIT}\\b`, 'gi'),
  new RegExp(
    `\\b${PERIOD}(?::| (?:is|was|runs|ran|lasts|lasted|spans|spanned|covers|covered)(?: for| over)?(?: a)?(?: full)?) ${NUMBER}[- ]${UNIT}\\b`,
    'gi',
  ),
];
/** "Three to twelve months", "at least six months" tell of any report. */
const RANGE = /(?:\bto|\bor|-|–|\bleast|\bup to|\bminimum of|\btypically|\busually) ?(?:an? )?$/i;
/** "A retention period of 12 months" */
const OTHER_PERIOD =
  /\b(?:retention|notice|grace|cure|warranty|trial|waiting|renewal|contract|storage|billing|subscription) $/i;

/** "Over a twelve-month observation period", where the report's period is half as long. */
export function* wrongLength(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!/month|week/i.test(one.text) || !OF_REPORT.test(`${one.text} ${one.block.lead}`)) continue;
    if (!speaksOfOurReport(one)) continue;
    for (const match of LENGTHS.flatMap((length) => [...one.text.matchAll(length)])) {
      const start = match.index;
      const before = one.text.slice(Math.max(0, start - 20), start);
      if (RANGE.test(before) || OTHER_PERIOD.test(before)) continue;
      const meant = reportMeant(context, one, start, ['attestation']);
      if (meant?.framework.kind !== 'attestation') continue;
      const report = speakingReport(meant.framework, one.page.day);
      if (report?.type !== 2 || isAsLong(report.period, match)) continue;
      const told = toldFor(one, start, start + match[0].length);
      if (told.polarity === 'denied' || told.tense === 'planned' || told.certainty === 'question') continue;
      if (isToldAsPast(one.read, start) && !isCurrent(one.read, start)) continue;
      yield faultAt(one, start, match[0], { fault: 'period', periods: [report.period] });
    }
  }
}
/** Whether a period is as long as a text says, give or take a month or some days of a week. */
function isAsLong({ from, to }: Period, [, number = '', unit]: RegExpExecArray | RegExpMatchArray): boolean {
  const said = NUMBERS[number.toLowerCase()] ?? Number(number);
  if (unit?.toLowerCase() === 'month') return addMonths(from, said - 1) <= to && to <= addMonths(from, said + 1);
  return Math.abs(daysBetween(from, to) - said * DAYS_OF_WEEK) <= SLACK_DAYS;
}
const DAYS_OF_WEEK = 7;
const SLACK_DAYS = 10;

/** It names us, or says what our audits are or were without naming anybody. */
function speaksOfOurReport({ read: { marks }, text, previous, page, block }: Spoken): boolean {
  if (
    marks.some((_, index) => at(marks, index, 'our') > 0 || at(marks, index, 'us') > 0 || at(marks, index, 'own') > 0)
  )
    return true;
  if (page.collection === 'learn' || ANY_REPORT.test(text) || ANY_REPORT.test(previous)) return false;
  return DEFINITE.test(text) || block.kind === 'cell' || LABELED.test(text);
}
const DEFINITE = anyOf(reports.period.wordings);
const LABELED = /^\W*(?:observation|audit|review|reporting|examination)? ?(?:period|window):/i;
const ANY_REPORT = anyOf(reports.anyReport.wordings);

/** "The audit period runs from 1 March to 28 February": a range of every year, where the report's begins or ends on other days. */
export function* wrongSeason(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!OF_REPORT.test(one.text) || !/\b(?:period|window|year)\b/i.test(one.text)) continue;
    for (const { start, text, from, to } of yearlessRanges(one.text)) {
      const meant = reportMeant(context, one, start, ['attestation']);
      if (meant?.framework.kind !== 'attestation') continue;
      const { periods } = known(meant.framework, meant.type);
      const isTrue = periods.some((period) => period.from.endsWith(from) && period.to.endsWith(to));
      if (periods.length === 0 || isTrue) continue;
      // A range of every year is neither planned, "of the next year", nor only a word, "known as the audit period".
      const told = toldFor(one, start, start + text.length);
      const certainty = told.certainty === 'worded' ? 'claim' : told.certainty;
      if (!isOurs(context, one, { ...told, certainty, tense: 'now' })) continue;
      yield faultAt(one, start, text, { fault: 'period', periods });
    }
  }
}

const UNTIL =
  /\b(?:valid (?:until|through|thru|to)|expires?|expiry(?: date)?|expiration(?: date)?)\W{1,6}(?:in |on )?(20\d\d)\b(?![-/.]\d)/gi;
/** "Valid until: 2028", where nothing ends in that year. */
export function* wrongExpiryYear(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (!one.text.includes('20')) continue;
    for (const match of one.text.matchAll(UNTIL)) {
      const year = match[1] ?? '';
      const start = match.index + match[0].length - year.length;
      const meant = reportMeant(context, one, start, ['certification', 'attestation']);
      if (meant === null) continue;
      const told = toldFor(one, start, start + year.length);
      if (told.polarity === 'denied' || !isOurs(context, one, { ...told, tense: 'now', certainty: 'claim' })) continue;
      const { expires, periods } = known(meant.framework, null);
      if (expires.length === 0 || [...expires, ...periods.map(({ to }) => to)].some((day) => day.startsWith(year)))
        continue;
      yield faultAt(one, start, year, { fault: 'day', days: [...new Set(expires)] });
    }
  }
}

const SPAN = /\b(?:Q([1-4])\b\W{0,2})?(?:(20\d\d)\b|(?<=Q[1-4]\W{0,2})(\d\d)\b)(?![-/.:]\d)/gi;
const AHEAD = /\b(?:audit|target(?:ed|ing|s)?|planned|plan|expect\w*|scheduled|due|aim\w*)\b/i;
const OF_EXAMINATION = /\b(?:audit|report|certif\w*|attest\w*|examin\w*|completion)\b/i;
const AHEAD_CHARS = 60;
/** "Audit planned 2027", "target: Q1 2027", where the next report or certificate is expected at another time. */
export function* wrongExpectedSpan(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    if (one.page.day !== context.today || !/20\d\d|Q[1-4]/.test(one.text)) continue;
    if (one.mentions.length === 0 && !OF_EXAMINATION.test(one.text)) continue;
    for (const match of one.text.matchAll(SPAN)) {
      const [span, quarter, whole, short] = match;
      const year = whole ?? `20${short}`;
      // A day or a month of that year is read elsewhere, and a year without a quarter may be that of an edition.
      if (quarter === undefined && !/[a-z:·–—-] $/i.test(one.text.slice(0, match.index))) continue;
      // What lies behind is told of a report that was awaited then.
      const end = quarter === undefined ? `${year}-12` : `${year}-${String(Number(quarter) * 3).padStart(2, '0')}`;
      const before = one.text.slice(Math.max(0, match.index - AHEAD_CHARS), match.index);
      if (end < one.page.day.slice(0, 7) || !AHEAD.test(before)) continue;
      const meant = reportMeant(context, one, match.index, ['attestation', 'certification']);
      if (meant === null || toldFor(one, match.index, match.index + span.length).subject === 'other') continue;
      const { framework } = meant;
      // "ISO 27001 is planned for Q4 2026 and SOC 2 for 2027": of the scheme right before, which no file may be about.
      const nearest = one.mentions.findLast((mention) => mention.end <= match.index);
      if (nearest !== undefined && frameworkNamed(context, nearest.key, one.page.day) === undefined) continue;
      // "Type I in Q3, Type II in Q1": the other type is another report.
      const next = framework.next?.type;
      if (meant.type !== null && next !== undefined && next !== meant.type) continue;
      const isHeld =
        framework.kind === 'attestation'
          ? framework.reports.length > 0
          : framework.kind === 'certification' && framework.certificates.length > 0;
      const { expected } = known(framework, null);
      if (isHeld || expected.length === 0 || expected.some((day) => isWithin(day, year, quarter))) continue;
      yield faultAt(one, match.index, span, { fault: 'expected', days: expected });
    }
  }
}
/** An audit may be told by its own quarter, and its report is expected in the next. */
const SLACK_MONTHS = 3;
/** Whether "2027-02" or "2027-02-11" can be meant by a year and, where one is named, its quarter. */
function isWithin(day: string, year: string, quarter: string | undefined): boolean {
  const last = quarter === undefined ? 12 : Number(quarter) * 3;
  const first = quarter === undefined ? 1 : last - 2;
  const monthOf = (one: string): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  const from = Number(year) * 12 + first - SLACK_MONTHS;
  return from <= monthOf(day) && monthOf(day) <= Number(year) * 12 + last + SLACK_MONTHS;
}
