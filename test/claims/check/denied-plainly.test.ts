import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { baseFacts, baseTree } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const asIs = (): void => {};
const asAssociate = (tree: ContentTree): void => {
  for (const { data } of tree.compliance)
    if (data.kind === 'regulation' && data.name === 'HIPAA') data.role = 'Business associate';
};
const withoutAny = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2' && id !== 'iso-27001');
  tree.company.data.notClaimed.push({ claim: 'SOC 2', why: 'Nobody examined us.' });
  tree.company.data.notClaimed.push({ claim: 'ISO 27001', why: 'Nobody certified us.' });
};
const withoutHipaa = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'hipaa');
  tree.company.data.notClaimed.push({ claim: 'HIPAA', why: 'We take no health data.' });
};
const denials = (text: string, bend: (tree: ContentTree) => void): string[] =>
  codesIn(text, bend).filter((code) => /^VS-C(?:05|35)/.test(code));
/** The denials that are found in the file of the SOC 2 report. */
const summarized = (bend: (tree: ContentTree) => void): string[] => {
  const tree = baseTree();
  bend(tree);
  return checkClaims(tree, baseFacts())
    .findings.filter(({ code, file }) => code === 'VS-C05' && file === 'content/compliance/soc-2.mdx')
    .map(({ found }) => found);
};
const claims = (text: string, bend: (tree: ContentTree) => void): string[] =>
  codesIn(text, bend).filter((code) => /^VS-C0[15]/.test(code));

describe('a report or certificate that holds and that a text says there is none of', () => {
  const LACKING = [
    '**SOC 2.** Not held.',
    '**ISO 27001.** We have not started the certification.',
    '- [ ] SOC 2 Type II',
    'What we do not have:\n\n- SOC 2 report\n- Bug bounty',
    'We hold no PCI DSS attestation, no ISO 27001 certificate and no SOC 2 report.',
    'A formal SOC 2 attestation is still some way off.',
    'SOC 2 is still ahead of us.',
    'ISO 27001 certification is not something we have pursued.',
    'A SOC 2 audit has not been performed on our platform.',
    'An ISO 27001 certificate is not available.',
    'ISO 27001: not at present.',
    'We hold no security certifications as of today.',
    'Our data centers are ISO 27001 certified; we are not.',
    'AWS is SOC 2 audited. We are not.',
    'Our infrastructure is ISO 27001 certified, but Northwind Cloud itself is not.',
    'We have no ISO 27001 certificate: our customers ask for other papers.',
    '| Framework | Certified? |\n| --- | --- |\n| SOC 2 | ✗ |',
    'We hold no certificates, attestations or audit reports of any kind.',
    'Is Northwind Cloud SOC 2 certified?\n\nWe are working on it and expect the report next year.',
    'We are unable to show a SOC 2 report, as there is none.',
    'Do you have a SOC 2 report?\n\nNot at the moment. We expect to start next year.',
  ];
  it.each(LACKING)('is held against the data: %s', (text) => {
    expect(denials(text, asIs)).not.toEqual([]);
  });
  it.each(LACKING)('agrees with data that has none, and claims nothing: %s', (text) => {
    expect(claims(text, withoutAny)).toEqual([]);
  });

  it.each([
    'ISO 27001 certification. Upcoming features: more regions.',
    '**SOC 2.** The report can be had under a non-disclosure agreement.',
    'What you do not have to worry about:\n\n- Patching servers\n- Renewing our SOC 2 report',
    'Our data centers are ISO 27001 certified, and so are we.',
    'We hold no opinion on frameworks.',
    'Please wait: PCI DSS is still in progress, unlike the SOC 2 Type 2 report, which exists.',
    'The following services are not SOC 2 attested:',
    'Certain add-ons are not yet SOC 2 attested.',
    'The observation period of our SOC 2 report ended on 30 June 2026.',
    'Is SOC 2 a certification?\n\nNo. It is an attestation by a CPA firm.',
  ])('is left alone where nothing is denied: %s', (text) => {
    expect(denials(text, asIs)).toEqual([]);
  });

  it.each([
    'An outside CPA firm’s report on our controls.',
    'An outside body audits us against this standard.',
    'Seen from outside, by an auditor.',
  ])('and where somebody from outside is named in the file of a report: %s', (summary) => {
    const bend = ({ compliance }: ContentTree): void => {
      for (const { id, data } of compliance) if (id === 'soc-2') data.summary = summary;
    };
    expect(summarized(bend)).toEqual([]);
  });

  it.each(['| Scheme | Us | Our host |\n| --- | --- | --- |\n| SOC 2 Type II | No | Yes |', 'SOC 2: gap analysis'])(
    'claims nothing where the host has it, or where work only begins: %s',
    (text) => {
      expect(claims(text, withoutAny)).toEqual([]);
    },
  );
});

describe('the law for health data, and the agreement it asks for', () => {
  const REFUSED = [
    'HIPAA does not apply to us.',
    'HIPAA: not supported',
    'We do not offer a HIPAA-eligible environment.',
    'We are not HIPAA-covered and cannot take patient records.',
    'Northwind Cloud is not subject to HIPAA.',
    'Northwind Cloud is not designed for PHI.',
    'Our terms prohibit PHI.',
    'No PHI may be stored in Northwind Cloud.',
    'Do not upload protected health information to Northwind Cloud.',
    'You may not use the service to store PHI.',
    'Do you support HIPAA?\n\nNo.',
    'Are you HIPAA compliant? No, and patient data must not be entered.',
    'Can I use Northwind Cloud with PHI?\n\nNo, please do not.',
    'Do you sign BAAs?\n\nNot at this time.',
    'We are unable to enter into a business associate agreement.',
    'BAA: not offered',
    'We have no BAA.',
    'We will not sign a BAA.',
  ];
  it.each(REFUSED)('is refused, though the data states the role of a business associate: %s', (text) => {
    expect(denials(text, asAssociate)).not.toEqual([]);
  });
  it.each(REFUSED)('agrees with data that claims none of it: %s', (text) => {
    expect(claims(text, withoutHipaa)).toEqual([]);
  });

  it.each([
    'Do not upload PHI.',
    'Do not put PHI into support tickets.',
    'The Free plan is not designed for PHI.',
    'HIPAA does not require a report.',
    'We are not HIPAA certified: nobody is.',
    'HIPAA does not apply to data that is not PHI, which many of your tools hold.',
    'No BAA is needed for the sandbox.',
    'No PHI is stored on laptops.',
  ])('is not refused by what holds of a part, or of others: %s', (text) => {
    expect(denials(text, asAssociate)).toEqual([]);
  });
});
