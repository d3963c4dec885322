import { afterEach, describe, expect, it, vi } from 'vitest';
import { mending } from '../../src/answers/mending.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { openingSearch } from '../../src/answers/open-search.ts';
import type { Steps } from '../../src/answers/steps.ts';
import { inSlices } from '../../src/scripts/in-slices.ts';
import { demoData } from '../answers/demo.ts';

afterEach(() => vi.unstubAllGlobals());

/** Steps of 3 ms each on a clock of their own, which is told whenever the page gets its turn. */
async function run(count: number): Promise<(number | 'turn')[]> {
  let now = 0;
  const seen: (number | 'turn')[] = [];
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('scheduler', { yield: async () => void seen.push('turn') });
  function* work(): Steps<string> {
    for (let step = 1; step <= count; step += 1) {
      now += 3;
      seen.push(step);
      yield;
    }
    return 'done';
  }
  expect(await inSlices(work())).toBe('done');
  return seen;
}

describe('work in slices', () => {
  it('leaves the page its turn after each 5 ms', async () => {
    expect(await run(5)).toEqual([1, 2, 'turn', 3, 4, 'turn', 5]);
  });
  it('takes no pause where there is little to do', async () => {
    expect(await run(1)).toEqual([1]);
  });
  it('lets a timer run where the browser has no way to yield', async () => {
    let isTimerRun = false;
    vi.stubGlobal('performance', { now: () => Date.now() });
    function* work(): Steps<void> {
      setTimeout(() => {
        isTimerRun = true;
      });
      while (!isTimerRun) yield;
    }
    await inSlices(work());
    expect(isTimerRun).toBe(true);
  });
  it('opens the answers in steps smaller than an entry or a group of the lexicon, to the same end', async () => {
    const data = await demoData();
    const steps = openingSearch(data, { mending });
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(data.entries.length + data.lexicon.length);
    expect(step.value.ask('how often do you take backups')).toEqual(
      openAnswers(data).ask('how often do you take backups'),
    );
  });
});
