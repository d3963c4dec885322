import type { Face } from './faces.ts';
import type { SetGlyph } from './shape.ts';
import { shape } from './shape.ts';

/** A drawn text: path operators at size 1000, its width and the height of its capitals in the same unit. */
export interface Outline {
  path: string;
  width: number;
  height: number;
}

export const OUTLINE_SIZE = 1000;

/**
 * A text as outlines. The faint diagonal is drawn, not written, so that it never mixes with the page's own words when those are
 * searched, copied or read aloud.
 */
export function outlineOf(text: string, face: Face): Outline {
  const parts: string[] = [];
  let pen = 0;
  for (const set of shape(face, text, false)) {
    parts.push(glyphPath(set, pen));
    pen += set.advance * OUTLINE_SIZE;
  }
  const height = (face.font.capHeight * OUTLINE_SIZE) / face.font.unitsPerEm;
  return { path: `${parts.filter(Boolean).join('\n')}\nf`, width: pen, height };
}

const drawnBefore = new WeakMap<SetGlyph, string>();
/** The path of one glyph at size 1000, in its place. Pages of other sizes ask for the same. */
export function markPath(set: SetGlyph): string {
  const path = drawnBefore.get(set) ?? glyphPath(set, 0);
  drawnBefore.set(set, path);
  return path;
}

/** The path of one glyph at size 1000, `pen` to the right of the origin. */
function glyphPath({ face, glyph, dx, dy }: SetGlyph, pen: number): string {
  const scale = OUTLINE_SIZE / face.font.unitsPerEm;
  const [right, up] = [pen + dx * OUTLINE_SIZE, dy * OUTLINE_SIZE];
  const out: string[] = [];
  let [lastX, lastY] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    const at = args.map((value, index) => value * scale + (index % 2 === 0 ? right : up));
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = at;
    if (command === 'moveTo') out.push(`${points([x1, y1])} m`);
    else if (command === 'lineTo') out.push(`${points([x1, y1])} l`);
    else if (command === 'quadraticCurveTo') {
      // PDF has cubic curves only: both control points lie two thirds of the way to the quadratic one.
      const third = (end: number, control: number): number => end + (2 / 3) * (control - end);
      out.push(`${points([third(lastX, x1), third(lastY, y1), third(x2, x1), third(y2, y1), x2, y2])} c`);
    } else if (command === 'bezierCurveTo') out.push(`${points([x1, y1, x2, y2, x3, y3])} c`);
    else if (command === 'closePath') out.push('h');
    if (at.length >= 2) [lastX, lastY] = [at.at(-2) ?? 0, at.at(-1) ?? 0];
  }
  return out.join(' ');
}

const points = (values: number[]): string => values.map((value) => Math.round(value)).join(' ');
