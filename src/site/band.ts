import { type Mark, type Span, timeline } from '../claims/timeline.ts';
import { DIRECTIONS } from '../schemas/language.ts';
import { type Axis, type Bar, bar, type Drawing, keyOf, now, type Sign, signs, years } from './drawing.ts';
import { frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

export interface BandRow {
  name: string;
  /** In one lane, or in two: validity stands below the days that were examined. */
  bars: Bar[];
  lanes: 1 | 2;
  signs: Sign[];
}
export interface Band extends Pick<Drawing, 'years' | 'today' | 'key'> {
  rows: BandRow[];
  /** Time runs from left to right in every language; the names of the rows stand where its lines begin. */
  direction: 'ltr' | 'rtl';
}

const MARKED: readonly Mark['kind'][] = ['as-of', 'completed', 'next', 'withdrawn'];

/** What is held, side by side on one axis; null where there is nothing that more than one date says. */
export function band(site: Site): Band | null {
  const { claims } = site.words;
  const all = frameworks(site)
    .flatMap(({ products }) => products)
    .map(({ heldName, product, data }) => ({
      name: product === null ? heldName : `${heldName}, ${product}`,
      model: timeline(data, site.today),
    }))
    .filter(({ model }) => model.isDrawn);
  const [first] = all;
  if (!first) return null;
  const axis = all.reduce<Axis>(
    (axis, { model }) => ({
      from: model.from < axis.from ? model.from : axis.from,
      to: model.to > axis.to ? model.to : axis.to,
    }),
    first.model,
  );
  const rows = all.map(({ name, model }): BandRow => {
    const spans = model.spans.filter(({ kind, current }) => kind !== 'holds' || current);
    const isBelow = ({ kind }: Span) => kind === 'holds' && spans.some((other) => other.kind !== 'holds');
    return {
      name,
      bars: spans.map((span) => ({ ...bar(claims, axis, span), lane: isBelow(span) ? 1 : 0 })),
      lanes: spans.some(isBelow) ? 2 : 1,
      signs: signs(
        claims,
        axis,
        model.marks.filter(({ kind }) => MARKED.includes(kind)),
        site.today,
      ),
    };
  });
  return {
    rows,
    years: years(axis, [...new Set(all.flatMap(({ model }) => model.years))].toSorted()),
    today: now(axis, site.today, null),
    key: keyOf(
      claims,
      rows.flatMap(({ bars }) => bars),
      rows.flatMap(({ signs }) => signs),
    ),
    direction: DIRECTIONS[site.language],
  };
}
