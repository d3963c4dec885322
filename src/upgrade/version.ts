import type { Files } from './change.ts';

/**
 * States the version of Vouchsafe that `content/` was written for, as one line. Readers of content leave out files that begin with a dot, so
 * every version can read what another has upgraded.
 */
export const VERSION_FILE = 'content/.vouchsafe-version';
/** What content was written for that says nothing: the first version had no such file. */
export const FIRST_VERSION = '0.1.0';

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** The version that content says it was written for; null when what it says is none. */
export function statedVersion(files: Files): string | null {
  const stated = files.get(VERSION_FILE)?.trim();
  if (stated === undefined) return FIRST_VERSION;
  return VERSION.test(stated) ? stated : null;
}

/** Below 0 when `a` came before `b`. */
export const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
