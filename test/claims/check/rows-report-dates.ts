import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { iso, soc2 } from './base-tree.ts';
import type { Row } from './row.ts';

export const typeTwo = (tree: ContentTree) => {
  const report = soc2(tree).reports[0];
  if (report?.type !== 2) throw new Error('the base tree begins with a Type 2');
  return report;
};
export const letter = (tree: ContentTree) => {
  const found = soc2(tree).bridgeLetters[0];
  if (found === undefined) throw new Error('the base tree has a bridge letter');
  return found;
};

/** One fault each in the days of reports, certificates and letters, with the code that must be found. */
export const REPORT_DATES: readonly Row[] = [
  [
    'issued before the period ended',
    'VS-D01',
    (tree: ContentTree) => {
      typeTwo(tree).issued = '2026-06-29';
    },
  ],
  [
    'withdrawn before it was issued',
    'VS-D10',
    (tree: ContentTree) => {
      typeTwo(tree).withdrawn = { on: '2026-08-01', why: 'The auditor withdrew it.' };
    },
  ],
  [
    'issued before the day of a Type 1',
    'VS-D01',
    (tree: ContentTree) => {
      Object.assign(soc2(tree).reports[2] ?? {}, { issued: '2024-03-01' });
    },
  ],
  [
    'a period reversed',
    'VS-D02',
    (tree: ContentTree) => {
      typeTwo(tree).period = { from: '2026-06-30', to: '2025-07-01' };
    },
  ],
  [
    'a certificate reversed',
    'VS-D02',
    (tree: ContentTree) => {
      Object.assign(iso(tree).certificates[0] ?? {}, { expires: '2025-01-01' });
    },
  ],
  [
    'a period under one month',
    'VS-D03',
    (tree: ContentTree) => {
      typeTwo(tree).period = { from: '2026-06-10', to: '2026-06-30' };
    },
  ],
  [
    'a period under six months',
    'VS-D04',
    (tree: ContentTree) => {
      typeTwo(tree).period = { from: '2026-04-01', to: '2026-06-30' };
    },
  ],
  [
    'a period under three months',
    'VS-D04',
    (tree: ContentTree) => {
      typeTwo(tree).period = { from: '2026-05-01', to: '2026-06-30' };
    },
  ],
  [
    'a report in the future',
    'VS-D05',
    (tree: ContentTree) => {
      typeTwo(tree).issued = '2026-11-22';
    },
  ],
  [
    'a period in the future',
    'VS-D05',
    (tree: ContentTree) => {
      Object.assign(typeTwo(tree), { period: { from: '2026-01-01', to: '2026-12-31' }, issued: undefined });
    },
  ],
  [
    'a certificate in the future',
    'VS-D05',
    (tree: ContentTree) => {
      Object.assign(iso(tree).certificates[0] ?? {}, { issued: '2026-12-01' });
    },
  ],
  [
    'a long bridge letter',
    'VS-D06',
    (tree: ContentTree) => {
      letter(tree).to = '2026-10-01';
    },
  ],
  [
    'a bridge letter after a gap',
    'VS-D07',
    (tree: ContentTree) => {
      letter(tree).from = '2026-07-02';
    },
  ],
  [
    'a bridge letter without a report',
    'VS-D07',
    (tree: ContentTree) => {
      soc2(tree).reports.length = 0;
    },
  ],
  [
    'a bridge letter beyond its issue',
    'VS-D08',
    (tree: ContentTree) => {
      letter(tree).issued = '2026-09-29';
    },
  ],
  [
    'overlapping periods',
    'VS-D09',
    (tree: ContentTree) => {
      typeTwo(tree).period.from = '2025-06-30';
    },
  ],
  [
    'criteria without security',
    'VS-C12',
    (tree: ContentTree) => {
      typeTwo(tree).criteria = ['availability', 'confidentiality'];
    },
  ],
];
