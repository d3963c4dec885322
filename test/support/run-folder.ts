import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Where a run keeps what it builds once: inside the project, where bundles find the packages they leave out. */
export const buildsOf = (temporary: string): string => resolve('.build', basename(temporary));

/** The temporary folders of a run lie in one, named in `vitest.config.ts`, which goes away with the run: many tests make one and few remove it. */
export default function runFolder({ config }: TestProject): () => void {
  const { TMPDIR } = config.env as { TMPDIR: string };
  mkdirSync(TMPDIR, { recursive: true });
  return () => {
    for (const folder of [TMPDIR, buildsOf(TMPDIR)]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
