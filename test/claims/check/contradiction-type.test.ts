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

/** The next report is a Type 1, and none was issued. */
const plansType1 = (tree: ContentTree): void => {
  soc2(tree).reports = [];
  soc2(tree).next = { type: 1, stage: 'planned', systems: [] };
};

describe('a plan for a report of the other type', () => {
  it.each([
    'We are targeting a SOC 2 Type II report in Q3 2027.',
    'SOC 2 Type II: in progress',
    'We are currently undergoing our SOC 2 Type II audit.',
    '- SOC 2 Type II (in progress, target 2027).',
    'Northwind Cloud is actively pursuing SOC 2 Type II.',
    'The Type II audit is under way with an independent auditor.',
    'Our Type 2 audit has begun.',
    'The Type II audit is under way. A Type I is a report on one day.',
  ])('is held against the data: %s', (text) => {
    expect(codesIn(text, plansType1)).toContain('VS-C07 warning');
  });

  it.each([
    'Our SOC 2 Type I audit is under way.',
    'We are working on SOC 2 Type I now; Type II follows a year later.',
    'Our hosting provider is undergoing its SOC 2 Type II audit.',
    'A SOC 2 Type II report covers how controls worked over a period.',
    'If a customer needs it, we will pursue SOC 2 Type II.',
    'A Type II report is expected by most enterprise buyers.',
    'When the Type II audit is in progress, auditors ask for samples.',
  ])('is left alone: %s', (text) => {
    expect(codesIn(text, plansType1)).not.toContain('VS-C07 warning');
  });
});

describe('a report that is called under way by its type alone', () => {
  const withoutPlan = (tree: ContentTree): void => {
    delete soc2(tree).next;
  };

  it.each([
    'The Type II audit is in progress with an independent auditor.',
    'We are in the middle of our first Type 2 audit.',
    'Our Type II examination is scheduled for spring.',
  ])('is held where the data plans none: %s', (text) => {
    expect(codesIn(text, withoutPlan)).toContain('VS-C05 warning');
    expect(codesIn(text, () => {})).not.toContain('VS-C05 warning');
  });

  it.each(['Their Type II audit is in progress.', 'Our Type II report is available on request.'])(
    'is left alone: %s',
    (text) => {
      expect(codesIn(text, withoutPlan)).not.toContain('VS-C05 warning');
    },
  );
});
