import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildSite, discard, mainText } from '../support/build.ts';
import { started, TODAY } from './fixtures/started.ts';

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
