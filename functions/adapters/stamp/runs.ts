import { type Face, FEATURES } from './faces.ts';

/** A stretch of text that one face can set. `face` is an index into the faces it was made for. */
export interface Run {
  face: number;
  text: string;
}

const SPACE = /^\p{Zs}$/u;
const NEVER_SHOWN = /^[\p{C}\p{Zl}\p{Zp}]$/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits text into runs, each with a face that has every character of it. A letter and its combining marks stay together.
 * What no face can show visibly (other scripts, control characters, blank glyphs) is written by its code point: `[U+0645 U+062D]`.
 * Nothing throws, nothing is left out.
 */
export function runsOf(text: string, faces: Face[]): Run[] {
  const runs: Run[] = [];
  let unknown: string[] = [];
  const add = (face: number, piece: string): void => {
    const last = runs.at(-1);
    if (last && last.face === face) last.text += piece;
    else runs.push({ face, text: piece });
  };
  const settle = (): void => {
    if (unknown.length > 0) add(0, `[${unknown.join(' ')}]`);
    unknown = [];
  };
  for (const { segment } of clusters.segment(text.normalize('NFC'))) {
    const whole = faceFor(segment, faces, runs.at(-1)?.face);
    for (const piece of whole === undefined ? segment : [segment]) {
      const face = whole ?? faceFor(piece, faces, runs.at(-1)?.face);
      if (face === undefined) {
        unknown.push(`U+${(piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
      } else {
        settle();
        add(face, piece);
      }
    }
  }
  settle();
  return runs;
}

function faceFor(piece: string, faces: Face[], current: number | undefined): number | undefined {
  const points = [...piece];
  // A space between two words of one face does not change the face.
  if (SPACE.test(piece) && current !== undefined && faces[current] && shows(faces[current], piece)) return current;
  const found = faces.findIndex((face) => points.every((point) => shows(face, point)));
  return found < 0 ? undefined : found;
}

function shows({ font }: Face, point: string): boolean {
  const codePoint = point.codePointAt(0) ?? 0;
  if (NEVER_SHOWN.test(point) || !font.hasGlyphForCodePoint(codePoint)) return false;
  return SPACE.test(point) || font.glyphForCodePoint(codePoint).path.commands.length > 0;
}

/** The width of a text set at size 1. */
export function widthOf(text: string, faces: Face[]): number {
  let width = 0;
  for (const run of runsOf(text, faces)) {
    const font = faces[run.face]?.font;
    if (!font) continue;
    for (const glyph of font.layout(run.text, FEATURES).glyphs) width += glyph.advanceWidth / font.unitsPerEm;
  }
  return width;
}
