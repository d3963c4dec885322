import type { Steps } from '../answers/steps.ts';

/** Short, because a busy machine makes it longer. A slower processor needs more slices, not longer ones. */
const SLICE_MS = 5;

/** Lets the browser do what waits: what was typed, what is to be drawn. */
const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
};

/** Runs steps in slices, so that no task of the page gets long. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause();
  }
}
