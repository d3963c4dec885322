import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { addMonths } from '../../days.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { wordAt } from '../../reading/sentence.ts';
import type { Told } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import { ranges, says, type Written, writtenDates } from '../lexicon/dates.ts';
import { cuesOf, cueWithin } from '../meant/cues.ts';
import { REACH, type Role, roleAround, roleOf } from '../meant/day-role.ts';
import { isCurrent, isHistory } from '../meant/history.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { type Meant, reportMeant } from '../meant/report-meant.ts';
import { isOfVisit } from '../meant/visits.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { wrongAnnouncement } from './contradiction-announced.ts';
import { wrongExpectedSpan, wrongExpiryYear, wrongLength, wrongSeason } from './contradiction-lengths.ts';
import { wrongYear } from './contradiction-years.ts';
import { bridges, type Known, known } from './known-days.ts';
import { holdsTest, isAfterTest, isNewestTest } from './test-days.ts';

const BRIDGE = /\b(?:bridge|gap|comfort) letter\b/i;
/** In characters: what stands further away belongs to something else. */
const FAR = 240;
const AWAITED =
  /\b(?:report|next|issued|delivered|available|audit|SOC ?[123]?|certifi\w*|attestation|examination|complet\w*)\b/i;
const FORMER = /\b(?:previous|former|old|earlier|prior)\b/i;
/** No audit lasts longer, and no period of a report or a certificate is as short. */
const VISIT_MONTHS = 2;

const once = (days: readonly string[]): string[] => [...new Set(days)];
/** A certificate is renewed after three years, a report after one: a day as much older than the one held is told as history. */
const RENEWED_MONTHS = 10;
const CERTIFICATE_MONTHS = 30;
const isOlder = ({ kind }: Compliance, date: Written, days: readonly Day[]): boolean =>
  days.every((day) => addMonths(date.to, kind === 'certification' ? CERTIFICATE_MONTHS : RENEWED_MONTHS) < day);

type Say = RuleFacts['VS-C20'];
interface Place {
  context: Context;
  one: Spoken;
  sentence: Sentence;
  meant: Meant;
  facts: Known;
  bridge: boolean;
}

/** "Valid until" is neither a plan nor a condition. */
function unlessValidity(text: string, told: Told, role: Role | 'other' | null): Told {
  const isPast = role === 'expires' || OF_AN_AUDIT.test(text);
  const tense = told.tense === 'planned' && isPast ? 'now' : told.tense;
  const certainty = told.certainty === 'condition' && !CONDITION.test(text) ? 'claim' : told.certainty;
  return { ...told, tense, certainty };
}
/** "The observation period ran from …" plans nothing. */
const OF_AN_AUDIT =
  /\b(?:observation|audit|review|reporting|examination) (?:period|window) (?:ran|was|is|lasted|covered|ended|spans?|spanned)\b/i;
const CONDITION = /\b(?:if|unless|whether|when|once|should|would|could|might)\b/i;

function* wrongDates(context: Context): Faults<'VS-C20'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    const dates = writtenDates(one.text);
    if (dates.length === 0) continue;
    const sentence = one.read;
    const pairs = ranges(one.text, dates);
    const inRange = new Set<Written>(pairs.flatMap(({ from, to }) => [from, to]));
    const bridge = BRIDGE.test(one.text);
    const placeOf = (date: Written): Place | null => {
      const meant = reportMeant(context, one, date.start);
      if (meant === null || meant.framework.kind === 'regulation') return null;
      const told = toldFor(one, date.start, date.end);
      if (
        told.polarity === 'denied' ||
        !isOurs(
          context,
          one,
          unlessValidity(one.text.slice(Math.max(0, date.start - FAR), date.start), told, roleOf(sentence, date)),
        )
      )
        return null;
      const facts = bridge ? bridges(meant.framework) : known(meant.framework, meant.type);
      return { context, one, sentence, meant, facts, bridge };
    };
    for (const { from, to } of pairs) {
      const place = placeOf(from);
      const fault = place === null ? null : periodFault(place, from, to);
      if (fault !== null) yield faultAt(one, from.start, one.text.slice(from.start, to.end), fault);
    }
    for (const date of dates.filter((item) => !inRange.has(item) && /\d/.test(item.text))) {
      const fault = expectedFault(context, one, date) ?? dayFault(placeOf(date), date);
      if (fault !== null) yield faultAt(one, date.start, date.text, fault);
    }
  }
}

function periodFault(place: Place, from: Written, to: Written): Say | null {
  const { one, sentence, meant, facts, bridge } = place;
  const { framework, type } = meant;
  if (isOfNext(sentence, from, to, one.page.day)) return null;
  if (
    addMonths(from.from, VISIT_MONTHS) > to.to &&
    (framework.kind === 'certification' || (framework.kind === 'attestation' && isOfVisit(sentence, from)))
  )
    return null;
  if (isHistory(sentence, from.start) && !isCurrent(sentence, from.start)) return null;
  // A bridge letter and a report may stand in one sentence; either's days are true.
  if (framework.kind === 'assessment')
    return holdsTest(from, to, facts.completed) || !isNewestTest(place.context, one, framework, facts.completed)
      ? null
      : { fault: 'day', days: once(facts.completed) };
  const periods = bridge ? [...facts.periods, ...known(framework, null).periods] : facts.periods;
  if (periods.length === 0)
    return type === 1 && framework.kind === 'attestation' && framework.reports.length > 0
      ? { fault: 'period-of-type-1' }
      : null;
  if (periods.some((period) => says(from, period.from) && says(to, period.to))) return null;
  if (periods.every((period) => addMonths(to.to, RENEWED_MONTHS) < period.to) && !isCurrent(sentence, from.start))
    return null;
  return { fault: 'period', periods };
}

/** "Our next report will cover the twelve months to 30 June 2030": a period that isn't over is that of no report there is. */
const isOfNext = ({ text }: Sentence, { from, start }: Written, { to }: Written, day: Day): boolean =>
  to > day && from <= to && NEXT.test(text.slice(Math.max(0, start - FAR), start));
const NEXT = /\b(?:next|upcoming|coming|will cover|(?:is|are|be) (?:expected|due)|we expect|due in)\b/i;

const STILL_EXPECTED = anyOf(reports.expected.wordings);
/** A day on which the next report is expected. */
function expectedFault(context: Context, one: Spoken, date: Written): Say | null {
  const sentence = one.read;
  // Quarters that are awaited are read with the words around them (`wrongExpectedSpan`).
  if (BRIDGE.test(one.text) || date.precision === 'quarter') return null;
  // "Is expected by January 2024" is out of date where the data still expect it.
  const isStill = STILL_EXPECTED.test(one.text.slice(Math.max(0, date.start - FAR), date.start));
  if ((date.from <= one.page.day && !isStill) || roleOf(sentence, date) === 'expires') return null;
  // "… and will cover the year to June": a day on which a period ends.
  if (PERIOD_ENDS.test(one.text.slice(Math.max(0, date.start - FAR), date.start))) return null;
  const at = wordAt(sentence, date.start);
  if (!cueWithin(cuesOf(sentence), 'dates.expected', at - REACH, at + REACH)) return null;
  const meant = reportMeant(context, one, date.start, ['attestation', 'certification']);
  if (meant === null || toldFor(one, date.start, date.end).subject === 'other') return null;
  const days = known(meant.framework, null).expected;
  if (days.length === 0 || !AWAITED.test(one.text.slice(Math.max(0, date.start - FAR), date.start + FAR))) return null;
  return days.some((day) => day.startsWith(date.from.slice(0, 7)) || date.from.startsWith(day))
    ? null
    : { fault: 'expected', days: once(days) };
}

function dayFault(place: Place | null, date: Written): Say | null {
  if (place === null) return null;
  const { sentence, meant, facts, bridge, one } = place;
  const { framework, type } = meant;
  const ended = endFault(place, date) ?? sinceFault(place, date);
  if (ended !== null) return ended;
  const told = roleOf(sentence, date) ?? roleAround(one, date);
  const role = told ?? (meant.by === 'tester' && sentence.words.length <= LINE_WORDS ? 'completed' : null);
  if (role === null || role === 'other' || role === 'expected') return null;
  if (framework.kind === 'assessment' && isAfterTest(one, date, facts.completed)) return null;
  if (framework.kind !== 'assessment' && isOfVisit(sentence, date)) return null;
  if (role === 'issued' && ENDS_PERIOD.test(one.text.slice(Math.max(0, date.start - FAR), date.start))) return null;
  if (role === 'asOf') {
    // "As of December we have achieved Type 2" tells since when.
    if (REACHED.test(one.text.slice(date.end, date.end + FAR))) return null;
    if (facts.asOf.length === 0) return type === 2 && facts.periods.length > 0 ? { fault: 'day-of-type-2' } : null;
    if (type !== 1 && framework.kind === 'attestation' && framework.reports.some((report) => report.type === 2))
      return null;
  }
  if (facts[role].length === 0) return null;
  const history = isHistory(sentence, date.start) && role !== 'expires';
  if (history && !isCurrent(sentence, date.start)) return null;
  if (role === 'expires' && FORMER.test(one.text.slice(Math.max(0, date.start - FAR), date.start))) return null;
  const all =
    role === 'issued'
      ? [...facts.issued, ...(bridge ? known(framework, null).issued : [])]
      : role === 'completed'
        ? [...facts.completed, ...facts.issued, ...facts.asOf]
        : role === 'expires' && framework.kind === 'attestation'
          ? [...facts.expires, ...facts.periods.map((period) => period.to), ...bridges(framework).expires]
          : facts[role];
  if (all.some((day) => says(date, day))) return null;
  // A report on one day is hardly ever issued again: a day long before is no older report's.
  const mayBeOlder = type !== 1 && (role === 'completed' || role === 'issued');
  if (
    mayBeOlder &&
    isOlder(framework, date, all) &&
    !isCurrent(sentence, date.start) &&
    !isNewestTest(place.context, one, framework, all)
  )
    return null;
  return { fault: 'day', days: once(facts[role]) };
}

/** "Foxgate Labs — March 2026": a line that names who tested and when, and hardly more. */
const LINE_WORDS = 12;
const REACHED = /^,? (?:we|we've|it|our [\w ]{1,20}|[A-Z][\w.]*)(?: (?:have|has|had|are|is|were|now|also)\b| achieved)/;

const EARLIER = /\b(?:first|previous|prior|earlier|former|last year)\b/i;
const PERIOD_ENDS =
  /\b(?:period|year|months|window)(?: (?:that|of the [\w ]{1,20}))? (?:ended|ending|ends|to)(?: on)?(?: the)? $/i;
/** "For the period ended 31 March": where no period of a report ends then. */
function endFault({ one, sentence, facts }: Place, date: Written): Say | null {
  const { periods } = facts;
  if (periods.length === 0 || !PERIOD_ENDS.test(one.text.slice(Math.max(0, date.start - FAR), date.start))) return null;
  if (
    EARLIER.test(one.text) ||
    isOfNext(sentence, date, date, one.page.day) ||
    periods.some(({ to }) => says(date, to))
  )
    return null;
  const isOld = periods.every(({ to }) => addMonths(date.to, RENEWED_MONTHS) < to);
  return isOld && !isCurrent(sentence, date.start) ? null : { fault: 'period', periods };
}

const SINCE = /\b(?:certified|attested|accredited|authorized|compliant|held)(?: [\w-]+){0,2} since:?\W{1,4}$/i;
/** "Certified since: June 2030", where what is held was issued before: it has been since then. */
function sinceFault({ one, facts, meant }: Place, date: Written): Say | null {
  const days = meant.framework.kind === 'certification' ? facts.issued : [];
  if (days.length === 0 || !SINCE.test(one.text.slice(Math.max(0, date.start - FAR), date.start))) return null;
  return days.some((day) => day < date.from) && !days.some((day) => says(date, day)) ? { fault: 'day', days } : null;
}

/** "Its report on the year to 30 June" says when a period ended, not when the report was issued. */
const ENDS_PERIOD = /\b(?:to|through|until|ended|ending)(?: the)?\s$/i;

export const CONTRADICTION_DATES: Rule[] = [
  {
    code: 'VS-C20',
    family: 'contradiction',
    severity: 'warning',
    check: function* check(context) {
      yield* wrongDates(context);
      yield* wrongYear(context);
      yield* wrongLength(context);
      yield* wrongSeason(context);
      yield* wrongExpectedSpan(context);
      yield* wrongExpiryYear(context);
      yield* wrongAnnouncement(context);
    },
  },
];
