import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { answers, HOLDINGS, type Holding } from '../../src/starter/answers.ts';
import { starterTree } from '../../src/starter/starter-tree.ts';
import { buildSite, discard, mainText } from '../support/build.ts';

const TODAY = '2026-11-21';
function started(holds: readonly Holding[]): string {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-starter-'));
  const given = { name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://tallyfox.dev', holds };
  for (const [name, text] of starterTree(answers.parse(given), TODAY)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

it('a company that holds nothing yet builds at once, and claims nothing', async () => {
  const root = started([]);
  const built = await buildSite(root, { TODAY });
  try {
    expect(built.code, built.output).toBe(0);
    expect(built.output.trimEnd()).toMatch(/The site is in \S*dist\. To see it with the gate, run: npm start$/);
    expect(mainText(built.dist, '/')).toContain('Tallyfox has no report or certificate');
  } finally {
    discard(built);
    rmSync(root, { recursive: true });
  }
});

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
