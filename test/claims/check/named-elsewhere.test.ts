import { describe, expect, it } from 'vitest';
import { mentions } from '../../../src/claims/reading/schemes.ts';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { entry } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};
const of = (text: string, bend: (tree: ContentTree) => void, code: string): string[] =>
  codesIn(text, bend).filter((one) => one.startsWith(code));

describe('what says that nothing at all is held, without a name', () => {
  it.each([
    'We are a young company and do not yet hold a third-party attestation.',
    "We don't have audit reports yet.",
    'No independent audit report exists so far.',
    'Our controls have not been independently audited yet.',
    'We have not gone through an external security audit.',
    'Northwind Cloud holds no formal security certifications.',
    'No certification is claimed.',
  ])('contradicts the report and the certificate: %s', (text) => {
    expect(codesIn(text, unbent)).toEqual(['VS-C05 warning']);
  });

  it.each([
    'Vendors that do not yet hold a third-party attestation answer a questionnaire.',
    'If you do not yet have an audit report, start with a gap analysis.',
    'We do not share audit reports without an agreement.',
    'Our mobile app has not been independently audited yet.',
    'No certification is needed to use the product.',
    'We do not have an audit log export yet.',
    'No third-party certificates are loaded by the agent.',
  ])('and what does not: %s', (text) => {
    expect(codesIn(text, unbent)).toEqual([]);
  });
});

const without =
  (id: string, claim: string) =>
  (tree: ContentTree): void => {
    tree.compliance = tree.compliance.filter((one) => one.id !== id);
    tree.company.data.notClaimed.push({ claim, why: 'We have not sought it.' });
  };
const noIso = without('iso-27001', 'ISO/IEC 27001');
const noSoc = without('soc-2', 'SOC 2');

describe('what points back at a scheme', () => {
  it.each([
    ['ISO 27001 is a standard for management systems.\n\nOur certification is renewed every three years.', noIso],
    ['## About ISO 27001\n\nWe keep this certification up to date as a floor for all offices.', noIso],
    ['The AICPA defines SOC 2.\n\nWe are proud to have earned this attestation.', noSoc],
    ['SOC 2 is a framework.\n\nOur report covers security.', noSoc],
  ])('claims it: %s', (text, bend) => {
    expect(codesIn(text, bend)).toContain('VS-C01 warning');
    expect(of(text, unbent, 'VS-C')).toEqual([]);
  });

  it.each([
    'ISO 27001 is a standard.\n\nOur certification is planned for 2027.',
    'ISO 27001 is a standard.\n\nThis certification shows buyers that a vendor has a management system.',
    'ISO 27001 is a standard.\n\nOur SSL certificates use SHA-256.',
    'ISO 27001 is a standard.\n\nOur certification program trains administrators.',
  ])('and what does not: %s', (text) => {
    expect(of(text, noIso, 'VS-C01')).toEqual([]);
  });

  it('is the answer, where a question is answered yes', () => {
    expect(of('## Are you SOC 2 compliant?\n\nYes, we are.', noSoc, 'VS-C01')).toEqual(['VS-C01 error']);
  });

  it('is a row with a standing of its own', () => {
    const row = (status: string) =>
      `| Standard | Region | Status |\n| --- | --- | --- |\n| PCI DSS | Worldwide | ${status} |`;
    expect(of(row('Compliant'), unbent, 'VS-C01')).toEqual(['VS-C01 warning']);
    for (const status of ['Planned', 'Not in scope', 'Compliant by 2028 (planned)'])
      expect(of(row(status), unbent, 'VS-C01'), status).toEqual([]);
  });
});

const withdrawn = (tree: ContentTree): void => {
  const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
  if (iso?.kind === 'certification') {
    iso.next = undefined;
    for (const one of iso.certificates) one.withdrawn = { on: '2026-09-01', why: 'The body left the market.' };
  }
};

describe('a plan that the data does not have', () => {
  it.each([
    ['We are currently pursuing ISO 27001 certification.', noIso],
    ['ISO 27001: on our roadmap', withdrawn],
    ['We are undergoing a SOC 2 Type II audit.', noSoc],
    ['We are pursuing SOC 2 Type I — not currently certified.', noSoc],
    ['We are working towards SOC 2, and are not certified yet.', noSoc],
    ['We are pursuing ISO 9001 certification.', unbent],
    ['We plan to add ISO/IEC 27701 next year.', unbent],
  ])('is worth a look: %s', (text, bend) => {
    expect(codesIn(text, bend)).toContain('VS-C07 warning');
  });

  it.each([
    'We do not claim ISO 9001.',
    'We help teams that are pursuing ISO 9001 certification.',
    'Our suppliers are pursuing ISO 9001 certification.',
    'ISO 9001 certification was considered and dropped.',
    'We stopped working towards ISO 9001 and are not certified.',
    'We are not certified to ISO 9001 and are not working towards it.',
  ])('and what states none: %s', (text) => {
    expect(of(text, unbent, 'VS-C07')).toEqual([]);
  });

  it('is none where the data gives another reason for what is not claimed', () => {
    const weighed = (tree: ContentTree): void => {
      tree.company.data.notClaimed.push({ claim: 'ISO 9001', why: 'The audit is under way.' });
    };
    expect(of('We are pursuing ISO 9001 certification.', weighed, 'VS-C07')).toEqual([]);
  });
});

describe('names of schemes', () => {
  it('are those of the data as well', () => {
    const planned = (tree: ContentTree): void => {
      tree.company.data.notClaimed.push({ claim: 'Harbor Cloud Seal (HCS)', why: 'We have not sought it.' });
      tree.compliance.push(
        entry(
          'content/compliance/x.mdx',
          compliance.parse({
            name: 'Example Trust Mark',
            kind: 'certification',
            summary: 'A mark.',
            next: { stage: 'planned', expected: '2027-06' },
          }),
        ),
      );
    };
    expect(of('Northwind Cloud is HCS certified.', planned, 'VS-C01')).toEqual(['VS-C01 error']);
    expect(of('We hold the Harbor Cloud Seal.', planned, 'VS-C01')).toHaveLength(1);
    expect(of('We have earned Example Trust Mark certification.', planned, 'VS-C01')).toEqual(['VS-C01 error']);
    expect(of('Boats are sealed in the harbor cloud.', planned, 'VS-C01')).toEqual([]);
  });

  it.each([
    ['ISO/IEC 27001, 27017 and 27018:2019', ['iso-27001', 'iso-27017', 'iso-27018']],
    ['ISO 27001/27701', ['iso-27001', 'iso-27701']],
    ['ISO 9001 and 27 other standards', ['iso-9001']],
    ['ISO 27001, 2022 edition', ['iso-27001']],
  ])('are read in a row: %s', (text, keys) => {
    expect(mentions(text).map(({ key }) => key)).toEqual(keys);
  });
});

const onlyType1 = (tree: ContentTree): void => {
  const soc = tree.compliance.find(({ id }) => id === 'soc-2')?.data;
  if (soc?.kind === 'attestation') soc.reports = [{ type: 1, asOf: '2026-05-31', criteria: ['security'] }];
};

describe('the type of a report', () => {
  it.each([
    'Northwind Cloud is SOC 2 compliant and Type 2 audited every year.',
    'We hold a SOC 2 attestation (Type II).',
    'All our SOC reports are Type II.',
    'For details, see our SOC 2 Type II report.',
  ])('is read beside its name: %s', (text) => {
    expect(codesIn(text, onlyType1)).toContain('VS-C03 error');
  });

  it.each(['SOC 2 certified hosts (type 2 hypervisors) are used.', 'A SOC 2 audit can be of Type I or Type II.'])(
    'and is none of ours: %s',
    (text) => {
      expect(of(text, onlyType1, 'VS-C03')).toEqual([]);
    },
  );
});

describe('what is over', () => {
  const lapsed = (tree: ContentTree): void => {
    const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
    if (iso?.kind === 'certification')
      for (const one of iso.certificates) Object.assign(one, { issued: '2020-05-12', expires: '2023-05-11' });
  };
  it.each([
    ['Our controls were tested and we are ISO 27001 certified.', 1],
    ['We have held ISO 27001 certification since 2020.', 1],
    ['We were ISO 27001 certified.', 0],
    ['Our ISO 27001 certificate was valid until May 2023.', 0],
  ])('is told as over in its own clause: %s', (text, count) => {
    expect(of(text, lapsed, 'VS-C02')).toHaveLength(count);
  });
});
