import sparticuz from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { buildIfChanged } from '../../program/build-if-changed.ts';

/** The site of the demo, built once for all tests that look at it, and the browser unpacked once where the tests look for it. */
export default async function builtSite(project: TestProject): Promise<void> {
  const { TODAY, TMPDIR } = project.config.env as { TODAY: string; TMPDIR: string };
  Object.assign(process.env, { TODAY, TMPDIR });
  // Two that unpack it at the same time would each run what the other is still writing.
  await sparticuz.executablePath();
  if (!(await buildIfChanged(console.log))) throw new Error('the demo was not built: see above');
}
