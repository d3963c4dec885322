import { wcagContrast as contrast, converter, type Oklch } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_DARK, PAPER_LIGHT, readableAccent, TEXT_CONTRAST_MIN } from '../../src/claims/accent.ts';

const toOklch = converter('oklch') as (hex: string) => Oklch;
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the accent', () => {
  test('the demo’s blue is kept on light paper and lightened on dark', () => {
    const accent = readableAccent('#1f5eff');
    expect(accent).toMatchObject({ light: '#1f5eff', ratio: { light: 5.11 }, onLight: '#ffffff' });
    expect(accent.moved).toEqual([{ paper: 'dark', shown: '#3d77ff', given: 3.5, reached: 4.51 }]);
  });
  test('yellow is darkened on light paper and kept on dark', () => {
    expect(readableAccent('#FFFF00')).toMatchObject({
      light: '#797900',
      dark: '#ffff00',
      onDark: PAPER_DARK,
    });
  });
  test.each([
    ['#000000', '#000000', '#ffffff', 'a black brand'],
    ['#ffffff', '#000000', '#ffffff', 'a white brand'],
    ['#e8e8e8', '#010101', '#e8e8e8', 'a light gray'],
    ['#767676', '#767676', '#808080', 'a gray that passes on one paper'],
    ['#333333', '#333333', '#989898', 'a dark gray'],
  ])('%s has no hue: its lightness is turned over where it cannot be read', (color, light, dark) => {
    expect(readableAccent(color)).toMatchObject({ light, dark });
  });
  test('every color can be read on both papers and on its own buttons, and keeps its hue', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const accent = readableAccent(color);
        expect(contrast(accent.light, PAPER_LIGHT)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.dark, PAPER_DARK)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.onLight, accent.light)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(contrast(accent.onDark, accent.dark)).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(accent.ratio.light).toBeGreaterThanOrEqual(TEXT_CONTRAST_MIN);
        expect(accent.moved.map(({ paper }) => paper)).toEqual(
          (['light', 'dark'] as const).filter((paper) => accent[paper] !== color),
        );
        for (const shown of [accent.light, accent.dark]) {
          if (toOklch(shown).c < 0.03) continue;
          const turned = Math.abs(Math.cos((((toOklch(shown).h ?? 0) - (toOklch(color).h ?? 0)) * Math.PI) / 180));
          expect(turned).toBeGreaterThan(0.98);
        }
      }),
    );
  });
  test('a color with a clear hue keeps one', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const { light, dark } = readableAccent(color);
        expect(toOklch(color).c < 0.1 || [light, dark].every((shown) => toOklch(shown).c >= 0.03)).toBe(true);
      }),
    );
  });
});
