import type { PlainText } from '../../drawn/preview.ts';
import { fontOf, placed } from './fonts.ts';
import { COVERAGES, coverageOf, PLACES } from './glyphs.ts';
import { mixed, openPalette, type Palette } from './palette.ts';

/** A picture whose pixels name their colors, row after row. */
export interface Indexed {
  width: number;
  pixels: Uint8Array;
  colors: readonly number[];
}

/** Slots for the colors met last: a drawing has few, and a map is asked too slowly for each pixel. */
const SLOTS = 4096;

/** Opaque pixels (red, green, blue, alpha, a byte each), with their colors named. */
export function indexed(rgba: Buffer, width: number): Indexed {
  const given = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.length));
  const pixels = new Uint8Array(given.length);
  const palette = openPalette();
  const seen = new Uint32Array(SLOTS);
  const numbers = new Uint8Array(SLOTS);
  for (let at = 0; at < given.length; at += 1) {
    const pixel = given[at] as number;
    const slot = Math.imul(pixel, 0x9e3779b1) >>> 20;
    // No opaque pixel is 0.
    if (seen[slot] !== pixel) {
      seen[slot] = pixel;
      numbers[slot] = palette.numberOf(pixel & 0xffffff);
    }
    pixels[at] = numbers[slot] as number;
  }
  return { width, pixels, colors: palette.colors };
}

const colorOf = (fill: string): number => {
  const [red = 0, green = 0, blue = 0] = (fill.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  return red | (green << 8) | (blue << 16);
};

/** Numbers of the colors between what lies below and a fill, found once: by what lies below, then by how much is covered. */
function inkOf(palette: Palette, fill: number) {
  const found = new Int16Array(256 * COVERAGES).fill(-1);
  return (below: number, level: number): number => {
    const slot = below * COVERAGES + level;
    if (found[slot] === -1)
      found[slot] = palette.numberOf(mixed(palette.colors[below] ?? 0, fill, level / (COVERAGES - 1)));
    return found[slot] as number;
  };
}

/** The same picture with texts on it. */
export function withTexts(base: Indexed, texts: readonly PlainText[]): Indexed {
  const { width } = base;
  const pixels = base.pixels.slice();
  const height = pixels.length / width;
  const palette = openPalette(base.colors);
  const inks = new Map<string, ReturnType<typeof inkOf>>();
  for (const { text, family, x, y, size, weight, fill } of texts) {
    const font = fontOf(family, weight);
    const ink = inks.get(fill) ?? inkOf(palette, colorOf(fill));
    inks.set(fill, ink);
    for (const one of placed(text, weight, family).signs) {
      const pen = Math.round((x + one.x * size) * PLACES);
      const glyph = coverageOf(font, one.sign, size, ((pen % PLACES) + PLACES) % PLACES);
      const [left, top] = [Math.floor(pen / PLACES) + glyph.left, y + glyph.top];
      const [from, to] = [Math.max(0, -left), Math.min(glyph.width, width - left)];
      for (let row = Math.max(0, -top); row < Math.min(glyph.height, height - top); row += 1)
        for (let column = from; column < to; column += 1) {
          const level = glyph.levels[row * glyph.width + column] as number;
          const at = (top + row) * width + left + column;
          if (level > 0) pixels[at] = ink(pixels[at] as number, level);
        }
    }
  }
  return { width, pixels, colors: palette.colors };
}
