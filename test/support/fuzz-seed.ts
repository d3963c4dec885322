import fc from 'fast-check';

/**
 * The suite draws the same values each time, so that a commit that changes nothing here cannot fail. `npm run bench -- fuzz` draws new
 * ones. A property that sets its own `numRuns` keeps it.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20261128) });
