import type { Moved } from '../../claims/accent.ts';
import { sayAll } from './format.ts';

const NEEDED = 'WCAG 2.2 §1.4.3';
const shownAs = ({ paper, shown, given, reached }: Moved): string =>
  `${shown} on ${paper === 'light' ? 'light' : 'dark'} paper (${given}:1 became ${reached}:1)`;

/** The company's accent, where text can't be read in it as it is. Colors are `#rrggbb`, contrasts ratios to one. */
export const accent = {
  moved: (hex: string, moved: readonly Moved[], least: number): string =>
    `The accent ${hex} is shown as ${sayAll(moved.map(shownAs))}: text needs ${least}:1 (${NEEDED}).`,
};
