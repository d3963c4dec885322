import { afterAll, beforeAll, describe, test } from 'vitest';
import type { World } from './actors.ts';
import { STORY } from './story.ts';
import { until } from './time.ts';

/** Plays the whole story, each chapter a test. */
export function play(where: string, open: () => Promise<World>, seconds = 60): void {
  describe(`four weeks on ${where}`, () => {
    let world: World;
    let isBroken = false;
    beforeAll(async () => {
      world = await open();
      // What a host does when it has started.
      await world.ground.schedule();
    }, seconds * 1000);
    afterAll(() => world?.ground.close());

    test.for(STORY)('day %i: %s', { timeout: seconds * 1000 }, async ([day, , chapter], { skip }) => {
      // A chapter goes on from the one before.
      skip(isBroken);
      isBroken = true;
      await until(world, day);
      await chapter(world);
      isBroken = false;
    });
  });
}
