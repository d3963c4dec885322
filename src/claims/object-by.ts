import type { Day } from '../schemas/primitives.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { addDays } from './days.ts';

/** The last day to object to a subprocessor: its own, or so many days from its announcement as the company gives. */
export function objectByOf({ objectBy, announced }: Subprocessor, objectionDays: number | undefined): Day | null {
  if (objectBy !== undefined) return objectBy;
  return announced === undefined || objectionDays === undefined ? null : addDays(announced, objectionDays);
}
