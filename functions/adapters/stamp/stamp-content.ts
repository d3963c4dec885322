import type { Glyph } from 'fontkit';
import type { Face } from './faces.ts';
import { type Part, setLines } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { Paragraph, Stretch } from './paragraph.ts';
import type { StampWords } from './stamp-words.ts';
import { markPath, OUTLINE_SIZE, type Outline } from './watermark.ts';

/** The resources a stamp is drawn with, by the keys they have on the page. */
export interface Ink {
  /** The font's key, and the code of a glyph that says a text and is so wide there. Without a glyph: a blank of that width. */
  code(face: Face, glyph: Glyph | null, text: string, advance: number): { key: string; hex: string };
  veil: string;
  faint: string;
  drawing: string;
  outline: Outline;
}

const TEXT_GRAY = 0.2;
/** Clear of the strip that many printers cannot reach, as a share of the shorter side (12 on A4). */
const FLOOR_SHARE = 0.02;
const VEIL_PADDING_SHARE = 0.35;
const DESCENT_SHARE = 0.25;
/** Above the baseline of a line, in parts of its size: the letters of an address end below it. */
const ASCENT_SHARE = 0.8;
/** How much of the page's diagonal the faint line may take, and how tall its letters may get. */
const DIAGONAL_SHARE = 0.78;
const FAINT_HEIGHT_SHARE = 0.05;

/** pdf.js gives a code no width when its text has one of these. */
const MARK = /[\p{Mn}\p{Cf}]/u;

/** One line in its place: the height of its baseline. */
export interface PlacedLine {
  paragraph: Paragraph;
  line: Stretch;
  size: number;
  y: number;
}
interface Placed extends PlacedLine {
  width: number;
}

/**
 * The operators that draw a stamp in a page's own coordinates: lines centered on the bottom edge over a light veil, so that they read
 * on dark pages too and let through what lies beneath, and the faint diagonal. An artifact to assistive technology (§14.8.2.2).
 */
export function stampContent(words: StampWords, { width, height, matrix }: PageFrame, ink: Ink): string {
  const floor = Math.min(width, height) * FLOOR_SHARE;
  const place = (part: Part, from: number): Placed[] => {
    const paragraph = words[part];
    const { size, leading, lines } = setLines(paragraph, width, height, part);
    return lines.map((line, index) => ({
      paragraph,
      line,
      size,
      width: paragraph.measure(line) * size,
      y: from + leading * (lines.length - 1 - index),
    }));
  };
  const proof = place('proof', floor);
  const top = proof[0] ?? { y: floor, size: 0 };
  const names = place('name', top.y);
  const lift = (names.at(-1)?.size ?? 0) * LINE_GAP;
  for (const line of names) line.y += lift;

  const all = [...names, ...proof];
  const padding = Math.max(...all.map(({ size }) => size)) * VEIL_PADDING_SHARE;
  const widest = Math.max(...all.map((line) => line.width));
  const bottom = floor - top.size * DESCENT_SHARE - padding;
  const ceiling = Math.max(...all.map(({ y, size }) => y + size)) + padding;
  // Where the lowest name line ends and nothing of a name, however high its marks are stacked, is drawn.
  const border = top.y + top.size * ASCENT_SHARE;
  const lines = (some: Placed[]): string[] => some.flatMap((line) => drawLine(line, (width - line.width) / 2, ink));
  return [
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
    `q ${numbers(matrix)} cm`,
    `q /${ink.faint} gs 0 g ${numbers(diagonal(width, height, ink.outline))} cm /${ink.drawing} Do Q`,
    `q /${ink.veil} gs 1 g ${numbers([(width - widest) / 2 - padding * 2, bottom, widest + padding * 4, ceiling - bottom])} re f Q`,
    `${TEXT_GRAY} g`,
    `q ${numbers([0, border, width, ceiling - border])} re W n`,
    ...lines(names),
    'Q',
    ...lines(proof),
    'Q',
    'EMC',
    '',
  ].join('\n');
}
/** From the address's line up to the lowest line of the name, in parts of the name's size. */
const LINE_GAP = 1.4;

/** The text of one line, then what is drawn beside it. */
export function drawLine({ paragraph, line, size, y }: PlacedLine, x: number, ink: Pick<Ink, 'code'>): string[] {
  const shows: string[] = [];
  const drawn: string[] = [];
  let [font, row, place] = ['', '', 0];
  const settle = (): void => {
    if (row !== '') shows.push(`[<${row}>] TJ`);
    row = '';
  };
  for (const set of paragraph.glyphs(line)) {
    const { face, glyph, text, advance, dx, dy } = set;
    // Programs that read a page take letters whose places step back and forth for words of their own: a mark is drawn in its place,
    // and said by a blank. So is each letter but one of those that are joined into one sign.
    const apart = text === '' || advance === 0 || dx !== 0 || dy !== 0;
    const path = apart ? markPath(set) : '';
    if (path !== '')
      drawn.push(`q ${numbers([size / OUTLINE_SIZE, 0, 0, size / OUTLINE_SIZE, x + place * size, y])} cm ${path} f Q`);
    // What has a width and says nothing is a gap.
    if (text === '' && advance > 0) row += `>${-Math.round(advance * 1000)}<`;
    const points = [...text];
    const speaker = Math.max(
      0,
      points.findIndex((point) => !MARK.test(point)),
    );
    for (const [at, point] of points.entries()) {
      const speaks = at === speaker;
      const { key, hex } = ink.code(face, speaks && !apart ? glyph : null, point, speaks ? advance : 0);
      if (key !== font) {
        settle();
        shows.push(`/${key} ${numbers([size])} Tf`);
        font = key;
      }
      row += hex;
    }
    place += advance;
  }
  settle();
  return [`BT 1 0 0 1 ${numbers([x, y])} Tm`, ...shows, 'ET', ...drawn];
}

function diagonal(width: number, height: number, outline: Outline): number[] {
  const length = Math.hypot(width, height);
  const scale = Math.min((length * DIAGONAL_SHARE) / outline.width, (length * FAINT_HEIGHT_SHARE) / OUTLINE_SIZE);
  const [cos, sin] = [(width / length) * scale, (height / length) * scale];
  const [across, up] = [outline.width / 2, outline.height / 2];
  return [cos, sin, -sin, cos, width / 2 - cos * across + sin * up, height / 2 - sin * across - cos * up];
}

/** PDF knows no exponents. */
const numbers = (values: number[]): string =>
  values
    .map((value) => String(Number(value.toFixed(6))))
    .map(plain)
    .join(' ');
const plain = (text: string): string => (text.includes('e') ? Number(text).toFixed(8) : text);
