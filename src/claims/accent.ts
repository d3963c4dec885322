import { clampChroma, wcagContrast as contrast, converter, formatHex, type Oklch } from 'culori';

/** In OKLCH (CSS Color 4 §8.2). */
const toOklch = converter('oklch') as (hex: string) => Oklch;
/** `#rrggbb`; a color that sRGB cannot show keeps lightness and hue and gives up chroma until it can (CSS Color 4 §13.2). */
const fromOklch = (color: Oklch): string => formatHex(clampChroma(color, 'oklch'));

/** The two papers that text stands on. */
export const PAPER_LIGHT = '#ffffff';
export const PAPER_DARK = '#14171c';
export const PAPERS = [PAPER_LIGHT, PAPER_DARK] as const;

/** WCAG 2.2 §1.4.3: text against its background, level AA. */
export const TEXT_CONTRAST_MIN = 4.5;

/** Below this OKLCH chroma a color has no hue to be known by: moved in lightness it is only another gray. */
const HUE_CHROMA_MIN = 0.03;
const LIGHTNESS_STEP = 0.005;

export interface Accent {
  refused: false;
  /** The accent on the light paper and on the dark one, `#rrggbb`. */
  light: string;
  dark: string;
  /** Where it differs from what was asked for, with the contrast that was given and the one that is reached. */
  moved: Moved[];
  /** Contrast against the paper, rounded down to two places. */
  ratio: { light: number; dark: number };
  /** The text on a button filled with the accent. */
  onLight: string;
  onDark: string;
}
/** An accent moved in lightness on one of the papers. */
export interface Moved {
  paper: 'light' | 'dark';
  shown: string;
  given: number;
  reached: number;
}
export interface RefusedAccent {
  refused: true;
  /** Contrast of the color as given. */
  ratio: { light: number; dark: number };
}

/** Rounded down, so that no ratio is stated that is not reached. */
const twoPlaces = (ratio: number): number => Math.floor(ratio * 100) / 100;

/** The nearest lightness, going away from the paper, at which the color can be read on it; null where no hue is left by then. */
function readableOn(paper: string, color: Oklch, hex: string, direction: 1 | -1): string | null {
  if (contrast(hex, paper) >= TEXT_CONTRAST_MIN) return hex;
  for (let l = color.l; l >= 0 && l <= 1; l += direction * LIGHTNESS_STEP) {
    const tried = fromOklch({ ...color, l });
    if (contrast(tried, paper) >= TEXT_CONTRAST_MIN) return toOklch(tried).c >= HUE_CHROMA_MIN ? tried : null;
  }
  return null;
}

/** White or the dark paper's ink, whichever reads better. */
const textOn = (fill: string): string =>
  contrast(PAPER_LIGHT, fill) >= contrast(PAPER_DARK, fill) ? PAPER_LIGHT : PAPER_DARK;

/**
 * The company's accent, made readable on both papers: kept where it passes 4.5:1, else moved in OKLCH lightness with its hue kept.
 * Refused where that would leave nothing of it. `hex` is `#rrggbb`, as the schema of `company.yaml` has made sure.
 */
export function readableAccent(hex: string): Accent | RefusedAccent {
  const given = hex.toLowerCase();
  const color = toOklch(given);
  const ratio = { light: twoPlaces(contrast(given, PAPER_LIGHT)), dark: twoPlaces(contrast(given, PAPER_DARK)) };
  const colored = color.c >= HUE_CHROMA_MIN;
  const light = colored ? readableOn(PAPER_LIGHT, color, given, -1) : null;
  const dark = colored ? readableOn(PAPER_DARK, color, given, 1) : null;
  if (!light || !dark) return { refused: true, ratio };
  const shown = { light, dark };
  const reached = { light: twoPlaces(contrast(light, PAPER_LIGHT)), dark: twoPlaces(contrast(dark, PAPER_DARK)) };
  const moved = (['light', 'dark'] as const)
    .filter((paper) => shown[paper] !== given)
    .map((paper) => ({ paper, shown: shown[paper], given: ratio[paper], reached: reached[paper] }));
  return { refused: false, light, dark, moved, ratio: reached, onLight: textOn(light), onDark: textOn(dark) };
}
