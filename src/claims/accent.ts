import { clampChroma, wcagContrast as contrast, converter, formatHex, type Oklch } from 'culori';

/** In OKLCH (CSS Color 4 §8.2). */
const toOklch = converter('oklch') as (hex: string) => Oklch;
/** `#rrggbb`; a color that sRGB cannot show keeps lightness and hue and gives up chroma until it can (CSS Color 4 §13.2). */
const fromOklch = (color: Oklch): string => formatHex(clampChroma(color, 'oklch'));

/** The two papers that text stands on. */
export const PAPER_LIGHT = '#ffffff';
export const PAPER_DARK = '#14171c';

/** WCAG 2.2 §1.4.3: text against its background, level AA. */
export const TEXT_CONTRAST_MIN = 4.5;

/** Below this OKLCH chroma a color has no hue to be known by: moved in lightness it is only another gray. */
const HUE_CHROMA_MIN = 0.03;
const LIGHTNESS_STEP = 0.005;

/** A color that could not be read on one of the papers, and what is shown in its place there. */
export interface Moved {
  paper: 'light' | 'dark';
  shown: string;
  /** Contrast against the paper: of the color that was given, and of the one that is shown. */
  given: number;
  reached: number;
}
export interface Accent {
  /** The accent on the light paper and on the dark one, `#rrggbb`. */
  light: string;
  dark: string;
  /** Contrast against the paper, rounded down to two places. */
  ratio: { light: number; dark: number };
  /** The text on a button filled with the accent. */
  onLight: string;
  onDark: string;
  /** What was changed, for the build's log. */
  moved: Moved[];
}

/** Rounded down, so that no ratio is stated that is not reached. */
const contrastOn = (paper: string, color: string): number => Math.floor(contrast(color, paper) * 100) / 100;

/**
 * The nearest lightness, going away from the paper, at which the color can be read on it. Where no hue is left by then, the lightness is
 * turned over instead: a black brand is white on the dark paper, a white one black on the light.
 */
function readableOn(paper: string, hex: string, direction: 1 | -1): string {
  if (contrast(hex, paper) >= TEXT_CONTRAST_MIN) return hex;
  const color = toOklch(hex);
  const moved = lightnessFrom(color, color.l, paper, direction);
  if (color.c >= HUE_CHROMA_MIN && toOklch(moved).c >= HUE_CHROMA_MIN) return moved;
  return lightnessFrom({ ...color, c: 0 }, 1 - color.l, paper, direction);
}

function lightnessFrom(color: Oklch, start: number, paper: string, direction: 1 | -1): string {
  for (let l = start; l >= 0 && l <= 1; l += direction * LIGHTNESS_STEP) {
    const tried = fromOklch({ ...color, l });
    if (contrast(tried, paper) >= TEXT_CONTRAST_MIN) return tried;
  }
  return direction === 1 ? '#ffffff' : '#000000';
}

/** White or the dark paper's ink, whichever reads better. */
const textOn = (fill: string): string =>
  contrast(PAPER_LIGHT, fill) >= contrast(PAPER_DARK, fill) ? PAPER_LIGHT : PAPER_DARK;

/**
 * The company's accent, made readable on both papers: kept where it passes 4.5:1, else moved in OKLCH lightness with its hue kept, or
 * turned over where it has none. `hex` is `#rrggbb`, as the schema of `company.yaml` has made sure.
 */
export function readableAccent(hex: string): Accent {
  const given = hex.toLowerCase();
  const light = readableOn(PAPER_LIGHT, given, -1);
  const dark = readableOn(PAPER_DARK, given, 1);
  const ratio = { light: contrastOn(PAPER_LIGHT, light), dark: contrastOn(PAPER_DARK, dark) };
  const change = (paper: Moved['paper'], shown: string, on: string): Moved[] =>
    shown === given ? [] : [{ paper, shown, given: contrastOn(on, given), reached: ratio[paper] }];
  return {
    light,
    dark,
    ratio,
    onLight: textOn(light),
    onDark: textOn(dark),
    moved: [...change('light', light, PAPER_LIGHT), ...change('dark', dark, PAPER_DARK)],
  };
}
