import type { Block } from './blocks.ts';
import { ACCENT, GRAY, INK, type Mark } from './marks.ts';
import { widthOf, wrap } from './typeface.ts';

type Drawing = Extract<Block, { kind: 'drawing' }>;
const TITLE = 8.5;
const NOTE = 7;

/** A box-and-arrow drawing as marks, its upper left corner at (`left`, `top`). */
export function layDrawing({ boxes, arrows }: Drawing, left: number, top: number, width: number): Mark[] {
  const unit = width / 100;
  const at = ([x, y]: [number, number]): [number, number] => [left + x * unit, top - y * unit];
  const marks: Mark[] = [];
  const line = (from: [number, number], to: [number, number], color: string, dashed = false, thick = 0.7): void =>
    void marks.push({ kind: 'rule', from, to, width: thick, color, ...(dashed ? { dashed } : {}) });
  for (const { at: place, text, note, dashed } of boxes) {
    const [x, y] = at([place[0], place[1]]);
    const [w, h] = [place[2] * unit, place[3] * unit];
    const color = dashed ? GRAY : INK;
    line([x, y], [x + w, y], color, dashed);
    line([x + w, y], [x + w, y - h], color, dashed);
    line([x + w, y - h], [x, y - h], color, dashed);
    line([x, y - h], [x, y], color, dashed);
    let down = y - 12;
    for (const words of wrap(text, 'bold', TITLE, w - 12)) {
      marks.push({ kind: 'text', x: x + 6, y: down, text: words, weight: 'bold', size: TITLE, color });
      down -= 11;
    }
    for (const words of note ? wrap(note, 'regular', NOTE, w - 12) : []) {
      marks.push({ kind: 'text', x: x + 6, y: down, text: words, weight: 'regular', size: NOTE, color: GRAY });
      down -= 9;
    }
  }
  for (const { from, to, text } of arrows) {
    const [start, end] = [at(from), at(to)];
    line(start, end, ACCENT, false, 1);
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
    for (const side of [2.6, -2.6])
      line(end, [end[0] + 6 * Math.cos(angle + side), end[1] + 6 * Math.sin(angle + side)], ACCENT, false, 1);
    if (text) {
      const upright = Math.abs(end[0] - start[0]) < 1;
      const x = upright ? start[0] + 5 : (start[0] + end[0]) / 2 - widthOf(text, 'italic', NOTE) / 2;
      const y = upright ? (start[1] + end[1]) / 2 - 2 : (start[1] + end[1]) / 2 + 4;
      marks.push({ kind: 'text', x, y, text, weight: 'italic', size: NOTE, color: GRAY });
    }
  }
  return marks;
}
