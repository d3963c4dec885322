import type { TestProject } from 'vitest/node';
import { buildIfChanged } from '../../program/build-if-changed.ts';

/** The site of the demo, built once for all tests that look at it. */
export default async function builtSite(project: TestProject): Promise<void> {
  process.env.TODAY = project.config.env.TODAY;
  if (!(await buildIfChanged(console.log))) throw new Error('the demo was not built: see above');
}
