import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, copyOfDemo, discard } from '../support/build.ts';

it('a build refuses an accent that cannot be read, with line, ratios and fix, and builds nothing', async () => {
  const root = copyOfDemo();
  const file = join(root, 'content/company.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/accent: "#[0-9a-f]{6}"/, 'accent: "#777777"');
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const line = after.split('\n').findIndex((text) => text.includes('#777777')) + 1;
  const built = await buildSite(root);
  try {
    expect(built.code).toBe(1);
    expect(built.output).toContain(
      `content/company.yaml:${line}  the accent "#777777" has a contrast of 4.47:1 on the light paper #ffffff and 4.01:1 on the dark paper #14171c  [error bad-value]
  Text needs 4.5:1 on both (WCAG 2.2 §1.4.3), and a color with so little hue can’t be made lighter or darker and still be recognized.
  Choose an accent with a hue, such as "#1f5eff".`,
    );
    expect(readdirSync(built.dist)).toEqual([]);
  } finally {
    discard(built);
    rmSync(root, { recursive: true });
  }
});
