import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { iso } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const asIs = (): void => {};
const named =
  (name: string) =>
  ({ company }: ContentTree): void => {
    company.data.name = name;
  };
const codeOf = (text: string, bend: (tree: ContentTree) => void = asIs): string[] =>
  codesIn(text, bend).map((one) => one.split(' ')[0] ?? '');

describe('whose a standing, a name or a paper is', () => {
  it.each([
    [
      'VS-C01',
      'We rely on Foxgate Limited, a licensed Account Information Service Provider authorized by the regulator and PCI DSS certified.',
    ],
    ['VS-C30', 'Realtime monitoring and alerting of SOC 2 controls for all systems is performed by Drata.'],
    ['VS-C32', 'They process payments for Google, Microsoft, Amazon, Salesforce and millions of other companies.'],
    ['VS-C32', 'Processing takes place at our head office in Strixton, Northants and at data centers across the EU.'],
    ['VS-C01', 'We keep a copy of our Consensus Assessment Initiative Questionnaire (CAIQ) in the CSA STAR Registry.'],
    ['VS-C01', 'Our self-assessment can be found in the STAR registry.'],
    ['VS-C01', '## PCI Compliance on our platform\n\nCards are handled by our processor.'],
    ['VS-C05', 'ISO 27001 has become the world’s leading security standard.'],
    ['VS-C05', 'SOC 2 has quickly become one of the most requested reports.'],
    ['VS-C20', 'ISO 27001: 2022 Certificate'],
    ['VS-C20', 'ISO/IEC 27001 : 2022 certificate'],
    ['VS-C20', 'ISO 27001-2022 Certificate'],
    ['VS-W17', 'A passing Report on Compliance (ROC) against PCI criteria relevant to storing credit card data.'],
    ['VS-W17', 'Volumes are encrypted, aligning with the encryption standards required by HIPAA for storage.'],
    ['VS-W01', 'Two active ISO certifications (9001 & 27001), with ISO 42001 and SOC 2 in progress.'],
  ])('is no reason for %s: %s', (code, text) => {
    expect(codeOf(text)).not.toContain(code);
  });

  it.each([
    ['VS-C01', 'We work with Foxgate, a CPA firm, and are PCI DSS certified.'],
    ['VS-C01', 'Undergoes third-party security audits: PCI DSS compliant.'],
    ['VS-C30', 'Our SOC 2 report was audited by Foxgate Assurance.'],
    ['VS-C01', 'We are CSA STAR Level 2 certified.'],
    ['VS-C01', 'We are listed as STAR Level 2 certified in the CSA STAR Registry.'],
    ['VS-C01', '## PCI Compliance\n\nWe are PCI DSS compliant.'],
    ['VS-C05', 'We do not have a SOC 2 report.'],
    ['VS-C20', 'Our 2022 SOC 2 report is on this page.'],
    ['VS-W17', 'HIPAA requires that all data be encrypted with AES-256.'],
    ['VS-W17', 'PCI DSS forbids storing card numbers.'],
  ])('is one for %s: %s', (code, text) => {
    expect(codeOf(text)).toContain(code);
  });

  it('is the host’s where a heading names its servers', () => {
    const text = '### ISO 27001 servers\n\nData is hosted at Foxgate in Frankfurt.';
    const lapsed = (tree: ContentTree): void => {
      for (const one of iso(tree).certificates) one.expires = '2026-01-11';
    };
    expect(codeOf(text, lapsed)).not.toContain('VS-C02');
    expect(codeOf(text.replace('servers', 'certified'), lapsed)).toContain('VS-C02');
  });

  it('knows a short name without the word for what is sold', () => {
    const text = 'Skiff has been FedRAMP authorized since 2024.';
    expect(codeOf(text, named('Skiff API'))).toContain('VS-C01');
    expect(codeOf(text)).not.toContain('VS-C01');
  });
});
