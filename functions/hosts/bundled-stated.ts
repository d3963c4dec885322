import type { Stated } from '../../src/schemas/stated.ts';

/** What the build states, as a part of a function that is loaded when it is first asked for. */
export const bundledStated = async (): Promise<Stated> => (await import('#stated')).default;
