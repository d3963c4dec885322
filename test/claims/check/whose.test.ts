import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
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
    ['VS-W01', 'Two active ISO certifications (9001 & 27001), with ISO 42001 and SOC 2 in progress.'],
  ])('is no reason for %s: %s', (code, text) => {
    expect(codeOf(text)).not.toContain(code);
  });

  it.each([
    ['VS-C01', 'We work with Foxgate, a CPA firm, and are PCI DSS certified.'],
    ['VS-C01', 'Undergoes third-party security audits: PCI DSS compliant.'],
    ['VS-C30', 'Our SOC 2 report was audited by Foxgate Assurance.'],
  ])('is one for %s: %s', (code, text) => {
    expect(codeOf(text)).toContain(code);
  });

  it('knows a short name without the word for what is sold', () => {
    const text = 'Skiff has been FedRAMP authorized since 2024.';
    expect(codeOf(text, named('Skiff API'))).toContain('VS-C01');
    expect(codeOf(text)).not.toContain('VS-C01');
  });
});
