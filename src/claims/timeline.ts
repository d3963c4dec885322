import type { Compliance } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import { addDays, byDay, daysBetween, expectedBy } from './days.ts';
import { type Standing, standing } from './standing.ts';
import { factsOf, type MarkFact, type SpanFact, type Told } from './timeline-facts.ts';

/**
 * `lane` is the row it stands in, from 0: spans of one row never overlap. Validity stands below the days that were examined. `number` is
 * the place, from 1, of the fact in `told` that says it.
 */
export type Span = SpanFact & { lane: number; number: number };
export type Mark = MarkFact & { future: boolean; number: number };
/** All that a drawing needs, and what is told beside it. Days only: sizes are the drawing's business. */
export interface Timeline {
  /** The first and last day on the axis: whole months around everything drawn, today included. */
  from: Day;
  to: Day;
  today: Day;
  /** Ordered by lane, then by day. */
  spans: Span[];
  /** Ordered by day. */
  marks: Mark[];
  lanes: number;
  /** Each 1 January on the axis. */
  years: Day[];
  /** The complete text equivalent, a fact a sentence: the past in order, then how it stands, then what comes next. */
  told: Told[];
  /** The place in `told` of how it stands today, from 1; null where that is not told. */
  standing: number | null;
  judged: Standing;
  /** Whether there is more than one date to draw; a drawing of one date says less than the date. */
  isDrawn: boolean;
}

type InLane = SpanFact & { lane: number };
/** Each span in the first row, from `base` down, where it overlaps no other. */
function inLanes(spans: readonly SpanFact[], base: number): InLane[] {
  const ends: Day[] = [];
  return spans
    .toSorted((a, b) => byDay(a.from, b.from))
    .map((span) => {
      const free = ends.findIndex((end) => end < span.from);
      const row = free === -1 ? ends.length : free;
      ends[row] = span.to;
      return { ...span, lane: base + row };
    })
    .toSorted((a, b) => a.lane - b.lane);
}
const laneCount = (spans: readonly InLane[], base: number): number =>
  spans.reduce((most, { lane }) => Math.max(most, lane + 1), base);

/** The model of a framework's drawn timeline on a day. */
export function timeline(framework: Compliance, today: Day): Timeline {
  const judged = standing(framework, today);
  const facts = factsOf(framework, judged);
  const upper = inLanes(
    facts.spans.filter(({ kind }) => kind !== 'holds'),
    0,
  );
  const base = laneCount(upper, 0);
  const lower = inLanes(
    facts.spans.filter(({ kind }) => kind === 'holds'),
    base,
  );
  const { next } = judged;
  const coming: Told[] = next ? [{ kind: 'next', day: today, next }] : [];
  // A law has no dates, and those of an assessment are told already.
  const isTold = judged.status !== 'stated' || judged.basis === null;
  const told: Told[] = [
    ...facts.told.toSorted((a, b) => byDay(a.day, b.day)),
    ...(isTold ? [{ kind: 'standing' as const, day: today, judged }] : []),
    ...coming,
  ];
  const expected = coming.flatMap((of): MarkFact[] =>
    next?.expected ? [{ kind: 'next', day: expectedBy(next.expected), expected: next.expected, of }] : [],
  );
  const numbered = <Fact extends { of: Told }>(fact: Fact) => ({ ...fact, number: told.indexOf(fact.of) + 1 });
  const marks = [...facts.marks, ...expected]
    .map((mark) => numbered({ ...mark, future: mark.day > today }))
    .toSorted((a, b) => byDay(a.day, b.day));
  const spans = [...upper, ...lower].map(numbered);
  const days = [today, ...spans.flatMap(({ from, to }) => [from, to]), ...marks.map(({ day }) => day)].toSorted();
  const from = `${(days[0] ?? today).slice(0, 7)}-01`;
  const to = expectedBy((days.at(-1) ?? today).slice(0, 7));
  const firstYear = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - firstYear + 1 }, (_, i) => `${firstYear + i}-01-01`);
  return {
    from,
    to,
    today,
    spans,
    marks,
    lanes: laneCount(lower, base),
    years: years.filter((day) => day >= from),
    told,
    standing: isTold ? told.length - coming.length : null,
    judged,
    isDrawn: spans.length > 0 || new Set(marks.flatMap(({ kind, day }) => (kind === 'ages' ? [] : day))).size > 1,
  };
}

/** Where the start of a day stands on the axis: 0 at its first day, 1 at the end of its last. Clamped. */
export function along(axis: Pick<Timeline, 'from' | 'to'>, day: Day): number {
  const whole = daysBetween(axis.from, addDays(axis.to, 1));
  return Math.min(1, Math.max(0, daysBetween(axis.from, day) / whole));
}
