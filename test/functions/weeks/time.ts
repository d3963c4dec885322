import { UNSEALED_HOURS } from '../../../functions/domain/limits.ts';
import type { World } from './actors.ts';

const DAY_HOURS = 24;
/** How often everything that waits for a time is done; in between, the log is put under seal. */
const SCHEDULE_HOURS = 12;

/** Lets hours go by while nothing is at work. */
export function stops(world: World, hours: number): void {
  world.ground.pass(hours);
  world.hours += hours;
}
/** Lets hours go by, with what a host's timer does meanwhile. */
export async function passes(world: World, hours: number): Promise<void> {
  for (let left = hours; left > 0; left -= UNSEALED_HOURS) {
    const before = Math.floor(world.hours / SCHEDULE_HOURS);
    stops(world, Math.min(left, UNSEALED_HOURS));
    const isDue = Math.floor(world.hours / SCHEDULE_HOURS) > before;
    await (isDue ? world.ground.schedule() : world.ground.seal());
  }
}
export const dayOf = ({ hours }: World): number => Math.floor(hours / DAY_HOURS);
/** Up to the beginning of a day of the story. */
export const until = (world: World, day: number): Promise<void> => passes(world, day * DAY_HOURS - world.hours);
