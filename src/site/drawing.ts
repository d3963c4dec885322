import { addDays } from '../claims/days.ts';
import { along, type Mark, type Span, type Timeline, timeline } from '../claims/timeline.ts';
import type { MarkFact, SpanKind } from '../claims/timeline-facts.ts';
import type { Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import type { Claimed } from './claimed.ts';
import type { Site } from './site.ts';

export type Axis = Pick<Timeline, 'from' | 'to'>;

/** A place on the axis as an SVG length, so that a drawing fits every width without its text being scaled. */
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** How a bar looks: its kind, and whether what it stands for is over. */
export type BarLook = keyof ClaimWords['timeline']['key']['bars'];
export interface Bar {
  kind: SpanKind;
  look: BarLook;
  /** Whether what it stands for holds today. */
  current: boolean;
  lane: number;
  label: string;
  x: string;
  width: string;
  /** The number of the sentence that tells it, where there is room for it on a phone; then what is written behind it. */
  number: number | null;
  text: string | null;
  /** "30 Jun 2027": its last day, where it is current and there is room for it. */
  through: string | null;
  /** Whether there is room for that on a wide screen alone. */
  isThroughWide: boolean;
}
export interface Sign {
  kind: MarkFact['kind'];
  x: string;
  /** The row it stands in, from 0: marks of one row do not touch. */
  row: number;
  label: string;
  /** On which side its number stands. */
  side: 'start' | 'end';
  number: number;
}
export interface KeyEntry {
  bar?: BarLook;
  mark?: MarkFact['kind'];
  text: string;
}
export interface Drawing {
  bars: Bar[];
  signs: Sign[];
  /** How many rows the marks take. */
  rows: number;
  years: { x: string; text: string }[];
  today: { x: string; anchor: 'start' | 'middle' | 'end'; number: number | null };
  lanes: number;
  key: KeyEntry[];
  /** One for each number. */
  sentences: string[];
  /** A heading that states: "Three reports and one bridge letter" rather than "Timeline". */
  title: string;
}

/** Shares of the axis below which a bar carries no number and no day, and what a letter takes of it on a phone; a bold one on the narrowest. */
const NUMBER_SHARE_MIN = 0.05;
const DAY_SHARE_MIN = 0.2;
const LETTER_SHARE = 0.02;
const BOLD_LETTER_SHARE = 0.026;
/** Letters that the space around a day is as wide as. */
const AROUND_DAY_LETTERS = 1.5;
/** Letters that a number and the space around a text are as wide as. */
const AROUND_LETTERS = 3;
/** Two marks nearer than this stand in two rows: on a phone a mark and its number are so wide. */
const MARK_SHARE = 0.085;

function lookOf({ kind, current }: Span): BarLook {
  switch (kind) {
    case 'period':
      return current ? 'period' : 'period-past';
    // A certificate is drawn like a current report, and the two share one entry of the key.
    case 'certificate':
    case 'holds':
      return current ? 'holds' : 'holds-past';
    default:
      return kind;
  }
}

export function bar(words: ClaimWords, axis: Axis, span: Span): Bar {
  const start = along(axis, span.from);
  const share = along(axis, addDays(span.to, 1)) - start;
  const { period, current, past, firstYear, certificate } = words.timeline.onBar;
  const isTypeOne = span.kind === 'holds' && span.type === 1;
  const look = lookOf(span);
  const short: Partial<Record<SpanKind, string>> = {
    period,
    holds: span.current ? (isTypeOne ? firstYear : current) : past,
    certificate: span.current ? certificate : past,
  };
  const text = short[span.kind] ?? null;
  const through = look === 'holds' && share >= DAY_SHARE_MIN ? words.dayShort(span.to) : null;
  return {
    kind: span.kind,
    look,
    current: span.current,
    lane: span.lane,
    label: words.timeline.span(span),
    x: percent(start),
    width: percent(share),
    number: share >= NUMBER_SHARE_MIN ? span.number : null,
    text: text && share >= (text.length + AROUND_LETTERS) * LETTER_SHARE ? text : null,
    through,
    isThroughWide: through !== null && share < (through.length + AROUND_DAY_LETTERS) * BOLD_LETTER_SHARE,
  };
}

/** What a number takes beside its mark, on a phone. */
const NUMBER_BESIDE_SHARE = 0.07;

/**
 * Each mark in the first row where it touches no other; they come ordered by day. A number stands on the side where neither the edge nor
 * the line of today is.
 */
export function signs(words: ClaimWords, axis: Axis, marks: readonly Mark[], today: Day): Sign[] {
  const ends: number[] = [];
  const line = along(axis, today);
  return marks.map((mark) => {
    const share = along(axis, mark.day);
    const free = ends.findIndex((end) => end + MARK_SHARE <= share);
    const row = free === -1 ? ends.length : free;
    ends[row] = share;
    return {
      kind: mark.kind,
      x: percent(share),
      row,
      label: words.timeline.mark(mark),
      side:
        share > 0.94 || (line > share && line < share + NUMBER_BESIDE_SHARE) ? ('start' as const) : ('end' as const),
      number: mark.number,
    };
  });
}

export const years = (axis: Axis, days: readonly Day[]): Drawing['years'] =>
  days.map((day) => ({ x: percent(along(axis, day)), text: day.slice(0, 4) }));

export function now(axis: Axis, day: Day, number: number | null): Drawing['today'] {
  const share = along(axis, day);
  return { x: percent(share), anchor: share < 0.2 ? 'start' : share > 0.8 ? 'end' : 'middle', number };
}

/** Every look and every shape that is drawn, each once, in the order of the catalog. */
export function keyOf(words: ClaimWords, bars: readonly Bar[], drawn: readonly Sign[]): KeyEntry[] {
  const { key } = words.timeline;
  const entries = <Name extends string>(texts: Record<Name, string>) => Object.entries(texts) as [Name, string][];
  return [
    ...entries(key.bars)
      .filter(([look]) => bars.some((one) => one.look === look))
      .map(([look, text]) => ({ bar: look, text })),
    ...entries(key.marks)
      .filter(([kind]) => drawn.some((one) => one.kind === kind))
      .map(([kind, text]) => ({ mark: kind, text })),
  ];
}

/** The timeline of a framework, or of one product, ready to be drawn; null where one date says it all, which the facts have. */
export function drawing(site: Site, { data }: Claimed): Drawing | null {
  const { claims } = site.words;
  const model = timeline(data, site.today);
  if (!model.isDrawn) return null;
  const bars = model.spans.map((span) => bar(claims, model, span));
  const drawn = signs(claims, model, model.marks, site.today);
  return {
    bars,
    signs: drawn,
    rows: Math.max(0, ...drawn.map(({ row }) => row + 1)),
    years: years(model, model.years),
    today: now(model, model.today, model.standing),
    lanes: model.lanes,
    key: keyOf(claims, bars, drawn),
    sentences: claims.timeline.sentences(model),
    title: claims.timeline.drawn(model) ?? site.words.compliance.timeline,
  };
}
