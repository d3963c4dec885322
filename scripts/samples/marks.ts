import type { Weight } from './typeface.ts';

/** A4, in points; `y` runs upward from the lower edge. */
export const PAGE = { width: 595.28, height: 841.89, left: 72, right: 523.28, top: 758, bottom: 72 };
export const INK = '0.1 0.11 0.14';
export const GRAY = '0.42 0.44 0.48';
export const ACCENT = '0.122 0.369 1';

export type Mark =
  | { kind: 'text'; x: number; y: number; text: string; weight: Weight; size: number; color: string }
  | { kind: 'rule'; from: [number, number]; to: [number, number]; width: number; color: string; dashed?: boolean };
