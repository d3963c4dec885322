import type { Deps } from '../ports.ts';

/** Letters in words; loaded by the first that leaves, because whoever only takes requests starts without them. */
export const composer: Deps['compose'] = async (letter, links, { manifest, settings }) =>
  (await import('../mail/compose.ts')).compose(letter, {
    ...links,
    company: manifest.company,
    siteUrl: settings.siteUrl,
    manifest,
  });
