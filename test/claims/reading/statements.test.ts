import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../../src/claims/reading/parties.ts';
import { readSentence } from '../../../src/claims/reading/sentence.ts';
import { statementsOf } from '../../../src/claims/reading/statements.ts';
import { baseTree } from '../check/base-tree.ts';

const parties = partiesOf(baseTree());
/** As "us certified SOC 2 now claim", with "not" where it is denied. */
const read = (text: string): string[] =>
  statementsOf(readSentence(text, parties)).map(
    ({ subject, act, mention, polarity, tense, certainty }) =>
      `${subject} ${polarity === 'denied' ? 'not ' : ''}${act} ${mention.key} ${tense} ${certainty}`,
  );

describe('a sentence is read as statements', () => {
  it.each<[string, string[]]>([
    ['We are SOC 2 certified.', ['us certified soc-2 now claim']],
    ['Northwind Cloud is **SOC 2** compliant.'.replaceAll('*', ''), ['us compliant soc-2 now claim']],
    ['Our cloud is ISO 27001 certified.', ['us certified iso-27001 now claim']],
    ['We are not ISO 27001 certified.', ['us not certified iso-27001 now claim']],
    ['SOC 2 is not a certification; it is a report.', ['unsaid not certified soc-2 now claim']],
    [
      'Northwind Cloud takes privacy to heart and is compliant with SOC 2, GDPR, and HIPAA.',
      ['us compliant soc-2 now claim', 'us compliant gdpr now claim', 'us compliant hipaa now claim'],
    ],
    ['Our vendor maintains a SOC 2 report.', ['other attested soc-2 now claim']],
    ["Our customers' cloud is ISO 27001 certified.", ['reader certified iso-27001 now claim']],
    ['We use a PCI DSS compliant processor.', ['other compliant pci-dss now claim']],
    ['We are a PCI DSS compliant processor.', ['us compliant pci-dss now claim']],
    ['We are in the process of obtaining ISO 27001 certification.', ['us certified iso-27001 planned claim']],
    ['For questions about ISO 27001 compliance, write to us.', ['unsaid compliant iso-27001 now topic']],
    ['We passed our SOC 2 audit.', ['us audited soc-2 now claim', 'us passed soc-2 now claim']],
    ['Do you have a SOC 2 report?', ['reader attested soc-2 now question']],
    ['We are hosted on AWS, which is SOC 2 certified.', ['other certified soc-2 now claim']],
    ['If we were SOC 2 certified, we would say so.', ['us certified soc-2 past condition']],
    ['Our controls are mapped to ISO 27001.', ['us named iso-27001 now mapping']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
