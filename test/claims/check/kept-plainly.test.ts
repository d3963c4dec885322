import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const without =
  (...ids: string[]) =>
  (tree: ContentTree): void => {
    tree.company.data.notClaimed = [];
    tree.compliance = tree.compliance.filter(({ id }) => !ids.includes(id));
    tree.documents = tree.documents.filter(({ id }) => !ids.some((one) => id.startsWith(one)));
  };
const unsubject = (tree: ContentTree): void => {
  for (const { data } of tree.compliance) if (data.kind === 'regulation') data.role = 'Not subject to it';
};

/** That a law is kept, without a word of compliance beside its name. */
const KEPT = [
  'We operate under GDPR requirements.',
  'We operate under GDPR, offer data export and the right to erasure, and never sell your data.',
  'All customer data (including marketing data) is treated in a way that conforms with GDPR.',
  'We follow GDPR requirements for processing and protecting personal data.',
  'We collect and process your personal data in accordance with GDPR regulations.',
  'Your data is treated according to the requirements of the GDPR.',
  'We fall under the GDPR.',
  'Your data is hosted in France, in compliance with GDPR.',
  'All processing is carried out in full compliance with the GDPR.',
  'GDPR is a regulatory framework we comply with through documented controls.',
  '## GDPR\n\nStatus: Compliant',
  'GDPR: yes, fully compliant',
  'We take the GDPR seriously and comply with it.',
  '| Law | Do we comply? |\n| --- | --- |\n| GDPR | Yes |',
  '## Frameworks\n\n| Framework | Status | Evidence |\n| --- | --- | --- |\n| GDPR | Compliant | EU by default. |',
  '## Privacy frameworks we comply with\n\nGDPR · EU Regulation 2016/679 — Self-attested',
];

describe('a law that a company says it keeps', () => {
  it.each(KEPT)('needs a file: %s', (text) => {
    expect(codesIn(text, without('gdpr', 'data-processing'))).toEqual(['VS-C01 warning']);
    expect(codesIn(text, () => {})).toEqual([]);
  });
  it('contradicts a file that says it is not subject to it', () => {
    expect(codesIn('We operate under GDPR requirements.', unsubject)).toEqual(['VS-C01 warning']);
  });

  it.each([
    'In accordance with GDPR, you have the right to access your data.',
    'We help our clients operate under GDPR.',
    'Sub-processors must act in accordance with the GDPR.',
    'We follow GDPR-inspired practices.',
    'The legal basis is Art. 6(1)(b) GDPR.',
    'You are responsible for using the service in accordance with GDPR.',
    'We are taking steps to comply with the GDPR.',
    'The GDPR applies to companies that handle data of people in the EU.',
    '## GDPR\n\nTo delete an account, write to us.',
    'For any GDPR request, write to us.',
  ])('is only spoken of: %s', (text) => {
    expect(codesIn(text, without('gdpr', 'data-processing'))).toEqual([]);
  });
});

describe('a scheme that is told in passing', () => {
  it.each([
    ['soc-2', 'As part of our SOC 2 Type 2 compliance program, we regularly perform test restores.'],
    ['iso-27001', 'We keep a wide array of controls and third-party assurance, including ISO 27001 certification.'],
    ['penetration-test', 'Northwind Cloud undergoes penetration tests twice a year.'],
    ['penetration-test', 'The most recent penetration test was conducted in spring; all findings are fixed.'],
  ])('is claimed: %s, %s', (id, text) => {
    expect(codesIn(text, without(id))).toContain('VS-C01 warning');
  });

  it.each([
    'Our servers are hosted on secure, SOC 2 compliant cloud infrastructure.',
    'We help startups pass their SOC 2 audit.',
    '- SOC 2 Type II: Inherited from our cloud provider',
  ])('is not: %s', (text) => {
    expect(codesIn(text, without('soc-2')).filter((code) => code.startsWith('VS-C01'))).toEqual([]);
  });
});
