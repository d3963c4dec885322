import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};
const secureOnly = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) report.criteria = ['security'];
};

describe('a certificate’s number', () => {
  it.each([
    '## ISO 27001\n\n- Cert no.: 07020001076',
    '## ISO/IEC 27001:2022\n\nCertificate Number: IS-2024-78452',
    '| Standard | Certificate No. | Valid until |\n| --- | --- | --- |\n| ISO/IEC 27001:2022 | IS 741205 | 2028-05-11 |',
  ])('is on no certificate: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C04 warning');
  });
  it.each([
    '## ISO 27001\n\n- Cert no.: EC-27001-0417',
    '## ISO 27001\n\n- Ticket no.: 07020001076',
    '| Standard | Certificate No. |\n| --- | --- |\n| ISO/IEC 27001:2022 | EC-27001-0417 |',
  ])('is, or is another number: %s', (text) => {
    expect(codesIn(text, unbent)).toEqual([]);
  });
});

describe('the categories of a report', () => {
  it.each([
    'The scope of our SOC 2 report is security and availability.',
    'We hold a SOC 2 report. This certification demonstrates our commitment to maintaining high standards for security, availability, and confidentiality.',
  ])('are more than it covers: %s', (text) => {
    expect(codesIn(text, secureOnly).some((code) => code.startsWith('VS-C1'))).toBe(true);
  });
  it('are not those in the title of the criteria', () => {
    const text =
      'Our SOC 2 report was made by the trust services criteria relevant to security (applicable trust criteria) set forth in TSP Section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy.';
    expect(codesIn(text, secureOnly)).toEqual([]);
  });
});

describe('a type that a scan misread', () => {
  it.each(['We have a SOC 2 Type Il report.', 'Our SOC 2 Type ll report is available under NDA.'])(
    'is the second: %s',
    (text) => {
      const first = (tree: ContentTree): void => {
        soc2(tree).reports = soc2(tree).reports.filter(({ type }) => type === 1);
      };
      expect(codesIn(text, first)).toContain('VS-C03 error');
      expect(codesIn(text, unbent)).toEqual([]);
    },
  );
});
