import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

interface Kind {
  what: string;
  code: string;
  found: readonly string[];
  passed: readonly string[];
}

/** Faults told in roundabout words, each kind beside what sounds like it and is right. Nothing at all may be found in what passes. */
const KINDS: readonly Kind[] = [
  {
    what: 'a report counted among certificates',
    code: 'VS-W01',
    found: [
      'Among our certificates are ISO/IEC 27001 (Example Certification) and SOC 2 Type 2 (an independent firm).',
      'Our certifications include SOC 2 Type 2 (yearly) and ISO/IEC 27001.',
      'SOC 2 Type 2 and ISO/IEC 27001 are among our certifications.',
      'The certificates that Northwind Cloud holds are ISO/IEC 27001 (2022 edition) and SOC 2 (Type 2).',
      'We can show these certificates: ISO/IEC 27001 (by Example Certification), SOC 2 Type 2 (by a firm).',
      'One of our certifications is SOC 2 Type 2.',
      'Each winter our SOC 2 Type 2 is recertified by an independent firm.',
      'An independent firm recertifies our SOC 2 each year.',
    ],
    passed: [
      'Among our certificates is ISO/IEC 27001 (Example Certification); our SOC 2 Type 2 report comes on request.',
      'SOC 2 is not among our certificates: it ends in a report.',
      'Our certifications and reports include ISO/IEC 27001 and SOC 2 Type 2.',
      'Our certificate is that of ISO/IEC 27001. SOC 2 is a report.',
      'A SOC 2 report is never recertified.',
    ],
  },
  {
    what: 'a certificate that the next sentence takes back',
    code: 'VS-W01',
    found: [
      'People often ask for our SOC 2 certificate. It is in the portal.',
      'We hold a SOC 2 certificate. There is none better.',
    ],
    passed: [
      'People often ask for our SOC 2 certificate. There is none: what you get is the Type 2 report.',
      'Buyers request a SOC 2 certificate. No such thing exists; they receive our report.',
      'You may have heard of a SOC 2 certification. It doesn’t exist.',
      'Forms ask for our SOC 2 certificate. We have none: a SOC 2 examination ends in a report.',
      '## Why don’t we speak of a SOC 2 certification?\n\nSince no certificate is issued: there is a report.',
      '## Why don’t you say “SOC 2 certified”?\n\nBecause a SOC 2 examination ends in a report, and no certificate is issued.',
    ],
  },
  {
    what: 'a standard of auditors that was replaced',
    code: 'VS-W05',
    found: [
      'The servers stand in facilities that are audited under SSAE No. 16 (formerly SAS 70).',
      'Our auditor works according to SSAE 16, the successor of SAS 70.',
      'Our report follows SSAE 16, which superseded SAS 70.',
    ],
    passed: [
      'SAS 70 gave way to SSAE 16 in 2011, and SSAE 16 to SSAE 18 in 2017.',
      'SSAE 16 made way for SSAE 18.',
      'SAS 70 came to an end in 2011.',
      'SAS 70 was succeeded by SSAE 16.',
      'SSAE 16, which replaced SAS 70, was itself replaced in 2017.',
    ],
  },
  {
    what: 'an answer that affirms without the word yes',
    code: 'VS-W07',
    found: [
      '## Are you certified for HIPAA?\n\nWe are, and your counsel may have a signed agreement.',
      '## Do you have a GDPR certification?\n\nWe do, and we renew it each year.',
      '## Are you GDPR certified?\n\nDefinitely.',
    ],
    passed: [
      '## Are you certified for the GDPR?\n\nCertainly not: nobody is.',
      '## Are you certified for the GDPR?\n\nWe are often asked this. The law has no certificate.',
      '## Are you certified for the GDPR?\n\nIndeed a common question: the law has no seal that we could hold.',
    ],
  },
  {
    what: 'the AICPA as the one who examines',
    code: 'VS-W08',
    found: [
      'The AICPA audits us once a year and has confirmed our SOC 2 Type 2 status.',
      'The AICPA verifies that our controls work.',
      'Every year we are examined by the AICPA.',
    ],
    passed: [
      'Our auditor is reviewed by the AICPA every three years.',
      'Our auditor is a member of the AICPA and examines us by its standards.',
      'The AICPA has never audited us.',
      'The AICPA reviews and updates the Trust Services Criteria.',
      'We are audited against criteria that the AICPA approved.',
    ],
  },
  {
    what: 'a standing told by role and assessment',
    code: 'VS-C01',
    found: [
      'As a Level 1 service provider under PCI DSS, Northwind Cloud is assessed every year by a QSA.',
      'Our QSA assesses us every year under PCI DSS.',
      'Each year a Qualified Security Assessor examines our platform against PCI DSS.',
      'Our QSA assesses us every year.',
      'Under PCI DSS, Northwind Cloud is validated every year by an independent assessor.',
      'As a service provider of Level 1 in the sense of PCI DSS, we undergo a yearly assessment.',
      'Our AOC is available on request.',
    ],
    passed: [
      'As a merchant under PCI DSS, you are assessed by your own bank.',
      'Northwind Cloud is no service provider under PCI DSS, and no QSA assesses us.',
      'The AOC of our payment provider under PCI DSS is available from them.',
      'We ask our vendors for their AOC.',
      'Under PCI DSS, a QSA would have to assess us if we stored card data.',
    ],
  },
  {
    what: 'a row with the number of a certificate',
    code: 'VS-C20',
    found: [
      '| Certificate no. | Issued | Expires |\n| --- | --- | --- |\n| EC-27001-0417 | 2025-05-12 | 2027-05-11 |',
      '| Issued | Expires | Certificate no. |\n| --- | --- | --- |\n| 2025-05-12 | 2027-05-11 | EC-27001-0417 |',
      '| Certificate | From | To |\n| --- | --- | --- |\n| EC-27001-0417 | 2025-05-12 | 2029-05-11 |',
    ],
    passed: [
      '| Certificate no. | Issued | Expires |\n| --- | --- | --- |\n| EC-27001-0417 | 2025-05-12 | 2028-05-11 |',
      '| Issued | Expires | Certificate no. |\n| --- | --- | --- |\n| 2025-05-12 | 2028-05-11 | EC-27001-0417 |',
      '| Policy no. | Issued | Expires |\n| --- | --- | --- |\n| P-4410 | 2025-05-12 | 2027-05-11 |',
    ],
  },
  {
    what: 'what no auditor confirms',
    code: 'VS-C33',
    found: [
      'The auditors verified that no customer data was lost or exposed during the year.',
      'According to our auditors, no customer data was stolen in the period.',
      'The audit shows that our systems were never breached.',
      'Our auditors found that nobody outside the company had read customer files.',
      'Example Assurance LLP found that no customer records were leaked in 2025.',
    ],
    passed: [
      'The auditors verified that no change reaches production without review.',
      'No auditor verifies that no data was lost.',
      'The auditors confirmed our backups, and no data was lost in the drill.',
      'Our restore test verified that no data was lost in the move.',
    ],
  },
  {
    what: 'a title, and what is no title',
    code: 'VS-W06',
    found: [
      'On our blog we show how we keep our *ISO 27001 compliance* going.',
      'On our blog: Northwind Cloud is ISO 27001 compliant.',
    ],
    passed: [
      'On our blog: *ISO 27001 compliance for small teams, a primer*.',
      'From the blog: ISO 27001 compliance for beginners.',
      'We gave a talk, *Our ISO 27001 compliance*, at a meetup.',
    ],
  },
  {
    what: 'who has no part in an audit',
    code: 'VS-C30',
    found: ['Our ISO/IEC 27001 audit is done by Foxgate Assurance, which has no part in our daily work.'],
    passed: [
      'The yearly penetration review is done by Foxgate Assurance, which has no part in our ISO/IEC 27001 audit.',
      'Foxgate Assurance, which tests our software, has nothing to do with our SOC 2 audit.',
      'Foxgate Assurance tests our software; it plays no role in the ISO/IEC 27001 audit.',
    ],
  },
  {
    what: 'a tool that holds nothing of customers',
    code: 'VS-C32',
    found: [
      'Customer files are stored at Backblaze, and job applications in Greenhouse, which holds no customer data.',
    ],
    passed: ['Job applications are handled in Greenhouse, which holds no customer data.'],
  },
];

describe.each(KINDS)('$what', ({ code, found, passed }) => {
  const codes = (text: string): string[] => codesIn(text, () => {}).map((one) => one.split(' ')[0] ?? '');

  it.each(found)('is found: %s', (text) => {
    expect(codes(text)).toContain(code);
  });

  it.each(passed)('is not: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
