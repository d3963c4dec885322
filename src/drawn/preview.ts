import { PAPER_LIGHT } from '../claims/accent.ts';
import type { Status } from '../claims/standing.ts';
import type { BarLook, Drawing } from '../site/drawing.ts';
import type { Preview } from '../site/preview.ts';
import { wrap } from '../site/wrap.ts';
import { element, escaped } from './markup.ts';
import { EDGE, INK, LINE, SOFT, TONES } from './tones.ts';
import { visualRuns } from './visual-runs.ts';

/** What boards and messengers crop the least (Open Graph: 1.91 to 1). */
const PREVIEW_WIDTH = 1200;
const PREVIEW_HEIGHT = 630;
const EDGE_SPACE = 72;
const ROOM = PREVIEW_WIDTH - 2 * EDGE_SPACE;

export type Weight = 400 | 600;
/** The fonts of the picture: how wide a text is in them, and which family has a character. */
export interface Fonts {
  measure: (text: string, size: number, weight: Weight) => number;
  familyOf: (sign: string) => string;
  /** How wide it is once its letters are joined, in one family. */
  advance: (text: string, size: number, weight: Weight, family: string) => number;
  /** Whether it is drawn one character after another, in one family. */
  isPlain: (text: string, weight: Weight, family: string) => boolean;
}

/** A text of plain characters, where its first one stands. */
export interface PlainText {
  text: string;
  family: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  fill: string;
}
export interface PreviewDrawing {
  /** An SVG document: every shape, and each text whose characters join or move. Without those, that of one page is that of another. */
  svg: string;
  /** What is written over it. */
  texts: PlainText[];
}

export interface Frame {
  company: string;
  trustCenter: string;
  host: string;
  accent: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

const RTL = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
const HAS_RTL = new RegExp(RTL, 'u');
const BEGINS_RTL = new RegExp(`^[^\\p{L}]*${RTL}`, 'u');
/** A sentence of a language read from the right may begin with a name in Latin letters. */
const readsFromRight = (text: string, direction: 'ltr' | 'rtl'): boolean =>
  (direction === 'rtl' ? HAS_RTL : BEGINS_RTL).test(text);

/** Signs are drawn: few fonts have them. */
function sign(status: Status, x: number, y: number): string {
  const tone = TONES[status];
  const ring = (more: Record<string, string | number>) =>
    element('circle', { cx: x, cy: y, r: 11, fill: 'none', stroke: tone, 'stroke-width': 4, ...more });
  switch (status) {
    case 'current':
      return ring({ fill: tone });
    case 'bridged':
      return ring({}) + element('path', { d: `M${x} ${y - 11}a11 11 0 0 0 0 22z`, fill: tone });
    case 'in-progress':
      return ring({ 'stroke-dasharray': '5 4' });
    case 'planned':
      return ring({});
    case 'stated':
      return element('path', { d: `M${x} ${y - 13}l13 13l-13 13l-13 -13z`, fill: tone });
    case 'lapsed':
    case 'withdrawn':
      return element('path', {
        d: `M${x - 10} ${y - 10}l20 20m0 -20l-20 20`,
        stroke: tone,
        'stroke-width': 5,
      });
  }
}

const LOOKS: Record<BarLook, Record<string, string>> = {
  period: { fill: INK },
  'period-past': { fill: '#c3c4c6' },
  holds: { fill: '#dbe8e1', stroke: TONES.current },
  'holds-past': { fill: PAPER_LIGHT, stroke: EDGE },
  bridge: { fill: '#d9c6a6', stroke: TONES.bridged, 'stroke-dasharray': '5 4' },
  gap: { fill: 'none', stroke: TONES.lapsed, 'stroke-dasharray': '8 6' },
  'bridged-gap': { fill: 'none', stroke: TONES.lapsed, 'stroke-dasharray': '8 6' },
};

const LANE = 36;
const YEAR_SIZE = 20;
/** Time runs from left to right, as on the page. */
function timeline(
  { bars, years, today, lanes }: Drawing,
  top: number,
  accent: string,
  text: (said: string, x: number, y: number) => void,
): string {
  const at = (percent: string) => EDGE_SPACE + (Number.parseFloat(percent) / 100) * ROOM;
  const bottom = top + lanes * LANE + 8;
  const rule = (x: number, stroke: string, width: number) =>
    element('line', { x1: x, x2: x, y1: top - 10, y2: bottom, stroke, 'stroke-width': width });
  return [
    ...years.map(({ x, text: year }) => {
      text(year, at(x) + 8, bottom + 16);
      return rule(at(x), LINE, 2);
    }),
    ...bars.map(({ look, lane, x, width }) =>
      element('rect', {
        x: at(x),
        y: top + lane * LANE,
        width: Math.max(4, (Number.parseFloat(width) / 100) * ROOM),
        height: 26,
        'stroke-width': 2.5,
        ...LOOKS[look],
      }),
    ),
    rule(at(today.x), accent, 4),
  ].join('');
}

/** Between the pieces of the head; a section that would get less room than this is left out. */
const HEAD_SPACE = 18;
const SECTION_MIN = 120;
/** Titles are set as large as they fit. */
const TITLE_SIZES = [72, 62, 54, 46];
const TITLE_LINES = 3;
const LEADING = 1.16;

/** The picture of a page, set in the fonts that `fonts` knows. */
export function previewDrawing(preview: Preview, frame: Frame, fonts: Fonts): PreviewDrawing {
  const { direction, language, accent } = frame;
  const isFromRight = direction === 'rtl';
  const { measure, familyOf, advance, isPlain } = fonts;
  const parts: string[] = [];
  const texts: PlainText[] = [];
  const set = (one: PlainText) => {
    if (isPlain(one.text, one.weight, one.family)) {
      texts.push(one);
      return;
    }
    const place = { x: one.x, y: one.y, 'xml:space': 'preserve' };
    const font = { 'font-family': one.family, 'font-size': one.size, 'font-weight': one.weight, fill: one.fill };
    parts.push(element('text', { ...place, ...font }, escaped(one.text)));
  };
  const text = (
    said: string,
    y: number,
    size: number,
    weight: Weight,
    fill: string,
    more: { indent?: number; end?: boolean; isFromRight?: boolean } = {},
  ) => {
    const isRight = isFromRight !== (more.end ?? false);
    const runs = visualRuns(said, more.isFromRight ?? readsFromRight(said, direction), familyOf);
    const widths = runs.map((run) => advance(run.text, size, weight, run.family));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const indent = EDGE_SPACE + (more.indent ?? 0);
    let x = isRight ? PREVIEW_WIDTH - indent - whole : indent;
    for (const [at, run] of runs.entries()) {
      set({ text: run.text, family: run.family, x: Math.round(x * 10) / 10, y: Math.round(y), size, weight, fill });
      x += widths[at] ?? 0;
    }
    return whole;
  };
  const linesOf = (said: string, size: number, weight: Weight, room: number, most: number) =>
    wrap(said, (one) => measure(one, size, weight), room, most, language);
  const [company = ''] = linesOf(frame.company, 32, 600, ROOM * 0.62, 1);
  const indent = text(company, 104, 32, 600, INK) + HEAD_SPACE;
  const taken = indent + text(frame.trustCenter, 104, 32, 400, SOFT, { indent });
  const room = Math.min(ROOM * 0.3, ROOM - taken - 2 * HEAD_SPACE);
  const [section = ''] = preview.section && room > SECTION_MIN ? linesOf(preview.section, 28, 400, room, 1) : [];
  if (section) text(section, 104, 28, 400, SOFT, { end: true });
  const hasDrawing = preview.drawing !== null && preview.drawing.lanes > 0 && preview.drawing.lanes <= 3;
  const most = hasDrawing ? 1 : TITLE_LINES;
  const size =
    TITLE_SIZES.find((one) => linesOf(preview.title, one, 600, ROOM, 99).length <= most) ?? TITLE_SIZES.at(-1) ?? 46;
  let y = 150;
  for (const line of linesOf(preview.title, size, 600, ROOM, hasDrawing ? 2 : 5)) {
    y += size * LEADING;
    text(line, y, size, 600, INK, { isFromRight: readsFromRight(preview.title, direction) });
  }
  if (preview.status) {
    y += 58;
    const x = isFromRight ? PREVIEW_WIDTH - EDGE_SPACE - 13 : EDGE_SPACE + 13;
    parts.push(sign(preview.status.status, x, y - 12));
    const [said = ''] = linesOf(preview.status.text, 34, 600, ROOM - 44, 1);
    text(said, y, 34, 600, TONES[preview.status.status], { indent: 44 });
  }
  const below = hasDrawing ? PREVIEW_HEIGHT - 150 - (preview.drawing?.lanes ?? 0) * LANE : PREVIEW_HEIGHT - 110;
  const lines = Math.min(4, Math.floor((below - y - 30) / 40));
  if (preview.told && lines > 0) {
    y += 18;
    for (const line of linesOf(preview.told, 30, 400, ROOM, lines)) {
      y += 40;
      text(line, y, 30, 400, SOFT, { isFromRight: readsFromRight(preview.told, direction) });
    }
  }
  const year = (said: string, x: number, y: number) =>
    set({ text: said, family: familyOf(said), x, y, size: YEAR_SIZE, weight: 400, fill: SOFT });
  if (hasDrawing && preview.drawing) parts.push(timeline(preview.drawing, below + 20, accent, year));
  parts.push(
    element('line', {
      x1: EDGE_SPACE,
      x2: PREVIEW_WIDTH - EDGE_SPACE,
      y1: 556,
      y2: 556,
      stroke: LINE,
      'stroke-width': 2,
    }),
  );
  text(preview.dated, 594, 26, 600, INK);
  text(linesOf(frame.host, 26, 400, ROOM / 2, 1)[0] ?? '', 594, 26, 400, SOFT, { end: true });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: PREVIEW_WIDTH,
      height: PREVIEW_HEIGHT,
      'font-family': 'Noto Sans',
    },
    element('rect', { width: PREVIEW_WIDTH, height: PREVIEW_HEIGHT, fill: PAPER_LIGHT }) +
      element('rect', { width: PREVIEW_WIDTH, height: 12, fill: INK }) +
      parts.join('\n'),
  );
  return { svg, texts };
}
