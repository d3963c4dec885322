import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HOLDINGS } from '../../src/starter/answers.ts';
import { buildSite, discard, mainText } from '../support/build.ts';
import { started, TODAY } from './fixtures/started.ts';

it('what has gaps is not published, and can be looked at', async () => {
  const root = started(HOLDINGS);
  const refused = await buildSite(root, { TODAY });
  const preview = await buildSite(root, { TODAY }, ['--preview']);
  try {
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/\d+ gaps to fill in:\n {2}content\/agreements\/report-nda\.md:5 {2}/);
    expect(refused.output).toContain('npm run build -- --preview');
    expect(preview.code, preview.output).toBe(0);
    const page = mainText(preview.dist, '/compliance/soc-2/');
    expect(page).toContain('Preview, not published: ');
    expect(page).toContain('To fill in: what the report covers');
    expect(page).toContain('content/compliance/soc-2.mdx:6: the facts of your Type 1 report');
    expect(page).not.toContain('[[fill in');
    expect(mainText(preview.dist, '/')).toContain('content/agreements/report-nda.md:5: ');
  } finally {
    discard(refused);
    discard(preview);
    rmSync(root, { recursive: true });
  }
});
