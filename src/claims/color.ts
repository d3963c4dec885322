/** A color in OKLCH: lightness 0–1, chroma 0 to about 0.4, hue in radians. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}
type Triple = [number, number, number];

/** sRGB's transfer function (IEC 61966-2-1); WCAG 2.2 defines relative luminance on the same curve. */
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const linearOf = (hex: string): Triple => {
  const at = (start: number) => toLinear(Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  return [at(1), at(3), at(5)];
};

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two `#rrggbb` colors, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** `#rrggbb` in OKLCH; matrices from CSS Color 4 §10.8 (https://bottosson.github.io/posts/oklab/). */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const yellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, yellow), hue: Math.atan2(yellow, a) };
}

function linearFrom({ lightness, chroma, hue }: Oklch): Triple {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** How far a channel may stray outside sRGB before it shows after rounding to 8 bits. */
const GAMUT_TOLERANCE = 0.0005;
const shown = (rgb: Triple): boolean => rgb.every((value) => value >= -GAMUT_TOLERANCE && value <= 1 + GAMUT_TOLERANCE);

/** `#rrggbb`; a color that sRGB cannot show keeps lightness and hue and gives up chroma until it can (CSS Color 4 §13.2). */
export function fromOklch(color: Oklch): string {
  let rgb = linearFrom(color);
  if (!shown(rgb)) {
    let [low, high] = [0, color.chroma];
    for (let step = 0; step < 20; step += 1) {
      const chroma = (low + high) / 2;
      if (shown(linearFrom({ ...color, chroma }))) low = chroma;
      else high = chroma;
    }
    rgb = linearFrom({ ...color, chroma: low });
  }
  const byte = (value: number) => Math.round(fromLinear(Math.min(1, Math.max(0, value))) * 255);
  return `#${rgb.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}
