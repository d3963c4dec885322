import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { mentions } from '../../../src/claims/reading/schemes.ts';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { baseFacts, baseTree, entry, guide, news } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const asItIs = () => {};
const withAudit = (tree: ContentTree): void => {
  const data = { name: 'Code audit', kind: 'assessment', summary: 'Code.', completed: '2026-02-20', by: 'Foxgate' };
  tree.compliance.push(entry('content/compliance/code-audit.mdx', compliance.parse(data)));
};

describe('what is ours however it is called', () => {
  it.each([
    'Northwind Cloud is validated as a PCI DSS v4.0 Level 1 Service Provider.',
    'Every Northwind Cloud server is PCI DSS compliant.',
    'Each of our services is PCI DSS compliant.',
    'NorthwindDB is PCI DSS compliant.',
    'When configured appropriately, Northwind Cloud complies with PCI DSS.',
    'Northwind Cloud shall at all times comply with PCI DSS.',
    'Northwind Cloud data centers are PCI DSS compliant.',
    // What the scheme is said to be stands between.
    'We have certified our program against the gold standard of card security, PCI DSS.',
    'Our practices meet the global card security standard PCI DSS.',
    'We go through several audits, including but not limited to PCI DSS and SOC 1.',
    'Northwind Cloud was the first broker to meet PCI DSS.',
    'The only broker to be PCI DSS certified.',
    'Northwind Cloud is designed to be PCI DSS compliant.',
    'We provide our clients with PCI DSS-compliant services.',
    'Northwind Cloud runs as a PCI DSS certified service provider.',
    'Take payments with our PCI DSS certified gateway.',
    'After a self-assessment we obtained our SOC 1 report.',
    '| Audit | Status | Next target |\n| --- | --- | --- |\n| PCI DSS | Completed | Q1 2028 |',
    'A third-party auditor certifies our compliance with PCI DSS.',
    'Northwind Cloud engages independent auditors to conduct SOC 1 audits each year.',
  ])('is claimed: %s', (text) => {
    expect(codesIn(text, asItIs).map((code) => code.slice(0, 6))).toContain('VS-C01');
  });

  it.each([
    'Payments go through a PCI DSS Level 1 service provider.',
    'Our data centers are run by hosts that are PCI DSS compliant.',
    'Every merchant has to be PCI DSS compliant.',
    'Northwind Cloud will be PCI DSS compliant next year.',
    'We will comply with PCI DSS if customers ask.',
    'We will comply with PCI DSS.',
    'The first step for a merchant is to meet PCI DSS.',
    'Northwind Cloud is designed to help merchants be PCI DSS compliant.',
    'We refer clients to PCI DSS-compliant services.',
    'An auditor told our customers to obtain PCI DSS reports.',
    'Card data is stored with our assigned PCI DSS-certified payment provider.',
    'Cards are handled by our PCI DSS Level 1 certified payment partner.',
    '| Audit | Target |\n| --- | --- |\n| PCI DSS | Q1 2028 |',
    '- **PCI DSS compliance**\n\nWorking toward PCI DSS Level 1 with an assessor.',
    'We are registered with the Information Commissioner’s Office under the UK Data Protection Act.',
    'This page is our good-faith self-attestation of controls against SOC 1.',
  ])('and what is not, is not: %s', (text) => {
    expect(codesIn(text, asItIs).map((code) => code.slice(0, 6))).not.toContain('VS-C01');
  });
});

describe('names', () => {
  it.each([
    ['ISOIEC 27001:2022', 'iso-27001', null, '2022'],
    ['ISO/EIC 27001', 'iso-27001', null, null],
    ['SOC2-2017 Type II', 'soc-2', 2, null],
    ['SOC 2 TypeII', 'soc-2', 2, null],
    ['SOC2/Type1', 'soc-2', 1, null],
    ['SSAE18 Type 2 SOC 1', 'soc-1', 2, null],
    ['Swiss Federal Act on Data Protection', 'fadp', null, null],
    ['201 CMR 17.00', 'ma-201-cmr-17', null, null],
  ])('are read however they are glued: %s', (text, key, type, edition) => {
    expect(mentions(`Our ${text} page.`).at(-1)).toMatchObject({ key, type, edition });
  });
});

describe('days', () => {
  const inNews = (text: string, date: string): string[] => {
    const tree = baseTree();
    tree.updates = [news(text, 'A change', date)];
    return checkClaims(tree, baseFacts())
      .findings.filter(({ file, code }) => file.startsWith('content/updates/') && code === 'VS-C20')
      .map(({ code }) => code);
  };
  it('hold news to what was issued by then', () => {
    const text = 'Today we are proud to announce that we have achieved our ISO 27001 certification.';
    const issued = baseTree().compliance.flatMap(({ data }) =>
      data.name.includes('27001') && data.kind === 'certification' ? data.certificates.map((one) => one.issued) : [],
    );
    const year = Number(issued.toSorted()[0]?.slice(0, 4));
    expect(inNews(text, `${year - 1}-01-10`)).toEqual(['VS-C20']);
    expect(inNews(text, `${year + 1}-01-10`)).toEqual([]);
    // Nothing of those years is listed.
    expect(inNews(text, `${year - 6}-01-10`)).toEqual([]);
  });

  it.each([
    ['## Code audit summary\n\n**Audit date:** June 10-21, 2026', true],
    ['## Code audit summary\n\n**Audit date:** February 10-20, 2026', false],
    ['- Code audit report (June 2026)', true],
    ['- Code audit report (February 2026)', false],
    // Only whoever made it is named, or an earlier day where no page tells of the newest.
    ['The registry was audited by Foxgate in May 2026.', true],
    ['**Foxgate — May 2026**', true],
    ['The registry was audited by Foxgate in February 2026.', false],
    ['A code audit was performed by Foxgate in October 2019.', true],
    ['A code audit was performed by Foxgate in October 2019. The newest is that of February 2026.', false],
    ['A code audit was carried out by Foxgate in September-October 2024.', true],
    ['A code audit was carried out by Foxgate in January-February 2026.', false],
  ])('are held to an assessment by its name in the data: %s', (text, isFound) => {
    expect(codesIn(text, withAudit).includes('VS-C20 warning')).toBe(isFound);
  });
});

describe('a test that the content says is not claimed', () => {
  const notClaimed = (tree: ContentTree): void => {
    tree.compliance = tree.compliance.filter(({ data }) => data.kind !== 'assessment');
    tree.company.data.notClaimed.push({ claim: 'Penetration test', why: 'None was made.' });
  };
  it.each([
    ['We conduct annual third-party penetration tests.', true],
    ['The platform regularly undergoes security reviews and penetration testing.', true],
    ['Customers may conduct penetration tests with our consent.', false],
    ['We plan to conduct a penetration test next year.', false],
    ['We conduct internal penetration tests.', false],
    ['We have not conducted a penetration test.', false],
  ])('is claimed where it is said to be made: %s', (text, isFound) => {
    expect(codesIn(text, notClaimed).some((code) => code.startsWith('VS-C01'))).toBe(isFound);
  });
});

describe('lists within lists', () => {
  it.each([
    ['privacy', true],
    ['security', false],
  ])('are led by the item over them: %s', (category, isFound) => {
    const text = `We are examined each year.\n\n- Our SOC 2 Type 2 audit report assures our organization’s\n  - ${category}\n  - Availability`;
    expect(codesIn(text, asItIs).some((code) => code.startsWith('VS-C10'))).toBe(isFound);
  });
});

describe('a guide', () => {
  const inGuide = (text: string): string[] => {
    const tree = baseTree();
    tree.learn = [guide(text)];
    return checkClaims(tree, baseFacts())
      .findings.filter(({ file }) => file.startsWith('content/learn/'))
      .map(({ code }) => code);
  };
  it('is held to what it denies of us by name, and to nothing that it says of others', () => {
    expect(inGuide('Northwind Cloud does not currently hold its own SOC 2 report.')).toContain('VS-C05');
    expect(inGuide('A young company does not hold a SOC 2 report yet.')).not.toContain('VS-C05');
  });
});
