/** The stamp's lines, ready to be set: `size` and `leading` in the page's units. */
export interface SetLines {
  size: number;
  leading: number;
  lines: string[];
}

export type Measure = (text: string) => number;

export const SEPARATOR = ' · ';
/** 6.5 on A4: readable in print, small enough for the bottom margin. */
const SIZE_BY_SHORT_SIDE = 6.5 / 595;
const SIZE_MIN = 4;
const LEADING = 1.3;
const MARGIN_SHARE = 0.03;
/** A stamp should take no more lines than this; below `SHRINK_MIN` of its size it would rather take more lines. */
const LINES_MAX = 2;
const SHRINK_MIN = 0.75;
/** However long the text and small the page, the stamp stays within this share of the height. */
const HEIGHT_SHARE_MAX = 0.35;
const SHRINK_STEP = 0.93;

/** Breaks the pieces into lines that fit a page, whole pieces first, words next, letters last. Nothing is cut off. */
export function setLines(pieces: string[], width: number, height: number, measure: Measure): SetLines {
  const full = Math.max(SIZE_MIN, Math.min(width, height) * SIZE_BY_SHORT_SIDE);
  const room = width * (1 - 2 * MARGIN_SHARE);
  let lines: string[] = [];
  let size = full;
  for (; ; size *= SHRINK_STEP) {
    lines = breakLines(pieces, room / size, measure);
    if (lines.length <= LINES_MAX || size * SHRINK_STEP < full * SHRINK_MIN) break;
  }
  while (lines.length * size * LEADING > height * HEIGHT_SHARE_MAX) {
    size *= SHRINK_STEP;
    lines = breakLines(pieces, room / size, measure);
  }
  return { size, leading: size * LEADING, lines };
}

function breakLines(pieces: string[], room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const joined = line === '' ? piece : line + SEPARATOR + piece;
    if (measure(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = measure(piece) <= room ? [piece] : breakPiece(piece, room, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakPiece(piece: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of piece.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (measure(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && measure(line + letter) > room) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  lines.push(line);
  return lines;
}
