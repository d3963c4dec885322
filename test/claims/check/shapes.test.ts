import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { Attestation, Certification } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

type Bend = (tree: ContentTree) => void;
function codesIn(text: string, bend: Bend): string[] {
  const tree = baseTree();
  bend(tree);
  tree.faqs.push(answer(text));
  return checkClaims(tree, baseFacts())
    .findings.filter(({ file }) => file === 'content/faqs/answer.mdx')
    .map(({ code }) => code);
}
const soc = (tree: ContentTree): Attestation => tree.compliance.find(({ id }) => id === 'soc-2')?.data as Attestation;
const iso = (tree: ContentTree): Certification =>
  tree.compliance.find(({ id }) => id === 'iso-27001')?.data as Certification;
const unbent: Bend = () => {};
const denied: Bend = (tree) => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2' && id !== 'iso-27001');
  tree.company.data.notClaimed = ['SOC 2', 'ISO 27001'].map((claim) => ({ claim, why: 'We have not begun.' }));
};

describe('what says that a report or a certificate is held', () => {
  it.each([
    'SOC 2 Type II ✓',
    '| Framework | Status |\n|---|---|\n| SOC 2 Type II | ✓ |',
    'Enterprise-grade security: SOC 2 Type II, AES-256, SSO.',
    'With SOC 2 Type II and ISO 27001 in place, your records are in good hands.',
    'Backed by SOC 2 Type II and ISO 27001 audits, our platform is ready for banks.',
    'An independent auditor has verified our controls (SOC 2 Type II).',
    'Our controls have been tested by a CPA firm in a SOC 2 Type II examination.',
    'Ask us for the latest SOC 2 Type II report.',
    'You can request a copy of our latest SOC 2 report.',
    '## SOC 2 Type II\n\nOur report is available on request.',
    'We have received our ISO 9001:2015 certificate and ISO 27001 certification.',
    'Northwind Cloud holds ISO 9001:2015 (quality), ISO 14001:2015 (environment), and ISO 45001:2018.',
  ])('%s', (text) => {
    expect(codesIn(text, denied)).toContain('VS-C01');
  });

  it.each([
    'We plan to complete SOC 2 Type II in 2027.',
    'Our SOC 2 assessment kicks off in January.',
    'We are currently undergoing our SOC 2 Type II audit.',
    'We will undergo a SOC 2 examination once we have ten customers.',
    'All data centers are SOC 2 Type II audited.',
    'Certifications of our hosting provider: SOC 2, ISO 27001.',
    'The SOC 2 report of our hosting provider can be downloaded from its portal.',
    'SOC 2: No',
    '| Certification | Held |\n|---|---|\n| SOC 2 | No |\n| ISO 27001 | No |',
    'Our compliance lead has led ISO 27001 certifications at earlier companies.',
    'Security: SOC 2 controls, SSO and audit logs are on our roadmap.',
    'Once SOC 2 Type II is complete, we will publish the report here.',
    'We follow ISO 27001, without being certified.',
    '✗ SOC 2 Type II',
  ])('and what does not: %s', (text) => {
    expect(codesIn(text, denied).filter((code) => code.startsWith('VS-C'))).toEqual([]);
  });
});

describe('what says that none is held', () => {
  it.each([
    'We are not SOC 2, ISO 27001, or HITRUST certified.',
    'We are not SOC 2 certified today.',
    'SOC 2: not available.',
    'We currently have no certifications.',
    'We lack an ISO 27001 certificate.',
    "ISO 27001 isn't something that we hold.",
    'No SOC 2 report exists yet.',
    'We have chosen not to pursue ISO 27001.',
    'We follow ISO 27001 but are not certified.',
    '**SOC 2 Type II**: Audit window open; first opinion expected within a year',
  ])('%s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C05');
  });

  it.each([
    'We are not SOC 2 certified: nobody is.',
    'We are not SOC 2 certified, we have a report.',
    'We have no other certifications.',
    'ISO 27001 certification is not available for products in beta.',
    'We follow NIST 800-53 but are not certified.',
  ])('and what does not: %s', (text) => {
    expect(codesIn(text, unbent)).toEqual([]);
  });
});

describe('what is told of the report and the certificate', () => {
  const shorter: Bend = (tree) => {
    for (const report of soc(tree).reports)
      if (report.type === 2 && report.period.to === '2026-06-30') report.period.from = '2026-01-01';
  };
  const renamed: Bend = (tree) => {
    for (const report of soc(tree).reports) report.auditor = { name: 'Other Firm LLP' };
    for (const one of iso(tree).certificates) one.body = 'Another Registrar GmbH';
  };
  const sooner: Bend = (tree) => {
    for (const one of iso(tree).certificates) [one.issued, one.expires] = ['2024-05-12', '2027-05-11'];
  };
  const noted: Bend = (tree) => {
    for (const report of soc(tree).reports) {
      report.opinion = 'qualified';
      if (report.type === 2) report.exceptions = 3;
    }
  };
  const secured: Bend = (tree) => {
    for (const report of soc(tree).reports) report.criteria = ['security'];
  };
  it.each<[string, string, Bend]>([
    ['VS-C20', 'Our SOC 2 audit looks at our controls over a twelve-month observation period.', shorter],
    ['VS-C20', '## ISO 27001\n\n- Valid until: 2028', sooner],
    ['VS-C30', '## ISO 27001\n\n- Certification body: Example Certification B.V.', renamed],
    ['VS-C30', 'Our SOC 2 Type 2 attestation (Example Assurance LLP) is current.', renamed],
    ['VS-C30', 'We work with Example Assurance LLP for our annual SOC 2 audit.', renamed],
    ['VS-C30', '| Report | Auditor |\n|---|---|\n| SOC 2 Type 2 | Example Assurance LLP |', renamed],
    ['VS-C33', 'Our SOC 2 Type 2 report came back clean.', noted],
    ['VS-C33', 'Our SOC 2 audit was completed with zero findings.', noted],
    ['VS-C10', 'Our SOC 2 audit looks at the effectiveness of security and availability controls.', secured],
    [
      'VS-C04',
      'Our certificate (No. EC-27001-0417) is for ISO 27001.',
      (tree) => {
        for (const one of iso(tree).certificates) one.number = 'XX-100';
      },
    ],
  ])('%s: %s', (code, text, bend) => {
    expect(codesIn(text, unbent)).toEqual([]);
    expect(codesIn(text, bend)).toContain(code);
  });

  it('leaves a firm that is no name alone, and the day since when something is held', () => {
    expect(codesIn("We've successfully completed our SOC 2 Type II examination.", unbent)).toEqual([]);
    expect(codesIn('As of December 2019, we have achieved SOC 2 Type II.', unbent)).toEqual([]);
  });
});
