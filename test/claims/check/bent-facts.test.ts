import { describe, expect, it } from 'vitest';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { entry } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const withOpinion =
  (opinion: 'adverse' | 'qualified') =>
  (tree: ContentTree): void => {
    const soc2 = tree.compliance.find(({ id }) => id === 'soc-2')?.data;
    if (soc2?.kind === 'attestation') Object.assign(soc2.reports[0] ?? {}, { opinion });
  };
const asController = (tree: ContentTree): void => {
  const gdpr = tree.compliance.find(({ id }) => id === 'gdpr')?.data;
  if (gdpr?.kind === 'regulation') gdpr.role = 'Controller';
};
const withoutFramework = (tree: ContentTree): void => {
  tree.company.data.notClaimed.push({ claim: 'EU-U.S. Data Privacy Framework', why: 'We left it.' });
};
const withPci = (tree: ContentTree): void => {
  tree.company.data.notClaimed = tree.company.data.notClaimed.filter(({ claim }) => claim !== 'PCI DSS');
  const certificates = [{ edition: '2024', issued: '2026-03-02', expires: '2027-03-01' }];
  const data = { name: 'PCI DSS', kind: 'certification', summary: 'Cards.', certificates };
  tree.compliance.push(entry('content/compliance/pci-dss.mdx', compliance.parse(data)));
};

describe('an outcome of the audit', () => {
  it.each([
    'Our SOC 2 auditor confirmed:\n\n- Our controls operated effectively in the whole period',
    'Our SOC 2 Type 2 report verifies the operating effectiveness of our controls.',
    'Northwind Cloud passed its SOC 2 Type 2 audit in August.',
  ])('contradicts an adverse opinion: %s', (text) => {
    expect(codesIn(text, withOpinion('adverse'))).toContain('VS-C33 warning');
    expect(codesIn(text, withOpinion('qualified'))).not.toContain('VS-C33 warning');
    expect(codesIn(text, () => {})).not.toContain('VS-C33 warning');
  });

  it.each([
    'The auditor of our SOC 2 report found that our controls were not operating effectively.',
    'A SOC 2 report says whether controls operated effectively.',
    'Our vendors passed their SOC 2 audits.',
    'Our drills show how we review the effectiveness of training.',
  ])('is not told: %s', (text) => {
    expect(codesIn(text, withOpinion('adverse'))).not.toContain('VS-C33 warning');
  });
});

describe('what a processor does', () => {
  it.each([
    'Northwind Cloud processes personal data on behalf of its customers.',
    'We only process customer data on behalf of our clients.',
  ])('contradicts a controller: %s', (text) => {
    expect(codesIn(text, asController)).toEqual(['VS-C35 warning']);
    expect(codesIn(text, () => {})).toEqual([]);
  });

  it.each([
    'Our vendors process personal data on behalf of our customers.',
    'We do not process personal data on behalf of customers.',
    'A processor is whoever processes data on behalf of organizations.',
    'Do you process data on behalf of customers?',
    'If we process personal data on behalf of customers, we sign an agreement.',
  ])('is not told of the company: %s', (text) => {
    expect(codesIn(text, asController)).toEqual([]);
  });
});

it('tells the framework with Switzerland from the one with the EU', () => {
  const text = 'Northwind Cloud complies with the Swiss-U.S. Data Privacy Framework.';
  expect(codesIn(text, withoutFramework)).toEqual([]);
});
it('knows the Data Privacy Framework', () => {
  const text = 'Northwind Cloud complies with the EU-U.S. Data Privacy Framework.';
  expect(codesIn(text, withoutFramework)).toEqual(['VS-C01 error']);
  expect(codesIn('We left the EU-U.S. Data Privacy Framework.', withoutFramework)).toEqual([]);
});

it.each([
  'Northwind Cloud does not hold a PCI DSS Report on Compliance (ROC).',
  'Northwind Cloud is not officially PCI DSS certified.',
])('knows that what is held is denied: %s', (text) => {
  expect(codesIn(text, withPci)).toEqual(['VS-C05 error']);
});
