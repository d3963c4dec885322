/** What one byte a pixel can name. */
const COLORS_MAX = 256;

/** Colors by their numbers; a color is red, green and blue from its lowest byte up. */
export interface Palette {
  colors: number[];
  /** Its number. Once there are 256 colors, that of the nearest. */
  numberOf: (color: number) => number;
}

const channel = (color: number, shift: number): number => (color >>> shift) & 255;
const CHANNELS = [0, 8, 16];

/** The color that lies so far on the way from one to another; `share` from 0 to 1. */
export const mixed = (from: number, to: number, share: number): number =>
  CHANNELS.reduce((color, shift) => {
    const start = channel(from, shift);
    return color | (Math.round(start + (channel(to, shift) - start) * share) << shift);
  }, 0);

export function openPalette(known: readonly number[] = []): Palette {
  const colors = [...known];
  const numbers = new Map(colors.map((color, number) => [color, number]));
  const nearest = (color: number): number => {
    const distance = (other: number) =>
      CHANNELS.reduce((sum, shift) => sum + (channel(color, shift) - channel(other, shift)) ** 2, 0);
    const far = colors.map(distance);
    return far.indexOf(Math.min(...far));
  };
  return {
    colors,
    numberOf: (color) => {
      const found = numbers.get(color);
      if (found !== undefined) return found;
      const number = colors.length < COLORS_MAX ? colors.push(color) - 1 : nearest(color);
      numbers.set(color, number);
      return number;
    },
  };
}
