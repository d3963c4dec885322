import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const byFoxgate = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) report.auditor = { name: 'Foxgate Partners LLP' };
};

describe('an auditor other than the one stated', () => {
  it.each([
    'We have engaged Tidewater CPA to perform our SOC 2 Type 2 audit.',
    'We were audited for SOC 2 Type 2 through Tidewater Assurance.',
    'Our SOC 2 Type 2 audit was done with an external evaluator (Tidewater Assurance).',
  ])('is found: %s', (text) => {
    expect(codesIn(text, byFoxgate)).toContain('VS-C30 warning');
  });

  it.each([
    'Our financial statements are audited by Tidewater LLP.',
    'Our SOC 2 report is issued by a licensed Certified Public Accountant.',
    'We work with our auditor on SOC 2: the Type I report is available.',
    'SOC 2 lead auditor: Ada Tidewater, CISA, CISSP',
    'Access is audited through IAM roles, as our SOC 2 report says.',
    'We were audited for SOC 2 Type 2 through Foxgate Partners.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, byFoxgate)).not.toContain('VS-C30 warning');
  });
});
