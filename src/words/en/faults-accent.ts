import type { Moved } from '../../claims/accent.ts';
import { lines, type Said } from './faults-parts.ts';
import { sayAll } from './format.ts';

const NEEDED = 'WCAG 2.2 §1.4.3';
const shownAs = ({ paper, shown, given, reached }: Moved): string =>
  `${shown} on ${paper === 'light' ? 'light' : 'dark'} paper (${given}:1 became ${reached}:1)`;

/** The company's accent, where text can't be read in it. Colors are `#rrggbb`, contrasts ratios to one. */
export const accent = {
  refused: (
    hex: string,
    papers: readonly [light: string, dark: string],
    ratio: { light: number; dark: number },
    least: number,
  ): Said => ({
    message: `the accent "${hex}" has a contrast of ${ratio.light}:1 on the light paper ${papers[0]} and ${ratio.dark}:1 on the dark paper ${papers[1]}`,
    fix: lines(
      `Text needs ${least}:1 on both (${NEEDED}), and a color with so little hue can’t be made lighter or darker and still be recognized.`,
      'Choose an accent with a hue, such as "#1f5eff".',
    ),
  }),
  moved: (hex: string, moved: readonly Moved[], least: number): string =>
    `The accent ${hex} is shown as ${sayAll(moved.map(shownAs))}: text needs ${least}:1 (${NEEDED}).`,
};
