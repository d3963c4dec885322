import { addDays } from '../claims/days.ts';
import { along, type Mark, type Span, type Timeline, timeline } from '../claims/timeline.ts';
import type { SpanKind } from '../claims/timeline-facts.ts';
import type { Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import type { Claimed } from './claimed.ts';
import { frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

type Axis = Pick<Timeline, 'from' | 'to'>;

/** A place on the axis as an SVG length, so that a drawing fits every width without its text being scaled. */
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export interface Bar {
  kind: SpanKind;
  lane: number;
  current: boolean;
  label: string;
  x: string;
  width: string;
  /** Written on the bar where there is room for it on a phone. */
  text: string | null;
}
export interface Sign {
  x: string;
  sign: string;
  label: string;
  anchor: 'start' | 'middle' | 'end';
  /** "18 Sep 2026", written beside the sign where it stands alone. */
  date: string | null;
}
export interface Drawing {
  bars: Bar[];
  signs: Sign[];
  years: { x: string; text: string }[];
  today: { x: string; anchor: 'start' | 'middle' | 'end' };
  lanes: number;
  sentences: string[];
  /** A heading that states: "Current through 30 June 2027" rather than "Timeline". */
  title: string;
}
export interface BandRow {
  name: string;
  bars: Bar[];
  signs: Sign[];
}
export interface Band extends Pick<Drawing, 'years' | 'today'> {
  rows: BandRow[];
}

const SIGNS: Record<Mark['kind'], string> = {
  'as-of': '◆',
  issued: '▲',
  letter: '△',
  surveillance: '◇',
  completed: '●',
  ages: '○',
  withdrawn: '⊗',
  next: '○',
};

/** Share of the axis below which a bar carries no text. */
const TEXT_SHARE_MIN = 0.14;

function bar(words: ClaimWords, axis: Axis, span: Span): Bar {
  const start = along(axis, span.from);
  const share = along(axis, addDays(span.to, 1)) - start;
  const { period, current, held, firstYear, certificate } = words.timeline.onBar;
  const isTypeOne = span.kind === 'holds' && span.type === 1;
  const short: Partial<Record<SpanKind, string>> = {
    period,
    holds: isTypeOne ? firstYear : span.current ? current : held,
    certificate,
  };
  return {
    kind: span.kind,
    lane: span.lane,
    current: span.current,
    label: words.timeline.span(span),
    x: percent(start),
    width: percent(share),
    text: share >= TEXT_SHARE_MIN ? (short[span.kind] ?? null) : null,
  };
}

/** Where a text of about this share of the width keeps inside the drawing. */
function anchor(share: number, margin: number): Sign['anchor'] {
  return share < margin ? 'start' : share > 1 - margin ? 'end' : 'middle';
}

function sign(words: ClaimWords, axis: Axis, mark: Mark): Sign {
  const share = along(axis, mark.day);
  return {
    x: percent(share),
    sign: SIGNS[mark.kind],
    label: words.timeline.mark(mark),
    anchor: anchor(share, 0.02),
    date: mark.kind === 'completed' ? words.dayShort(mark.day) : null,
  };
}

const years = (axis: Axis, days: readonly Day[]) =>
  days.map((day) => ({ x: percent(along(axis, day)), text: day.slice(0, 4) }));

function now(axis: Axis, day: Day): Drawing['today'] {
  const share = along(axis, day);
  return { x: percent(share), anchor: anchor(share, 0.2) };
}

/** The timeline of a framework, or of one product, ready to be drawn; null where there is nothing to draw. */
export function drawing(site: Site, { data, status }: Claimed): Drawing | null {
  const { claims } = site.words;
  const model = timeline(data, site.today);
  if (model.spans.length === 0 && model.marks.length === 0) return null;
  return {
    bars: model.spans.map((span) => bar(claims, model, span)),
    signs: model.marks.map((mark) => sign(claims, model, mark)),
    years: years(model, model.years),
    today: now(model, model.today),
    lanes: model.lanes,
    sentences: claims.timeline.sentences(model),
    title: status.holds,
  };
}

/** What is held, side by side on one axis; null where nothing has a day to stand on. */
export function band(site: Site): Band | null {
  const { claims } = site.words;
  const all = frameworks(site)
    .flatMap(({ products }) => products)
    .map(({ heldName, product, data }) => ({
      name: product === null ? heldName : `${heldName}, ${product}`,
      model: timeline(data, site.today),
    }))
    .filter(({ model }) => model.spans.length > 0 || model.marks.some(({ kind }) => kind !== 'next'));
  const [first] = all;
  if (!first) return null;
  const axis = all.reduce<Axis>(
    (axis, { model }) => ({
      from: model.from < axis.from ? model.from : axis.from,
      to: model.to > axis.to ? model.to : axis.to,
    }),
    first.model,
  );
  return {
    rows: all.map(({ name, model }) => ({
      name,
      bars: model.spans
        .filter(({ kind, current }) => kind !== 'holds' || current)
        .map((span) => bar(claims, axis, span)),
      signs: model.marks
        .filter(({ kind }) => kind === 'as-of' || kind === 'completed' || kind === 'next' || kind === 'withdrawn')
        .map((mark) => ({
          ...sign(claims, axis, mark),
          anchor: along(axis, mark.day) > 0.5 ? ('end' as const) : ('start' as const),
        })),
    })),
    years: years(axis, [...new Set(all.flatMap(({ model }) => model.years))].toSorted()),
    today: now(axis, site.today),
  };
}
