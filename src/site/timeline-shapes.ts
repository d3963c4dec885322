import type { MarkFact } from '../claims/timeline-facts.ts';

export interface MarkShape {
  /** An SVG path around 0, 0: five units to each side. */
  path: string;
  /** Filled with ink; else an outline filled with the paper. */
  isSolid: boolean;
}

const TRIANGLE = 'M0-5 5 4-5 4Z';
const DIAMOND = 'M0-5.5 5 0 0 5.5-5 0Z';
const CIRCLE = 'M-4.5 0a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0Z';

/** A shape of its own for each kind of day, so that none is told by its color; drawn, because fonts differ in what they make of signs. */
export const MARK_SHAPES: Record<MarkFact['kind'], MarkShape> = {
  'as-of': { path: DIAMOND, isSolid: true },
  issued: { path: TRIANGLE, isSolid: true },
  letter: { path: TRIANGLE, isSolid: false },
  surveillance: { path: DIAMOND, isSolid: false },
  completed: { path: CIRCLE, isSolid: true },
  ages: { path: 'M-4-4H4V4H-4Z', isSolid: false },
  withdrawn: { path: `${CIRCLE}M-3-3 3 3M-3 3 3-3`, isSolid: false },
  next: { path: CIRCLE, isSolid: false },
};
