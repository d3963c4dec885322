// fontkit 2 ships no types; these are the parts that the stamp, the sample maker and the previews use.
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    /** Empty for a glyph that shaping added: the dots of an Arabic letter, the second half of a Thai vowel. */
    codePoints: number[];
    /** In font units. */
    advanceWidth: number;
    path: {
      commands: { command: string; args: number[] }[];
      /** The `d` of an SVG path, in font units, y upwards. */
      toSVG(): string;
      bbox: { minX: number; minY: number; maxX: number; maxY: number };
    };
  }
  /** In font units; `glyphs` and `positions` go together, from left to right. */
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  }
  export interface Subset {
    /** The glyph's number in the subset. */
    includeGlyph(glyph: number | Glyph): number;
    encode(): Uint8Array;
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
    /** The same object for a number each time, with the code points that it was first asked for with. */
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(
      text: string,
      features?: Record<string, boolean>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun;
    createSubset(): Subset;
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
