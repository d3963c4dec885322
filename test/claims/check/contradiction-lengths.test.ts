import { describe, expect, it } from 'vitest';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { entry, soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

/** The newest report is one on three months, 11 February to 10 May 2026. */
const ofThreeMonths = (tree: ContentTree): void => {
  const data = soc2(tree);
  data.bridgeLetters = [];
  data.reports = data.reports
    .slice(0, 1)
    .map((one) =>
      one.type === 2 ? { ...one, period: { from: '2026-02-11', to: '2026-05-10' }, issued: '2026-06-20' } : one,
    );
};
const isAwaited = (tree: ContentTree): void => {
  const iso = compliance.parse({
    name: 'ISO/IEC 42001',
    kind: 'certification',
    summary: 'Planned.',
    certificates: [],
    next: { stage: 'planned', expected: '2031-05' },
  });
  tree.compliance.push(entry('content/compliance/iso-42001.mdx', iso));
};

describe('how long and when a report observes', () => {
  it.each([
    'The SOC 2 Type 2 report is out. The observation period runs twelve months.',
    'SOC 2 Type 2: controls operated effectively over a six-month review window.',
    'Our SOC 2 audit covers a reporting period of 12 months.',
    'The SOC 2 Type II audit was conducted over a 26-week period.',
    'The SOC 2 audit covers a rolling twelve-month observation window and is repeated each year.',
    'Type II tests controls over time, in our case a full nine-month period.',
    '## SOC 2\n\n- Observation period: 6 months',
    'The audit period of our SOC 2 report runs from 1 March to 28 February.',
  ])('contradicts the period stated: %s', (text) => {
    expect(codesIn(text, ofThreeMonths)).toContain('VS-C20 warning');
  });

  it.each([
    'The SOC 2 Type 2 report is out. The observation period runs three months.',
    'A SOC 2 Type 2 report covers a period of six months.',
    'The SOC 2 Type II audit was conducted over a 12-week period.',
    'Our first SOC 2 report covered a six-month period.',
    'We delete the logs of the audit after a retention period of 12 months.',
    'Organizations usually choose a twelve-month observation period for SOC 2.',
    'The observation period of a SOC 2 audit can be longer than six months.',
    'The audit period of our SOC 2 report runs from 11 February to 10 May.',
    'Our fiscal year runs from 1 March to 28 February.',
  ])('does not: %s', (text) => {
    expect(codesIn(text, ofThreeMonths)).not.toContain('VS-C20 warning');
  });
});

describe('when a certificate is expected', () => {
  it.each([
    'ISO 42001: audit planned for 2029',
    'Our ISO 42001 audit is scheduled for Q4 2030.',
    'ISO 42001 audit: target Q1 ’32',
  ])('contradicts the month stated: %s', (text) => {
    expect(codesIn(text, isAwaited)).toContain('VS-C20 warning');
  });

  it.each([
    'Our ISO 42001 audit is scheduled for Q2 2031.',
    'Our ISO 42001 audit is planned for 2031.',
    'Our ISO 42001 audit is scheduled for Q1 2031.',
    'ISO/IEC 42001:2030 is the edition that we plan for.',
    'Our ISO 42001 audit was planned for Q1 2024.',
  ])('does not: %s', (text) => {
    expect(codesIn(text, isAwaited)).not.toContain('VS-C20 warning');
  });
});
