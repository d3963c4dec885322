import { describe, expect, it } from 'vitest';
import { certificateName } from '../../../src/claims/certificates.ts';
import { certificate } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { iso, soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const asItIs = (): void => undefined;
const ofSecurity = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) report.criteria = ['security'];
};
const withExceptions = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) {
    if (report.type === 2) report.exceptions = 3;
    report.opinion = 'qualified';
  }
};
const adverse = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) report.opinion = 'adverse';
};
const ofPay = (tree: ContentTree): void => {
  soc2(tree).systems = ['Northwind Pay'];
  iso(tree).systems = ['Northwind Pay'];
};
const numbered = (tree: ContentTree): void => {
  for (const one of iso(tree).certificates) one.number = 'IS 741205';
};

describe('categories told beside the controls and in cells', () => {
  it.each([
    'We have achieved SOC 2 Type 2, showing that our security, availability and privacy controls meet the trust services criteria.',
    '| Standard | What | Status |\n| --- | --- | --- |\n| SOC 2 Type 2 | Security, Availability, Integrity | Attested |',
    '## SOC 2\n\nThe audit, done by an independent third party, examined our controls across security, availability and confidentiality categories.',
    '## SOC 2\n\nNorthwind Cloud undergoes an audit at least once a year addressing security, availability and confidentiality.',
    '- SOC2 Type 2 Certified: For Security and Availability',
    'SOC 2 Type II certification for security, availability and confidentiality',
    'SOC 2 Type 2 compliant in Security and Availability',
    'SOC 2 assesses our controls governing the security, availability and privacy of the platform.',
    'Our SOC 2 audit is done. It confirms that our systems meet the trust services criteria for security, availability and privacy.',
  ])('are compared: %s', (text) => {
    expect(codesIn(text, ofSecurity).some((one) => one.startsWith('VS-C10'))).toBe(true);
  });

  it.each([
    'Our controls protect the confidentiality, integrity and availability of customer data, as SOC 2 asks.',
    '| Standard | What |\n| --- | --- |\n| SOC 2 | Confidentiality, Integrity, Availability of data |',
    'An audit of SOC 2 addresses security, availability and confidentiality once a company has chosen them.',
    'Our security and privacy controls meet the requirements of our customers.',
  ])('are not: %s', (text) => {
    expect(codesIn(text, ofSecurity).filter((one) => one.startsWith('VS-C10'))).toEqual([]);
  });
});

describe('what the auditor found, in other words', () => {
  it.each([
    'Our SOC 2 audit is done. Our auditors have not identified any control deficiencies.',
    '## SOC 2 Type 2\n\n**Result: No exceptions noted**',
    'We completed our SOC 2 Type 2 audit with no anomalies or exceptions.',
    'Our auditor issued an unqualified SOC 2 Type 2 opinion.',
    'We were issued an unqualified SOC 2 Type 2 report.',
  ])('is compared with the data: %s', (text) => {
    expect(codesIn(text, withExceptions).some((one) => one.startsWith('VS-C33'))).toBe(true);
  });

  it.each([
    'We completed SOC 2. The audit confirms that our policies, procedures and operations meet the SOC 2 criteria.',
    'We are SOC 2 Type 2 compliant.',
    'An independent third party completed a SOC 2 assessment and found effective operational controls in place.',
  ])('is against an adverse opinion: %s', (text) => {
    expect(codesIn(text, adverse)).toContain('VS-C33 warning');
    expect(codesIn(text, asItIs)).not.toContain('VS-C33 warning');
  });

  it('is not what a program notes of others', () => {
    expect(codesIn('Vendor reviews end with a result: no deficiencies in the contract.', withExceptions)).toEqual([]);
    expect(codesIn('Only a qualified SOC 2 auditor may examine us.', withExceptions)).toEqual([]);
  });
});

describe('days in labels, in openings and under the name of a card', () => {
  it.each([
    '## SOC 2 Type 2\n\n* **Period**: one year\n* **Date**: 25 October 2026',
    'In May 2026, we received our SOC 2 Type 2 report.',
    'We are ISO certified from 3 June 2024 until 2 June 2029.',
    'The ISO 27001 certification for Northwind Cloud was secured in March 2026.',
    'Northwind Cloud gained ISO 27001 certification in March 2026.',
    'We got our ISO 27001 certificate in March 2026.',
  ])('are compared: %s', (text) => {
    expect(codesIn(text, asItIs)).toContain('VS-C20 warning');
  });

  it.each([
    'In May 2026, we moved to a new office.',
    'In May 2026, our first product was launched, and the SOC 2 report followed.',
    '## SOC 2 Type 2\n\n* **Date of this page**: 25 October 2026',
  ])('are not: %s', (text) => {
    expect(codesIn(text, asItIs)).not.toContain('VS-C20 warning');
  });
});

describe('certificates, their numbers and editions', () => {
  it('are compared with the number in a line of its own', () => {
    const text = '## ISO 27001\n\nOriginal approval: 27/05/2021\nCertificate number: IASME-CE-005986';
    expect(codesIn(text, numbered)).toContain('VS-C04 warning');
    expect(codesIn('## ISO 27001\n\nCertificate number: IS 741205', numbered)).not.toContain('VS-C04 warning');
  });

  it('are none in the register of a data protection authority', () => {
    const text = 'Northwind Cloud is registered with the Information Commissioner under registration number Z0000417.';
    expect(codesIn(`## ISO 27001\n\n${text}`, numbered)).not.toContain('VS-C04 warning');
  });

  it.each([
    'Northwind Cloud will maintain its ISO 27001:2013 certification during the term.',
    'Our management system is built around the ISO 27001:2013 framework.',
  ])('are of another edition: %s', (text) => {
    expect(codesIn(text, asItIs)).toContain('VS-C04 warning');
  });

  it('are the same where a European standard adopts them, whose own year differs', () => {
    const adopted = (year: string) =>
      `## Certificates\n\nEN ISO/IEC 27001:2023 (ISO/IEC 27001:${year}), held by Northwind Cloud.`;
    expect(codesIn(adopted('2022'), asItIs)).not.toContain('VS-C04 warning');
    expect(codesIn(adopted('2013'), asItIs)).toContain('VS-C04 warning');
  });

  it('are compared by version', () => {
    const ofPci = (tree: ContentTree): void => {
      tree.company.data.notClaimed = [];
      const [one] = iso(tree).certificates;
      tree.compliance.push({
        ...tree.compliance[0],
        file: 'content/compliance/pci-dss.mdx',
        body: '',
        data: { ...iso(tree), name: 'PCI DSS', certificates: [{ ...one, edition: '4.0.1' }] },
      } as (typeof tree.compliance)[number]);
    };
    expect(codesIn('We are PCI DSS v3.2.1 certified.', ofPci)).toContain('VS-C04 warning');
    expect(codesIn('We are PCI DSS 4.0 certified.', ofPci)).not.toContain('VS-C04 warning');
  });

  it('may be known by a version', () => {
    const dates = { issued: '2026-01-01', expires: '2026-12-31' };
    expect(certificateName('PCI DSS', certificate.parse({ edition: '4.0.1', ...dates }))).toBe('PCI DSS v4.0.1');
    expect(certificateName('ISO/IEC 27001', certificate.parse({ edition: 2022, ...dates }))).toBe('ISO/IEC 27001:2022');
    expect(certificate.safeParse({ edition: 4, ...dates }).success).toBe(false);
    expect(certificate.safeParse({ edition: 'v4', ...dates }).success).toBe(false);
  });
});

describe('products in tables and in what follows a claim', () => {
  it.each([
    '| Feature | Free | Pay | Ledger |\n| --- | --- | --- | --- |\n| SOC 2 compliance | ❌ | ✅ | ✅ |',
    '| Product | ISO 27001 | SOC 2 |\n| --- | --- | --- |\n| Northwind Pay | ✅ | ✅ |\n| Northwind Ledger | ❌ | ✅ |',
    '| Feature | Ledger | Pay |\n| --- | --- | --- |\n| SOC 2 | ❌ | ❌ |',
    'Our products are SOC 2 Type 2 attested. This includes Northwind Pay and Harbor21.',
    'ISO 27001 is a standard for security and we have attained it across all Northwind Cloud products.',
  ])('are compared with the systems stated: %s', (text) => {
    expect(codesIn(text, ofPay)).toContain('VS-C13 warning');
  });

  it.each([
    '| Plan | Free | Team | Enterprise |\n| --- | --- | --- | --- |\n| SOC 2 report | ❌ | ✅ | ✅ |',
    '| Product | SOC 2 |\n| --- | --- |\n| Northwind Pay | ✅ |\n| Northwind Ledger | ❌ |',
    'We are ISO 27001 certified. Data is encrypted across all our products.',
    'Our SOC 2 report is out. This includes a description of Northwind Pay.',
  ])('are not: %s', (text) => {
    expect(codesIn(text, ofPay)).not.toContain('VS-C13 warning');
  });
});

describe('a day on which a report is still expected', () => {
  it('is compared though it has passed', () => {
    expect(codesIn('Our next SOC 2 audit is expected to be complete by January 2024.', () => {})).toContain(
      'VS-C20 warning',
    );
  });

  it('is history where it was expected', () => {
    expect(codesIn('Our first SOC 2 audit was expected to be complete by January 2024.', () => {})).not.toContain(
      'VS-C20 warning',
    );
  });
});

describe('a quarter for which a scheme is planned', () => {
  const planned = (tree: ContentTree): void => {
    soc2(tree).reports = [];
    soc2(tree).next = { type: 2, stage: 'readiness', expected: '2027-09' };
  };
  it('is of the scheme that is named before it, which no file may be about', () => {
    const text = 'FedRAMP is planned for Q1 2027 and SOC 2 Type 2 for Q3 2027.';
    expect(codesIn(text, planned)).not.toContain('VS-C20 warning');
    expect(codesIn('SOC 2 Type 2 is planned for Q1 2027.', planned)).toContain('VS-C20 warning');
  });
});

describe('categories that are called dimensions', () => {
  const found = (said: string): string[] =>
    codesIn(`Certification in SOC 2 Type II: we safeguard data across ${said} dimensions.`, asItIs);
  it('are held against those of the report', () => {
    expect(found('security, availability, processing integrity, and privacy')).toContain('VS-C10 error');
    expect(found('security, availability, and confidentiality')).not.toContain('VS-C10 error');
  });
});
