import { afterAll, beforeAll } from 'vitest';
import { type BuiltOnce, builtHost } from '../../support/built-hosts.ts';
import { endShared } from '../../support/postgres.ts';

export const FUNCTIONS = ['lambda', 'vercel', 'netlify'] as const;

/** Builds what each of these hosts deploys before the tests of a file. */
export function builtFunctions() {
  const built: Record<string, BuiltOnce> = {};
  beforeAll(async () => {
    for (const host of FUNCTIONS) built[host] = await builtHost(host);
  });
  afterAll(endShared);
  return {
    built,
    folderOf: (host: string): string => built[host]?.folder ?? '',
    outOf: (host: string): string => built[host]?.out ?? '',
  };
}
