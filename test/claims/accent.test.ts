import { wcagContrast as contrast, converter, type Oklch } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_DARK, PAPER_LIGHT, readableAccent, TEXT_CONTRAST_MIN } from '../../src/claims/accent.ts';

const toOklch = converter('oklch') as (hex: string) => Oklch;
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the accent', () => {
  test('the demo’s blue is kept on light paper and lightened on dark', () => {
    const accent = readableAccent('#1f5eff');
    expect(accent).toMatchObject({
      refused: false,
      light: '#1f5eff',
      adjusted: true,
      ratio: { light: 5.11 },
      onLight: '#ffffff',
    });
    expect(accent).toHaveProperty(
      'note',
      'The accent #1f5eff is shown as #3d77ff on dark paper (3.5:1 became 4.51:1): text needs 4.5:1 (WCAG 2.2 §1.4.3).',
    );
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
      expect(answer).toHaveProperty('message', expect.stringContaining(`${answer.ratio.light}:1 on the light paper`));
    },
  );
  test('the refusal’s exact text', () => {
    expect(readableAccent('#000000')).toMatchObject({
      message:
        'the accent "#000000" has a contrast of 21:1 on the light paper #ffffff and 1.16:1 on the dark paper #14171c',
      mend: `Text needs 4.5:1 on both (WCAG 2.2 §1.4.3), and a color with so little hue cannot be moved in lightness and still be known.
Choose an accent with a hue, such as "#1f5eff".`,
    });
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
        expect(accent.adjusted).toBe(accent.light !== color || accent.dark !== color);
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
