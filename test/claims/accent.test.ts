import { wcagContrast as contrast, converter, type Oklch } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_DARK, PAPER_LIGHT, readableAccent, TEXT_CONTRAST_MIN } from '../../src/claims/accent.ts';

const toOklch = converter('oklch') as (hex: string) => Oklch;
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the accent', () => {
  test('the demo’s blue is kept on light paper and lightened on dark', () => {
    expect(readableAccent('#1f5eff')).toMatchObject({
      refused: false,
      light: '#1f5eff',
      moved: [{ paper: 'dark', shown: '#3d77ff', given: 3.5, reached: 4.51 }],
      ratio: { light: 5.11 },
      onLight: '#ffffff',
    });
  });
  test('yellow is darkened on light paper and kept on dark', () => {
    expect(readableAccent('#FFFF00')).toMatchObject({
      refused: false,
      light: '#797900',
      dark: '#ffff00',
      onDark: PAPER_DARK,
    });
  });
  test.each(['#000000', '#ffffff', '#767676', '#808080', '#14171c'])(
    '%s has no hue and is refused with the ratio',
    (color) => {
      const answer = readableAccent(color);
      expect(answer.refused).toBe(true);
      expect(answer).not.toHaveProperty('light');
    },
  );
  test('black is refused with both ratios, rounded down', () => {
    expect(readableAccent('#000000')).toEqual({ refused: true, ratio: { light: 21, dark: 1.16 } });
  });
  test('whatever is accepted can be read on both papers and on its own buttons, and keeps its hue', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const accent = readableAccent(color);
        if (accent.refused) return;
        expect(contrast(accent.light, PAPER_LIGHT)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.dark, PAPER_DARK)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.onLight, accent.light)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.onDark, accent.dark)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(accent.ratio.light).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(accent.moved.length > 0).toBe(accent.light !== color || accent.dark !== color);
        for (const shown of [accent.light, accent.dark]) {
          const turned = Math.abs(Math.cos((((toOklch(shown).h ?? 0) - (toOklch(color).h ?? 0)) * Math.PI) / 180));
          expect(turned).toBeGreaterThan(0.98);
        }
      }),
    );
  });
  test('a color with a clear hue is never refused', () => {
    fc.assert(fc.property(hex, (color) => toOklch(color).c < 0.1 || !readableAccent(color).refused));
  });
});
