import { drawn, h, type Markup } from '../markup.ts';

/**
 * Drawings of sums. Their words stand beside them in HTML, so that they keep their size on a phone, and every drawing has its numbers
 * as a table. The drawing itself is for the eyes alone.
 */

const WIDTH = 1000;
const HEIGHT = 100;
/** Of the width of a bar, what is left free beside it. */
const GAP = 0.2;
/** A bar that is not nothing is seen. */
const LEAST = 1.5;

const rect = (x: number, y: number, width: number, height: number): Markup =>
  drawn('rect', { x: round(x), y: round(y), width: round(width), height: round(height) });
const round = (number: number): string => String(Math.round(number * 100) / 100);

/** Columns side by side, from zero. */
export function columns(values: readonly number[]): Markup {
  const most = Math.max(1, ...values);
  const width = WIDTH / Math.max(1, values.length);
  return drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    values.map((value, at) => {
      const height = value === 0 ? 0 : Math.max(LEAST, (value / most) * HEIGHT);
      return value > 0 && rect((at + GAP / 2) * width, HEIGHT - height, width * (1 - GAP), height);
    }),
  );
}

/** One bar, as long as its part of the longest. */
function bar(value: number, most: number): Markup {
  const length = value === 0 ? 0 : Math.max(LEAST, (value / most) * WIDTH);
  return drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    rect(0, 0, length, 10),
  );
}

export interface Bar {
  name: Markup;
  value: number;
}
/** A table of names and numbers with a bar for each: the drawing and its text in one. */
export function barTable(
  label: string,
  [name, count]: readonly [name: string, count: string],
  bars: readonly Bar[],
  say: (value: number) => string,
): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return h(
    'div',
    { class: 'bars' },
    h(
      'table',
      { 'aria-label': label },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, name), h('td', {}), h('th', { scope: 'col' }, count))),
      h(
        'tbody',
        {},
        bars.map((one) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, one.name),
            h('td', {}, bar(one.value, most)),
            h('td', {}, say(one.value)),
          ),
        ),
      ),
    ),
  );
}

export interface ColumnChart {
  /** What is drawn, with its total. */
  caption: string;
  /** The highest column. */
  most: string;
  /** Under the first column and under the last. */
  ends: readonly [string, string];
  values: readonly number[];
  /** What opens the table, and the table. */
  summary: string;
  table: Markup;
}
/** A drawing over time with its scale, and its numbers folded below it. */
export const columnChart = ({ caption, most, ends, values, summary, table }: ColumnChart): Markup =>
  h(
    'figure',
    { class: 'over-time' },
    h('figcaption', {}, h('span', {}, caption), ' ', h('span', { class: 'meta' }, most)),
    columns(values),
    h('p', { class: 'meta', 'aria-hidden': 'true' }, h('span', {}, ends[0]), ' ', h('span', {}, ends[1])),
    h('details', {}, h('summary', {}, summary), table),
  );
