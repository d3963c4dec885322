import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { type Compliance, compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const isTest = (data: Compliance): boolean => data.kind === 'assessment' && /penetration/i.test(data.name);
const untested = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ data }) => !isTest(data));
  tree.documents = tree.documents.filter(({ data }) => data.kind !== 'penetration-test');
};
const testedOn =
  (completed: string) =>
  (tree: ContentTree): void => {
    for (const one of tree.compliance)
      if (isTest(one.data))
        one.data = compliance.parse({ name: 'Penetration test', kind: 'assessment', summary: 'A test.', completed });
  };
const heldIn = (text: string, bend: (tree: ContentTree) => void): string[] =>
  codesIn(text, bend).filter((one) => /^VS-C0[12]/.test(one));

/** By somebody else, and how often. */
const BY_OTHERS = [
  'We perform annual penetration tests via an independent third party.',
  '- Annual penetration testing: third-party firm',
  '| Control | Detail |\n|---|---|\n| Penetration testing | Annually, by an independent firm |',
  'An outside security company carries out a pen test of our app every year.',
  'Our services are pentested by external specialists every 12 months.',
  'A third-party vendor performs penetration tests against our platform twice a year.',
  'We perform an independent third-party penetration at least annually.',
  'The service is subject to an annual independent penetration test.',
  '## Penetration testing\n\nWe work with an independent firm that tests the platform each year.',
];

describe('tests that others make of our systems', () => {
  it.each(BY_OTHERS)('are a claim where the data has none: %s', (text) => {
    expect(heldIn(text, untested)).toEqual(['VS-C01 warning']);
  });
  it.each(BY_OTHERS)('and contradict a last test of years ago: %s', (text) => {
    expect(heldIn(text, testedOn('2023-05-02'))).toEqual(['VS-C02 warning']);
  });
  it.each(BY_OTHERS)('but not one of this year: %s', (text) => {
    expect(heldIn(text, testedOn('2026-05-02'))).toEqual([]);
  });

  it.each([
    'Third-party penetration tests are performed regularly.',
    'Our security has been verified and penetration tested by a third-party vendor.',
    'You can request our latest penetration test report, written by an independent tester.',
  ])('are a claim without a number, too: %s', (text) => {
    expect(heldIn(text, untested)).toEqual(['VS-C01 warning']);
  });

  it.each([
    'You can request the latest penetration test.',
    'Our most recent penetration test is available under NDA.',
    'Feel free to request the most recent penetration test results.',
    'We regularly conduct penetration testing with the help of Foxgate.',
    'Our pentests are done by Foxgate Labs.',
  ])('are a claim where readers may have the newest, or by the name of who makes them: %s', (text) => {
    expect(heldIn(text, untested)).toEqual(['VS-C01 warning']);
  });

  it.each([
    'You can request permission for a penetration test.',
    'Before you run a penetration test, ask us for the latest version of the app.',
    'The latest guidance on penetration tests is available from NIST.',
    'Our penetration tests are carried out by Robin and Kim from our own team.',
    'We conduct penetration testing with Metasploit.',
    'Our next penetration test will be done by Foxgate Labs.',
  ])('and no claim otherwise: %s', (text) => {
    expect(heldIn(text, untested)).toEqual([]);
  });

  it.each([
    'In addition, we conduct regular third-party network and application penetration tests.',
    'Our services are pentested by external specialists every 12 months.',
  ])('contradict tests that the data says our own people made: %s', (text) => {
    const madeBy = (by: string) => (tree: ContentTree) => {
      for (const one of tree.compliance) if (isTest(one.data)) Object.assign(one.data, { by });
    };
    expect(codesIn(text, madeBy('Northwind Cloud’s own developers'))).toContain('VS-C30 warning');
    expect(codesIn(text, madeBy('Foxgate Labs'))).not.toContain('VS-C30 warning');
  });

  it('are in the data where only the report of one is', () => {
    const withPaper = (tree: ContentTree): void => {
      tree.compliance = tree.compliance.filter(({ data }) => !isTest(data));
    };
    expect(heldIn(BY_OTHERS[0] ?? '', withPaper)).toEqual([]);
  });

  it('are told of by the day of the last one', () => {
    const tree = baseTree();
    testedOn('2023-05-02')(tree);
    tree.faqs.push(answer('We perform a penetration test every year.'));
    const [found] = checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C02');
    expect(found && sayFinding(findingWords.en, found).why).toContain(
      'the last penetration test was completed on 2 May 2023',
    );
  });
});

describe('tests that nobody else need make', () => {
  it.each([
    'We perform a penetration test every year.',
    '- Yearly pentest',
    'We run quarterly penetration tests of our apps.',
  ])('contradict the last one only where it is old: %s', (text) => {
    expect(heldIn(text, testedOn('2023-05-02'))).toEqual(['VS-C02 warning']);
    expect(heldIn(text, untested)).toEqual([]);
  });
  it('are not late within half a year', () => {
    expect(heldIn('We perform a penetration test every year.', testedOn('2025-07-02'))).toEqual([]);
  });
});

describe('tests that are none of ours', () => {
  it.each([
    'Customers may perform their own penetration tests once a year with our prior consent.',
    'We plan to have an annual third-party penetration test.',
    'AWS undergoes annual third-party penetration tests.',
    'Our hosting provider has penetration tests done by third parties every year.',
    'Do you perform annual third-party penetration tests?',
    'A penetration test by a third party should be done every year.',
    'PCI DSS requires annual penetration tests by a qualified third party.',
    'Annual penetration testing by a third party: planned',
    'We require our vendors to undergo annual third-party penetration testing.',
    'In 2021 an independent firm carried out a penetration test.',
    'No third-party penetration test has been completed.',
    'An annual third-party penetration test is on our list for 2027.',
    'We do annual internal penetration tests with our own red team; no external firm is involved.',
    'Our consultants perform annual penetration tests for banks, by independent specialists.',
    'Best practice is to have an annual penetration test performed by an outside firm.',
    '## Roadmap\n\n- Annual third-party penetration testing',
  ])('claim nothing: %s', (text) => {
    expect(heldIn(text, untested)).toEqual([]);
    expect(heldIn(text, testedOn('2023-05-02'))).toEqual([]);
  });
});
