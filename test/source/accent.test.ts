import { describe, expect, it } from 'vitest';
import { run as check } from '../../program/check.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { runVerb } from '../support/run-verb.ts';
import { edited, withTree } from './tree-on-disk.ts';

const TODAY = '2026-11-21';
const accent = (color: string) => edited('content/company.yaml', '#1f5eff', color);

describe('an accent that had to be moved', () => {
  it.each(['#000000', '#ffffff', '#e8e8e8', '#808080'])('is no fault where it is gray either: %s', async (color) => {
    await withTree(accent(color), async (root) => {
      const { faults, notes } = await checkContent(root, TODAY);
      expect(faults).toEqual([]);
      expect(notes.join()).toContain(`The accent ${color} is shown as`);
    });
  });

  it('is no fault; one line says what it became, and the ratios', async () => {
    await withTree(accent('#ffcc00'), async (root) => {
      const { faults, notes } = await checkContent(root, TODAY);
      expect(faults).toEqual([]);
      const moved =
        'The accent #ffcc00 is shown as #907200 on light paper (1.51:1 became 4.57:1): text needs 4.5:1 (WCAG 2.2 §1.4.3).';
      expect(notes.filter((note) => note.includes('#ffcc00'))).toEqual([moved]);
      const { stdout } = await runVerb(check, ['--root', root]);
      expect(stdout.split('\n')).toContain(moved);
    });
  });
});
