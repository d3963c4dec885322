import type { Status } from '../claims/standing.ts';

/** The colors of src/styles/tokens.css on light paper, for drawings that no stylesheet reaches. A test holds the two together. */
export const INK = '#17191e';
export const SOFT = '#565a63';
export const LINE = '#dcd8cf';
export const EDGE = '#83817b';
const CURRENT = '#17663c';
const BRIDGED = '#805000';
const IN_PROGRESS = '#2f5580';
export const LAPSED = '#a51f2b';
export const TONES: Record<Status, string> = {
  current: CURRENT,
  bridged: BRIDGED,
  lapsed: LAPSED,
  withdrawn: LAPSED,
  'in-progress': IN_PROGRESS,
  planned: SOFT,
  stated: SOFT,
};
