import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { addDays, addMonths } from '../../../src/claims/days.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseFiles, baseTree, soc2, TODAY } from './base-tree.ts';
import type { Row } from './row.ts';
import { aged, bendDocument, CONTENT_DATES, partner } from './rows-content-dates.ts';
import { letter, REPORT_DATES, typeTwo } from './rows-report-dates.ts';

const codes = (bend: Row[2], today = TODAY): string[] => {
  const tree = baseTree();
  bend(tree, baseFiles());
  return checkClaims(tree, { ...baseFacts(), today }).findings.map((finding) => finding.code);
};
describe('dates of reports', () => {
  it.each(REPORT_DATES)('%s → %s', (_, code, bend) => {
    expect(codes(bend)).toContain(code);
  });

  it.each([
    [
      'issued on the day after the period',
      (tree: ContentTree) => {
        typeTwo(tree).issued = '2026-07-01';
      },
    ],
    [
      'six months exactly',
      (tree: ContentTree) => {
        typeTwo(tree).period = { from: '2026-01-01', to: '2026-06-30' };
      },
    ],
    [
      'a bridge letter of three months, signed on its last day',
      (tree: ContentTree) => {
        letter(tree).issued = '2026-09-30';
      },
    ],
    [
      'criteria that are not stated',
      (tree: ContentTree) => {
        delete typeTwo(tree).criteria;
      },
    ],
    [
      'a report issued today',
      (tree: ContentTree) => {
        typeTwo(tree).issued = TODAY;
      },
    ],
  ])('innocent: %s', (_, bend) => {
    expect(codes(bend)).toEqual([]);
  });

  it('points at the field', () => {
    const tree = baseTree();
    typeTwo(tree).issued = '2026-06-29';
    const [finding] = checkClaims(tree, baseFacts()).findings;
    expect(finding).toMatchObject({
      code: 'VS-D01',
      severity: 'error',
      file: 'content/compliance/soc-2.mdx',
      at: { path: ['reports', 0, 'issued'] },
      found: 'issued: 2026-06-29',
    });
  });
});

describe('dates of content', () => {
  it.each(CONTENT_DATES)('%s → %s', (_, code, bend) => {
    expect(codes(bend)).toContain(code);
  });

  it.each([
    ['an answer to be reviewed today', aged({ reviewBy: TODAY })],
    ['a document in its last day', bendDocument({ expires: TODAY })],
    [
      'an agreement effective today',
      (tree: ContentTree) => {
        Object.assign(tree.agreements[0]?.data ?? {}, { effective: TODAY });
      },
    ],
    [
      'a disclosure policy with 31 days left',
      (tree: ContentTree) => {
        Object.assign(tree.company.data.disclosure ?? {}, { expires: addDays(TODAY, 31) });
      },
    ],
    ['a subprocessor announced in time', partner({ announced: '2026-11-10', objectBy: '2026-12-10' })],
    [
      'an audit expected this month',
      (tree: ContentTree) => {
        Object.assign(soc2(tree), { next: { type: 2, stage: 'fieldwork', expected: '2026-11' } });
      },
    ],
  ])('innocent: %s', (_, bend) => {
    expect(codes(bend)).toEqual([]);
  });

  it('is full of warnings and free of errors when only time has passed', () => {
    const later = addMonths(TODAY, 24);
    const tree = baseTree();
    tree.faqs.push(answer('We hold a SOC 2 Type 2 report and are certified to ISO/IEC 27001:2022.'));
    const { findings } = checkClaims(tree, { ...baseFacts(), today: later });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['VS-C02', 'VS-D24', 'VS-D29', 'VS-D31']),
    );
  });
});
