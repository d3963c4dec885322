import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree, guide, iso, news, soc2, TODAY } from './base-tree.ts';
import { announcedLate, CONTRADICTION, nothingYet, PROMISED, young } from './rows-contradiction.ts';

const proseCodes = (text: string, bend: (tree: ContentTree) => void = () => {}, today = TODAY): string[] => {
  const tree = baseTree();
  bend(tree);
  tree.faqs.push(answer(text));
  return checkClaims(tree, { ...baseFacts(), today })
    .findings.filter((finding) => finding.file === 'content/faqs/answer.mdx')
    .map((finding) => finding.code)
    .filter((code) => !code.startsWith('VS-D'));
};

describe('prose against other data', () => {
  it.each(CONTRADICTION)('%s → %s', (text, code, bend, today) => {
    expect(proseCodes(text, bend, today)).toContain(code);
  });

  it.each<[string, (tree: ContentTree) => void, string]>([
    ['We plan a SOC 2 Type 2 report for December 2024.', young, '2024-07-14'],
    ['We hold no SOC 2 report yet; the first is expected in March 2027.', nothingYet, TODAY],
    ['We are working towards ISO/IEC 27001.', nothingYet, TODAY],
    ['The SOC 2 page shows the stage.', nothingYet, TODAY],
    ['The SOC 2 guide and the ISO/IEC 27001 section explain what is planned.', nothingYet, TODAY],
    ['We held a SOC 2 Type 2 report until June 2027.', () => {}, '2027-07-01'],
    [
      'Our auditor’s name may not be given here; the report was audited by Harbor & Finch LLP.',
      (tree) => {
        for (const report of soc2(tree).reports) delete report.auditor;
        iso(tree).certificates = [];
        Object.assign(tree.compliance.find((item) => item.id === 'penetration-test')?.data ?? {}, { by: undefined });
      },
      TODAY,
    ],
    [
      'Our SOC 2 report covers privacy.',
      (tree) => {
        for (const report of soc2(tree).reports) delete report.criteria;
      },
      TODAY,
    ],
  ])('innocent: %s', (text, bend, today) => {
    expect(proseCodes(text, bend, today)).toEqual([]);
  });

  it('takes the title of a document for its name, and the same words in an answer for a claim', () => {
    const later = { ...baseFacts(), today: '2028-01-01' };
    const lapsed = (tree: ContentTree) =>
      checkClaims(tree, later).findings.filter(({ code, file }) => code === 'VS-C02' && !file.includes('compliance'));
    const tree = baseTree();
    Object.assign(tree.documents[0]?.data ?? {}, { title: 'Our SOC 2 Type 2 report' });
    const before = lapsed(tree).map(({ file }) => file);
    expect(before.filter((file) => file === tree.documents[0]?.file)).toEqual([]);
    tree.faqs.push(answer('We have a SOC 2 Type 2 report.'));
    expect(lapsed(tree)).toHaveLength(before.length + 1);
  });

  it('judges an update as of its own day', () => {
    const tree = baseTree();
    tree.updates.push(
      news('We now hold a SOC 2 Type 2 report on security and availability.', 'First Type 2 report', '2025-08-25'),
    );
    tree.updates.push(
      news('Example Analytics is our new product analytics provider.', 'A new subprocessor', '2021-01-02'),
    );
    const later = { ...baseFacts(), today: '2026-11-21' };
    expect(checkClaims(tree, later).findings).toEqual([]);
  });

  it('says what the data say', () => {
    const tree = baseTree();
    tree.faqs.push(answer('Our SOC 2 report was issued on 14 August 2025.'));
    expect(checkClaims(tree, baseFacts()).findings[0]).toMatchObject({
      code: 'VS-C20',
      at: { offset: 31 },
      found: '14 August 2025',
      facts: { fault: 'day', days: expect.arrayContaining(['2026-08-14']) },
    });
  });

  it('sets a promise of notice against the notice that was given', () => {
    const tree = baseTree();
    tree.faqs.push(answer(PROMISED));
    announcedLate(tree);
    expect(checkClaims(tree, baseFacts()).findings).toMatchObject([
      { code: 'VS-C40', file: 'content/subprocessors/example-postbox.yaml', at: { path: ['announced'] } },
    ]);
  });

  it('lets a guide explain what the company does not hold', () => {
    const tree = baseTree();
    tree.learn.push(
      guide(
        'A SOC 1 report is about financial reporting. PCI DSS compliance is shown by an attestation. A SOC 2 report that covers all five principles is rare.',
      ),
    );
    expect(checkClaims(tree, baseFacts()).findings).toEqual([]);
  });
});
