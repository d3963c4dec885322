import { Resvg } from '@resvg/resvg-js';
import type { Font } from 'fontkit';
import { element } from '../../drawn/markup.ts';

/** How much of each pixel a glyph covers, from 0 to `COVERAGES - 1`. */
export interface Coverage {
  /** From the pen to its left and upper edge, in pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
  levels: Uint8Array;
}
export const COVERAGES = 16;
/** A pen stands at the nearest of so many places in a pixel. */
export const PLACES = 4;

/** For each font: size, character and place in the pixel → what it covers. A site has a few hundred, one in Chinese some thousands. */
const known = new WeakMap<Font, Map<string, Coverage>>();

export function coverageOf(font: Font, sign: string, size: number, place: number): Coverage {
  const all = known.get(font) ?? new Map<string, Coverage>();
  known.set(font, all);
  const key = `${size} ${place} ${sign}`;
  const found = all.get(key) ?? drawn(font, sign, size, place);
  all.set(key, found);
  return found;
}

function drawn(font: Font, sign: string, size: number, place: number): Coverage {
  const { path } = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
  const { minX, minY, maxX, maxY } = path.bbox;
  const scale = size / font.unitsPerEm;
  const shift = place / PLACES;
  if (!(maxX > minX && maxY > minY)) return { left: 0, top: 0, width: 0, height: 0, levels: new Uint8Array() };
  const [left, top] = [Math.floor(minX * scale + shift), Math.floor(-maxY * scale)];
  const width = Math.ceil(maxX * scale + shift) - left;
  const height = Math.ceil(-minY * scale) - top;
  const transform = `translate(${shift - left} ${-top}) scale(${scale} ${-scale})`;
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height },
    element('path', { transform, d: path.toSVG() }),
  );
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at += 1)
    levels[at] = Math.round(((pixels[at * 4 + 3] ?? 0) / 255) * (COVERAGES - 1));
  return { left, top, width, height, levels };
}
