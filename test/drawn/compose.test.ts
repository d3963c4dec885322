import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { type Indexed, indexed, withTexts } from '../../src/build/previews/compose.ts';
import { fontFilesFor, PREVIEW_FONTS } from '../../src/build/previews/fonts.ts';
import { openPalette } from '../../src/build/previews/palette.ts';
import { element } from '../../src/drawn/markup.ts';
import type { PlainText } from '../../src/drawn/preview.ts';

const [WIDTH, HEIGHT] = [700, 90];
const paper = (): Indexed => ({ width: WIDTH, pixels: new Uint8Array(WIDTH * HEIGHT), colors: [0xffffff] });
const lineOf = (text: string, size = 46): PlainText => ({
  text,
  family: PREVIEW_FONTS.familyOf([...text][0] ?? ''),
  x: 10.3,
  y: 60,
  size,
  weight: 600,
  fill: '#17181c',
});
/** The same line as the drawing program sets it with its own shaping. */
function drawnWhole({ text, family, x, y, size, weight, fill }: PlainText): Indexed {
  const font = { 'font-family': family, 'font-size': size, 'font-weight': weight };
  const inside = element('text', { x, y, fill, ...font }, text);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT }, inside);
  const fonts = { fontFiles: fontFilesFor(svg), loadSystemFonts: false };
  const { pixels, width } = new Resvg(svg, { background: 'white', font: fonts }).render();
  return indexed(pixels, width);
}
const greens = ({ pixels, colors }: Indexed) => [...pixels].map((number) => ((colors[number] ?? 0) >>> 8) & 255);

describe('a line set character by character', () => {
  it.each([
    ['Latin, with pairs that stand closer', 'AVATo Yes, “Wave” fi 1,204'],
    ['Cyrillic', 'Где хранятся данные?'],
    ['Chinese', '密钥由谁保管？'],
    ['Japanese', 'データの保管場所'],
    ['Korean', '데이터는어디에보관'],
  ])('looks as if it had been drawn whole: %s', (_script, text) => {
    const line = lineOf(text);
    expect(PREVIEW_FONTS.isPlain(text, line.weight, line.family)).toBe(true);
    const [own, whole] = [greens(withTexts(paper(), [line])), greens(drawnWhole(line))];
    const inked = whole.filter((green) => green < 255).length;
    const away = whole.reduce((sum, green, at) => sum + Math.abs(green - (own[at] ?? 0)), 0);
    expect(inked).toBeGreaterThan(1000);
    // A pixel of ink is on average less than a twentieth lighter or darker.
    expect(away / inked).toBeLessThan(255 / 20);
  });

  it.each(['ساري', 'ที่เก็บข้อมูล', 'e\u0301', '\u200fשלום\u200f', '😀'])('is not how %s is drawn', (text) => {
    expect(PREVIEW_FONTS.isPlain(text, 600, PREVIEW_FONTS.familyOf([...text][0] ?? ''))).toBe(false);
  });

  it('is cut at the edges of the picture, on every side', () => {
    for (const at of [
      { x: -20, y: 60 },
      { x: WIDTH - 20, y: 60 },
      { x: 10, y: 10 },
      { x: 10, y: HEIGHT + 20 },
    ]) {
      const cut = withTexts(paper(), [{ ...lineOf('Northwind'), ...at }]);
      expect(cut.pixels.length).toBe(WIDTH * HEIGHT);
      expect(cut.pixels.some((number) => number > 0)).toBe(true);
    }
  });
});

it('a palette that is full names the nearest color', () => {
  const palette = openPalette(Array.from({ length: 256 }, (_, red) => red));
  expect(palette.numberOf(7)).toBe(7);
  expect(palette.numberOf(0x000209)).toBe(9);
  expect(palette.colors.length).toBe(256);
});
