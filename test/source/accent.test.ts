import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { edited, told, withTree } from './tree-on-disk.ts';

const TODAY = '2026-11-21';
const accent = (color: string) => edited('content/company.yaml', '#1f5eff', color);
const script = fileURLToPath(new URL('../../program/vouchsafe.ts', import.meta.url));
const check = (root: string) =>
  spawnSync(process.execPath, [script, 'check', '--root', root], { encoding: 'utf8', env: { ...process.env, TODAY } });

describe('an accent that cannot be read', () => {
  it('is a fault of the content, with line, ratios and fix', async () => {
    expect(await told(accent('#808080'))).toEqual([
      `content/company.yaml:7  the accent "#808080" has a contrast of 3.94:1 on the light paper #ffffff and 4.54:1 on the dark paper #14171c
  Text needs 4.5:1 on both (WCAG 2.2 §1.4.3), and a color with so little hue can’t be made lighter or darker and still be recognized.
  Choose an accent with a hue, such as "#1f5eff".`,
    ]);
  });

  it('stops check:content, beside every other fault of the run', async () => {
    await withTree(
      { ...accent('#ffffff'), ...edited('content/faqs/sso.mdx', 'soc-2-report]', 'soc-report]') },
      async (root) => {
        const { status, stdout } = check(root);
        expect(status).toBe(1);
        expect(stdout).toContain(
          'content/company.yaml:7  the accent "#ffffff" has a contrast of 1:1 on the light paper',
        );
        expect(stdout).toContain('no document has the id "soc-report"');
      },
    );
  });
});

describe('an accent that had to be moved', () => {
  it('is no fault; one line says what it became, and the ratios', async () => {
    await withTree(accent('#ffcc00'), async (root) => {
      const { faults, notes } = await checkContent(root, TODAY);
      expect(faults).toEqual([]);
      expect(notes).toEqual([
        'The accent #ffcc00 is shown as #907200 on light paper (1.51:1 became 4.57:1): text needs 4.5:1 (WCAG 2.2 §1.4.3).',
      ]);
      expect(check(root).stdout.split('\n')).toContain(notes[0]);
    });
  });
});
