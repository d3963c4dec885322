import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** What is found of a code in an answer. */
function found(code: string, text: string): string[] {
  const tree = baseTree();
  const page = answer(text);
  tree.faqs.push(page);
  return checkClaims(tree, baseFacts())
    .findings.filter((one) => one.file === page.file && one.code === code)
    .map((one) => one.found);
}

describe('what a line, a heading or a report calls certified', () => {
  it.each([
    [
      'We meet the requirements of the following certifications:\n\nSOC 2: We undergo audits.\n\nISO 27001: We follow it.',
      'the following certifications:',
    ],
    ['We comply with these certifications:\n\n- SOC 2\n- ISO 27001', 'these certifications:'],
    [
      'Different plans have access to the following certifications:\n\n| Type | Enterprise |\n| --- | --- |\n| SOC 2 Type II Report | ✅ |',
      'the following certifications:',
    ],
    [
      'We have achieved SOC 2 Type 2 compliance for the hosted version, which certifies the effectiveness of our controls.',
      'which certifies the',
    ],
    ['Our SOC 2 report certifies the effectiveness of our operating controls.', 'report certifies the'],
    [
      '# SOC 2 Type II Compliance\n\nWe have completed the SOC 2 Type II audit.\n\n- **Status:** Certified',
      'Certified',
    ],
    ['## Certifications\n\n- SOC 2 Type II — annual report.\n- ISO 27001 — in progress.', 'Certifications'],
    [
      '| Vendor | Certifications we inherit |\n| --- | --- |\n| Foxgate | ISO 27001, SOC 1/2 Type II |\n| Tarnholm | ISO 27001, SOC 2 |',
      'Certifications we inherit',
    ],
  ])('is shown once, where it stands: %s', (text, said) => expect(found('VS-W01', text)).toEqual([said]));

  it.each([
    'We meet the requirements of the following standards:\n\n- SOC 2 Type II\n- ISO 27001',
    'We maintain the following certifications and reports:\n\n- ISO 27001\n- SOC 2 Type II report',
    'We do not hold any of the following certifications:\n\n- SOC 2',
    'We have achieved SOC 2 Type 2, which attests to our controls.',
    'We have a SOC 2 report and hold ISO 27001, which certifies our management system.',
    'Our auditor examines SOC 2 controls; the body that certifies our ISMS is another.',
    '## ISO 27001\n\nStatus: Certified',
    '## SOC 2\n\nStatus: Attested',
    '## Certifications\n\n- SOC 2 Type II — annual report.\n- ISO 27001 — certified since 2024.',
  ])('is no report: %s', (text) => expect(found('VS-W01', text)).toEqual([]));

  it.each([
    '## Certifications\n\n- ISO 27001 certificate\n- GDPR Data Protection Agreement',
    '## Certifications\n\n- ISO 27001 certificate\n- HIPAA Business Associate Agreement',
    'Certificates:\n\n- ISO/IEC 27001\n- GDPR policy',
    'Certifications:\n\n- ISO 27001\n- GDPR DPA',
  ])('is no paper about a law: %s', (text) => expect(found('VS-W07', text)).toEqual([]));

  it.each([
    'Certifications:\n\n- ISO 27001\n- GDPR',
    '## Certifications\n\n- ISO 27001\n- UK GDPR — DPA available',
    'GDPR Certificate',
  ])('is a law: %s', (text) => expect(found('VS-W07', text)).not.toEqual([]));
});

describe('how something is built', () => {
  it.each([
    'Volume encryption keys are protected from unauthorized access.',
    'Signing keys are safeguarded against unauthorized use.',
    'AES-256 makes your credentials unreadable to unauthorized users.',
    'Hashing makes stored passwords useless to unauthorized parties.',
    'Data is encrypted on your servers with a key that only you have access to.',
    'This scheme provides both confidentiality and integrity guarantees for all encrypted data.',
    'No organization shares a builder with another.',
    'Northwind Cloud ensures data at rest is secured on encrypted volumes.',
    'Without the key this data is useless.',
    'The ciphertext is unreadable without the key.',
    "One tenant cannot read another tenant's data.",
    "Customers can't see each other's data.",
    'There is no backdoor.',
    'Our apps contain no backdoors.',
    'Your files stay private.',
    'Your account and all of its data will be permanently deleted and cannot be restored.',
    'We do our best to make sure that your data is always protected.',
    'We strive to ensure that accounts are secure and protected from attacks.',
  ])('is no promise: %s', (text) => expect(found('VS-W10', text)).toEqual([]));

  it.each([
    'Your data is protected from unauthorized access.',
    'Your files are unreadable to anyone.',
    'We guarantee the confidentiality and integrity of your data.',
    'Our encryption keys guarantee that your data is safe.',
    'Your data is encrypted with a key that only you have, so it is 100% secure.',
    'We ensure that your data is secure.',
    'Your files stay private no matter what happens.',
    "Nobody can ever read another customer's data.",
    'Your messages are always kept private and secure.',
    'We try hard. Your data is always protected from attacks.',
  ])('and a promise is one: %s', (text) => expect(found('VS-W10', text)).not.toEqual([]));
});
