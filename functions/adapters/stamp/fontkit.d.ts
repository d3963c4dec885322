// fontkit 2 ships no types; these are the parts that the stamp and the sample maker use.
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    codePoints: number[];
    /** In font units. */
    advanceWidth: number;
    path: { commands: { command: string; args: number[] }[] };
  }
  export interface Font {
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    italicAngle: number;
    capHeight: number;
    xHeight: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number; width: number; height: number };
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: Record<string, boolean>): { glyphs: Glyph[] };
    createSubset(): { includeGlyph(glyph: number | Glyph): number; encode(): Uint8Array };
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
