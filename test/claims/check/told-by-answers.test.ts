import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { iso, soc2 } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

type Report = ReturnType<typeof soc2>['reports'][number];
const ofType1 = (tree: ContentTree): void => {
  const { period: _period, ...report } = soc2(tree).reports[0] as Extract<Report, { type: 2 }>;
  soc2(tree).reports = [{ ...report, type: 1, asOf: '2026-06-30' } as Report];
};
const withoutConfidentiality = (tree: ContentTree): void => {
  for (const report of soc2(tree).reports) report.criteria = ['security', 'availability'];
};
const withoutSoc2 = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2');
};
const isLapsed = (tree: ContentTree): void => {
  soc2(tree).reports = soc2(tree).reports.slice(0, 1);
  const [report] = soc2(tree).reports;
  if (report?.type === 2) {
    report.period = { from: '2023-07-01', to: '2024-06-30' };
    report.issued = '2024-08-14';
  }
};
const numbered = (tree: ContentTree): void => {
  for (const one of iso(tree).certificates) one.number = 'IS 741205';
};

describe('what an answer says of the report that its question names', () => {
  it.each([
    'Do you have a SOC 2 report?\n\nYes. Type II, renewed every year.',
    'Do you have a SOC 2 report?\n\nYes: Type 2, available under NDA.',
    'We have completed both SOC 2 Type I and Type II.',
  ])('is another type than was issued: %s', (text) => {
    expect(codesIn(text, ofType1)).toContain('VS-C03 error');
    expect(codesIn(text, () => {})).not.toContain('VS-C03 error');
  });

  it.each([
    'Do you have a SOC 2 report?\n\nYes, covering security, availability and confidentiality.',
    'Do you have a SOC 2 report?\n\nYes. Type II, covering security, availability and confidentiality.',
    '**SOC 2 Type II**\n\nCovers Security, Availability, and Confidentiality.',
    'We completed a SOC 2 examination. This provides an opinion that we have implemented controls for security, availability, and confidentiality.',
  ])('are categories that no report covers: %s', (text) => {
    expect(codesIn(text, withoutConfidentiality).some((code) => code.startsWith('VS-C10'))).toBe(true);
    expect(codesIn(text, () => {}).some((code) => code.startsWith('VS-C10'))).toBe(false);
  });

  it('is nothing of the kind where the question names none', () => {
    expect(codesIn('Do you offer databases?\n\nYes. Type II, covering two regions.', ofType1)).toEqual([]);
  });
});

describe('what a card says of its title, and what is kept up since', () => {
  it.each([
    '**SOC 2 Type II**\n\nAnnually audited against the criteria for security. Report available under NDA.',
    'You will find our SOC 2 Type II report in the portal.',
  ])('claims the scheme: %s', (text) => {
    expect(codesIn(text, withoutSoc2).some((code) => code.startsWith('VS-C01'))).toBe(true);
  });

  it('speaks of what holds, where it was renewed each year since', () => {
    const text = 'We achieved SOC 2 Type II in 2021 and have been audited each year since.';
    expect(codesIn(text, isLapsed)).toContain('VS-C02 warning');
    expect(codesIn(text, () => {})).toEqual([]);
  });
});

describe('a certificate number', () => {
  it.each([
    '**ISO 27001**\n\n- Certificate number: CN/22466Q',
    'We are certified to ISO 27001 (IS 990017).',
    '### ISO 27001\n\nCertificate no. IS 990017',
  ])('is read in a list, a bracket and behind a point: %s', (text) => {
    expect(codesIn(text, numbered)).toContain('VS-C04 warning');
  });

  it.each(['### ISO 27001\n\nCertificate no. IS 741205', 'We are certified to ISO 27001 (since 2024).'])(
    'is left alone where it is the one stated, or none: %s',
    (text) => {
      expect(codesIn(text, numbered).filter((code) => code.startsWith('VS-C'))).toEqual([]);
    },
  );
});
