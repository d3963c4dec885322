import { UNSEALED_HOURS } from '../../../functions/domain/limits.ts';
import type { World } from './actors.ts';

export const DAY_HOURS = 24;

/** Lets hours go by: the host's timer comes as often as the log must be sealed. */
export async function passes({ ground }: World, hours: number): Promise<void> {
  for (let left = hours; left > 0; left -= UNSEALED_HOURS) {
    ground.pass(Math.min(left, UNSEALED_HOURS));
    await ground.schedule();
  }
}
export async function until(world: World, day: number): Promise<void> {
  for (; world.day < day; world.day++) await passes(world, DAY_HOURS);
}
/** What is left of a day of which so many hours have passed. */
export async function restOfDay(world: World, passed: number): Promise<void> {
  await passes(world, DAY_HOURS - passed);
  world.day += 1;
}
