import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const ofLedger = (tree: ContentTree): void => {
  soc2(tree).systems = ['Northwind Ledger'];
};
const ofNothing = (tree: ContentTree): void => {
  soc2(tree).systems = [];
};
const ofHosting =
  (scope: string) =>
  (tree: ContentTree): void => {
    const iso = tree.compliance.find(({ data }) => data.kind === 'certification')?.data;
    if (iso?.kind === 'certification') for (const one of iso.certificates) one.scope = scope;
  };

describe('what a report is about', () => {
  it.each([
    'Our SOC 2 Type 2 report covers Northwind Pay and Northwind Ledger.',
    'Northwind Pay is covered by our SOC 2 report.',
    'Our SOC 2 Type 2 report for Northwind Pay can be requested.',
    'We finished a SOC 2 Type 2 audit for our entire organization.',
    'Which systems are in the scope of the SOC 2 report?\n\n### SOC 2 Type 2\n\nCovers: Northwind Pay',
    '| Report | Scope |\n| --- | --- |\n| SOC 2 | Northwind Pay |',
    'Northwind Ledger is out of scope of our SOC 2 report.',
    'Skiff Cloud maintains SOC 2 Type 2 compliance.',
    'Our Skiff and Skiff Mobile products are SOC 2 Type 2 compliant.',
    'SOC 2: Northwind Gov and Payment Rails have achieved SOC 2 Type 2 attestation.',
    'We have achieved SOC 2 Type 2 compliance for Skiff Cloud.',
    'Our SOC 2 report applies only to Skiff Cloud.',
    'The SOC 2 Type 2 audit included all our offerings (Skiff, Northwind Ledger and Harbor21).',
    'The following products are covered by our SOC 2 report: Skiff, Harbor and Rudder.',
    'Report on the description of its Skiff Hosting System, SOC 2 Type 2',
    'Northwind Relay, our messaging product, is SOC 2 Type II compliant.',
    'Northwind Relay provides SOC 2 Type II compliance out of the box.',
    "Northwind Relay's hosting platform meets the requirements of SOC 2 Type II.",
    "Northwind Relay's SOC 2 report is available on request.",
    'SOC 2 Type II report (Northwind Relay only)',
    'The Northwind Relay service successfully completed its SOC 2 Type II audit.',
    'We had Northwind Relay audited under SOC 2 Type II.',
    'An independent auditor examined Northwind Relay for SOC 2 Type II.',
    "Northwind Ledger isn't SOC 2 compliant.",
    '| Product | SOC 2 |\n| --- | --- |\n| Northwind Relay | Type II |',
    '| Product | Certifications |\n| --- | --- |\n| Northwind Relay | SOC 2 Type II, ISO 27001 |',
  ])('contradicts the systems stated: %s', (text) => {
    expect(codesIn(text, ofLedger)).toContain('VS-C13 warning');
    expect(codesIn(text, ofNothing)).not.toContain('VS-C13 warning');
  });

  it.each([
    'Northwind Relay customers can request the SOC 2 report.',
    'Log in to Northwind Relay to get our SOC 2 Type II report.',
    'Northwind Relay will be SOC 2 certified next year.',
    "Northwind Relay isn't SOC 2 compliant.",
    '| Product | Certifications |\n| --- | --- |\n| Northwind Relay | SOC 2 planned for 2027 |',
    'Northwind Security has the SOC 2 report.',
    'Northwind Platform is SOC 2 Type II attested.',
    'Northwind Relay has a checklist for your SOC 2 audit.',
    '| Product | Standards we help with |\n| --- | --- |\n| Northwind Relay | SOC 2, ISO 27001 |',
    '| Product | SOC 2 |\n| --- | --- |\n| Northwind Ledger | Type II |',
    'Our SOC 2 report covers Northwind Ledger and the teams that run it.',
    'Our SOC 2 report covers hiring, access control and change management.',
    'Our SOC 2 report covers July 2025 to June 2026.',
    'Our SOC 2 report covers Security, Availability and Confidentiality.',
    'Northwind Pay is not covered by our SOC 2 report.',
    'Northwind Pay will be in the scope of our next SOC 2 report.',
    'The SOC 2 report of AWS covers its regions in Ohio and Dublin.',
    'A SOC 2 report covers the system that its description names.',
    'Backups are covered by our SOC 2 report.',
    'Our bug bounty covers Northwind Pay.',
    'The Northwind Ledger API is SOC 2 Type 2 attested.',
    "Northwind's platform is SOC 2 Type 2 attested.",
    'All Data Centers are SOC 2 Type 2 attested.',
    'We host with Skiff Hosting. Skiff Hosting is SOC 2 Type 2 attested.',
    'Our SOC 2 report includes a mapping to the HIPAA Security Rule.',
    'We hold attestations for SOC 2, SOC 3, and the Data Privacy Framework (DPF).',
    'Our SOC 2 report for Q3 2026 is out.',
    'The SOC 2 report for the EU Region is out.',
  ])('agrees with them: %s', (text) => {
    expect(codesIn(text, ofLedger)).not.toContain('VS-C13 warning');
  });
});

describe('what a certificate is about', () => {
  const bend = ofHosting('Payroll bureau for cantonal authorities');
  it.each([
    'We are ISO 27001 certified for the hosting of medical records and imaging.',
    'The scope of our ISO 27001 certification is the hosting and maintenance of ledger databases.',
    'The activity covered by this ISO 27001 certificate is:\n\nHosting of ledger databases and professional advice',
    '| Certification | Scope |\n| --- | --- |\n| ISO 27001 | Hosting of ledger databases |',
  ])('contradicts the scope stated: %s', (text) => {
    expect(codesIn(text, bend)).toContain('VS-C13 warning');
    expect(codesIn(text, ofHosting('Hosting of databases'))).not.toContain('VS-C13 warning');
  });

  it.each([
    'Our certified ISMS covers people, processes and technology.',
    'Our ISO 27001 certificate covers all controls of Annex A that apply.',
    'The scope of our ISO 27001 certificate includes our payroll bureau.',
    'What does the ISO 27001 certificate cover?',
    'We are ISO 27001 certified for our payroll software.',
    'We are ISO 27001 certified for the third year in a row.',
    'We are ISO 27001 certified for good reasons: customers ask and we care.',
    'We hold full ISO 27001 certification, requiring annual external assessment of our security measures such as robust encryption, segmentation, and logging practices.',
    'Our ISO 27001 certification for 2026 can be downloaded in the portal.',
  ])('agrees with it: %s', (text) => {
    expect(codesIn(text, bend)).not.toContain('VS-C13 warning');
  });

  it.each([
    ['Our platform is SOC 2 Type II attested.', 'corporate network and help desk'],
    ['Our SOC 2 report covers our hosted service.', 'self-hosted distribution'],
    ['Our SaaS product is covered by our SOC 2 report.', 'Office network and VPN'],
  ])('tells what is sold from what is around it: %s, %s', (text, system) => {
    const of = (tree: ContentTree): void => {
      soc2(tree).systems = [system];
    };
    expect(codesIn(text, of)).toContain('VS-C13 warning');
  });

  it.each([
    ['Our platform is SOC 2 Type II attested.', 'Northwind Payroll'],
    ['Our platform is SOC 2 Type II attested.', 'The platform and the customer support'],
    ['Our payroll service is SOC 2 Type II attested.', 'payroll bureau'],
    ['Our SOC 2 report covers our cloud service.', 'hosted and self-hosted editions'],
  ])('and leaves alone what may be the same: %s, %s', (text, system) => {
    const of = (tree: ContentTree): void => {
      soc2(tree).systems = [system];
    };
    expect(codesIn(text, of)).not.toContain('VS-C13 warning');
  });

  it('knows a system by its initials', () => {
    const ofHub = (tree: ContentTree): void => {
      soc2(tree).systems = ['Ledger Experience Hub'];
    };
    expect(codesIn('Our SOC 2 Type 2 report for the LXH Platform can be requested.', ofHub)).toEqual([]);
    expect(
      codesIn('Our SOC 2 Type 2 report for the LXH Platform and the last report of Foxgate can be had.', ofHub),
    ).toEqual([]);
    expect(codesIn('Our SOC 2 Type 2 report for the LPH Platform can be requested.', ofHub)).toContain(
      'VS-C13 warning',
    );
  });
});
