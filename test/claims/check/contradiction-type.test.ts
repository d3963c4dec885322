import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const ofType1 = (tree: ContentTree): void => {
  const { period: _period, ...report } = soc2(tree).reports[0] as Extract<
    ReturnType<typeof soc2>['reports'][number],
    { type: 2 }
  >;
  soc2(tree).reports = [{ ...report, type: 1, asOf: '2026-06-30' } as ReturnType<typeof soc2>['reports'][number]];
};

describe('a Type 2 report where only a Type 1 was issued', () => {
  it.each(['Our SOC 2 Type 2 report is available under NDA.', 'We have achieved SOC 2 Type II compliance.'])(
    'is held against the data: %s',
    (text) => {
      expect(codesIn(text, ofType1)).toContain('VS-C03 error');
    },
  );

  it.each([
    'A Type 2 report, which tests the same controls over a period, is planned for autumn 2027.',
    'The Type 2 report that we are working toward will speak of a period.',
    'SOC 2 Type II evaluates the controls of an organization over a period of time.',
    'SSAE 18 Type II reports evaluate whether controls worked over several months.',
  ])('is left alone where it is still to come: %s', (text) => {
    expect(codesIn(text, ofType1)).not.toContain('VS-C03 error');
  });
});
