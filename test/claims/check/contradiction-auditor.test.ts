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
    '## SOC 2\n\n* **Type**: 2\n* **Issued by**: Tidewater Assurance LLC',
    '## SOC 2\n\n**Period**: 2025\n**Audited by**: Tidewater Assessments',
    'Our SOC 2 report is audited by a Big Four firm.',
    'We received our SOC 2 Type 2 certification from Deloitte.',
    '- SOC 2 Type II (Tidewater Assurance)',
    'Audit firm for SOC 2: Tidewater Assurance',
    'Our SOC 2 report is current; the audit firm is Tidewater Assurance LLP.',
    'Our SOC 2 report is out. The auditor was Tidewater Assurance LLP.',
    '| Scope | Auditor | Report |\n| --- | --- | --- |\n| SOC 2 Type II | Tidewater Assurance | PDF |',
    'Compiled by Coalfire Controls, an independent firm, the SOC 2 Type II report documents how our practices meet the criteria.',
    'Our controls have been formally tested for SOC 2 by an independent accounting and auditing firm (A-LIGN).',
    'The independent auditors at A-LIGN found no exceptions in our SOC 2 report.',
    'We picked Prescient Assurance as our SOC 2 auditor.',
    'We finished SOC 2 Type 2 with A-LIGN as our auditor.',
    'Our SOC 2 audit is in the hands of Prescient Assurance.',
    'Get A-LIGN’s report on our SOC 2 controls from our team.',
    'SOC 2 Type II: independently examined (A-LIGN).',
    'The SOC 2 audit firm we chose is Tidewater Assurance.',
    '- SOC 2 Type 2 – A-LIGN',
    '- SOC 2 Type 2, A-LIGN, no exceptions',
    'SOC 2 auditor – A-LIGN',
    'SOC 2 takes an independent third party (a CPA firm and, in our case, Sensiba) to attest to the controls.',
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
    'We were audited for SOC 2 Type 2 through Fóxgate Partners.',
    '## SOC 2\n\n* **Issued by**: Foxgate Partners\n* **Auditor**: Independent CPA firm',
    '## SOC 2\n\n* **Prepared by**: Security Team\n* **Approved by**: Ada Tidewater',
    'Our cloud provider’s SOC 2 report was compiled by EY.',
    'Firms such as Schellman and A-LIGN audit SOC 2 controls.',
    'Ask your auditor, be it A-LIGN or Schellman, for SOC 2 advice.',
    'SOC 2 Type 2, Security, Availability, no exceptions.',
    '- SOC 2 Type 2 – Foxgate Partners LLP',
    'Our SOC 2 program is led by a former Big Four auditor.',
    '| Scope | Auditor | Report |\n| --- | --- | --- |\n| SDK for apps: Security Review & Light Audit | Foxgate Partners | PDF |',
  ])('is not: %s', (text) => {
    expect(codesIn(text, byFoxgate)).not.toContain('VS-C30 warning');
  });
});
