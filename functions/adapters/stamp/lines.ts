import type { Paragraph, Stretch } from './paragraph.ts';

/** A paragraph's lines, ready to be set: `size` and `leading` in the page's units. */
export interface SetLines {
  size: number;
  leading: number;
  lines: Stretch[];
}

/** 6.5 on A4: readable in print, small enough for the bottom margin. */
const SIZE_BY_SHORT_SIDE = 6.5 / 595;
const SIZE_MIN = 4;
/** Room for the marks of Thai and the strokes of Arabic below the line. */
const LEADING = 1.4;
const MARGIN_SHARE = 0.03;
/** A paragraph should take no more lines than this; below `SHRINK_MIN` of its size it would rather take more lines. */
const LINES_MAX = { name: 2, proof: 1 } as const;
const SHRINK_MIN = 0.75;
/** However long a text and small the page, each of the two stays within this share of the height. */
const HEIGHT_SHARE_MAX = 0.175;
const SHRINK_STEP = 0.93;

export type Part = keyof typeof LINES_MAX;

/**
 * Breaks a paragraph into lines that fit a page, between words first, between letters last. Nothing is cut off. Each of the stamp's two
 * parts is set by itself: no name makes the address, the reference and the time smaller or moves them from their place.
 */
export function setLines(paragraph: Paragraph, width: number, height: number, part: Part): SetLines {
  const full = Math.max(SIZE_MIN, Math.min(width, height) * SIZE_BY_SHORT_SIDE);
  const lineWidth = width * (1 - 2 * MARGIN_SHARE);
  let lines: Stretch[] = [];
  let size = full;
  for (; ; size *= SHRINK_STEP) {
    lines = breakLines(paragraph, lineWidth / size);
    if (lines.length <= LINES_MAX[part] || size * SHRINK_STEP < full * SHRINK_MIN) break;
  }
  while (lines.length * size * LEADING > height * HEIGHT_SHARE_MAX) {
    size *= SHRINK_STEP;
    lines = breakLines(paragraph, lineWidth / size);
  }
  return { size, leading: size * LEADING, lines };
}

/** Lines no wider than `lineWidth` at size 1: between words first, between letters last. */
export function breakLines(paragraph: Paragraph, lineWidth: number): Stretch[] {
  const lines: Stretch[] = [];
  let line: Stretch | undefined;
  let width = 0;
  for (const word of paragraph.words) {
    const wide = paragraph.measure(word);
    if (line) {
      // Word by word: a line that is measured whole each time takes the square of its length.
      const gap = paragraph.measure({ from: line.to, to: word.from });
      if (width + gap + wide <= lineWidth) {
        line = { from: line.from, to: word.to };
        width += gap + wide;
        continue;
      }
      lines.push(line);
    }
    const parts = wide <= lineWidth ? [word] : breakWord(paragraph, word, lineWidth);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1);
    width = line ? paragraph.measure(line) : 0;
  }
  if (line) lines.push(line);
  return lines;
}

/** As many letters a line as fit: all that are measured together would take the square of their number. */
function breakWord(paragraph: Paragraph, word: Stretch, lineWidth: number): Stretch[] {
  const lines: Stretch[] = [];
  let [from, width] = [word.from, 0];
  for (const letter of paragraph.letters(word)) {
    const wide = paragraph.measure(letter);
    if (letter.from > from && width + wide > lineWidth) {
      lines.push({ from, to: letter.from });
      [from, width] = [letter.from, 0];
    }
    width += wide;
  }
  lines.push({ from, to: word.to });
  return lines;
}
