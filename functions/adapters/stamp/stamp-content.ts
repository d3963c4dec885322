import type { PDFFont } from '@cantoo/pdf-lib';
import { type Measure, setLines } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { Run } from './runs.ts';
import { OUTLINE_SIZE, type Outline } from './watermark.ts';

/** The resources a stamp is drawn with, by the keys they have on the page. */
export interface Ink {
  fonts: Map<number, { key: string; font: PDFFont }>;
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
/** How much of the page's diagonal the faint line may take, and how tall its letters may get. */
const DIAGONAL_SHARE = 0.78;
const FAINT_HEIGHT_SHARE = 0.05;

/**
 * The operators that draw a stamp in a page's own coordinates: lines centered on the bottom edge over a light veil, so that they read
 * on dark pages too and let through what lies beneath, and the faint diagonal. An artifact to assistive technology (§14.8.2.2).
 */
export function stampContent(
  pieces: string[],
  { width, height, matrix }: PageFrame,
  ink: Ink,
  measure: Measure,
  runs: (text: string) => Run[],
): string {
  const { size, leading, lines } = setLines(pieces, width, height, measure);
  const floor = Math.min(width, height) * FLOOR_SHARE;
  const padding = size * VEIL_PADDING_SHARE;
  const widest = Math.max(...lines.map((line) => measure(line) * size));
  const bottom = floor - size * DESCENT_SHARE - padding;
  const top = floor + leading * (lines.length - 1) + size + padding;
  const out = [
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
    `q ${numbers(matrix)} cm`,
    `q /${ink.faint} gs 0 g ${numbers(diagonal(width, height, ink.outline))} cm /${ink.drawing} Do Q`,
    `q /${ink.veil} gs 1 g ${numbers([(width - widest) / 2 - padding * 2, bottom, widest + padding * 4, top - bottom])} re f Q`,
    `BT ${TEXT_GRAY} g`,
  ];
  for (const [index, line] of lines.entries()) {
    const x = (width - measure(line) * size) / 2;
    const y = floor + leading * (lines.length - 1 - index);
    out.push(`1 0 0 1 ${numbers([x, y])} Tm`);
    for (const run of runs(line)) {
      const face = ink.fonts.get(run.face);
      if (!face) throw new Error('a face of the stamp is missing');
      out.push(`/${face.key} ${numbers([size])} Tf ${face.font.encodeText(run.text).toString()} Tj`);
    }
  }
  out.push('ET', 'Q', 'EMC', '');
  return out.join('\n');
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
