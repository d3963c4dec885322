import { mkdirSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/** The temporary folders of a run lie in one, named in `vitest.config.ts`, which goes away with the run: many tests make one and few remove it. */
export default function runFolder({ config }: TestProject): () => void {
  const { TMPDIR } = config.env as { TMPDIR: string };
  mkdirSync(TMPDIR, { recursive: true });
  return () => rmSync(TMPDIR, { recursive: true, force: true, maxRetries: 3 });
}
