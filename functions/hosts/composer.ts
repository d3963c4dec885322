import type { Deps } from '../ports.ts';

/** Letters in words; loaded by the first that leaves, because whoever only takes requests starts without them. */
export const composer: Deps['compose'] = async (letter, { url, urls }, { manifest }) =>
  (await import('../mail/compose.ts')).compose(letter, manifest.company, url, urls);
