import { faulty, innocent, type Snippet } from './snippet.ts';

/** How long files are kept, with a column for each plan. */
const plans = (byDefault: string): string =>
  `| Kind of file | Standard | Contract | None |
| --- | --- | --- | --- |
| **Uploaded audio files** | Deleted at expiry, which is ${byDefault} by default. | Deleted at expiry, which is ${byDefault} by default. | Deletion begins at 24 hours and is at most 48 hours. |`;
const AUDIO = 'Uploaded audio files are deleted after 3 days by default when an expiry is set.';

/** What stands beside a claim and is none: a name, a plan, a purpose, a condition; and the claim that looks like it. */
export const FAULTY: readonly Snippet[] = [
  // The categories of a report, with the word that elsewhere means other rules.
  faulty('VS-C10', 'Our SOC 2 report covers security and privacy.'),
  faulty('VS-C10', 'Our SOC 2 Type 2 report covers security, availability and privacy.'),
  // A company, and not a person.
  faulty('VS-W07', 'Northwind Cloud is a certified GDPR company.'),
  faulty('VS-W07', 'We hold a GDPR certification.'),
  // A report at hand, of a type that is no more the current one.
  faulty('VS-C03', 'Our current SOC 2 report is a Type 1 report on the design of controls.'),
  // Another firm with an article.
  faulty('VS-C30', 'Our ISO/IEC 27001 certificate was issued by The Harbor Assessment Bureau.'),
  // A proper name that lacks its last word, and a technique that has a wrong one.
  faulty('VS-W18', 'Transfers rest on Standard Contractual (SCCs) from the European Commission.'),
  faulty('VS-W18', '- Rule-based access control (RBAC)'),
  // What is there already.
  faulty('VS-C01', '**What there is:**\n\n- Whitepaper\n- HITRUST report'),
  faulty('VS-C01', '**What there is:**\n\n- HITRUST report (2026)'),
  faulty('VS-C01', '## PCI DSS\n\n- Status: compliant'),
  faulty('VS-C01', '## Certifications\n\nHITRUST\n\nWe protect health records.\n\nRenewed each year'),
  faulty('VS-C01', '## Compliance\n\n- **PCI DSS**: Level 1 service provider\n- **HITRUST**: r2 certified'),
  // Our own promise, and a thing that is there.
  faulty('VS-W10', 'We guarantee a safe and compliant use of the feature.'),
  faulty('VS-W10', 'Your data is encrypted, so it cannot be stolen.'),
  faulty('VS-W10', 'If a disk is lost, it cannot be decrypted.'),
  faulty('VS-W10', 'The platform ensures that we handle your data in compliance with the GDPR.'),
  // A law that sets no period.
  faulty('VS-W17', 'GDPR Article 17 requires us to delete personal data after 90 days.'),
  faulty('VS-W17', 'Personal data is deleted after 90 days, in accordance with the GDPR.'),
  faulty(
    'VS-C05',
    'Read the [post](https://post.example){:target="_blank"}: we are working towards ISO 27001 certification.',
  ),
  faulty('VS-W06', 'Northwind Cloud is ISO 27001 accredited.'),
  // A table of plans, none of which agrees.
  faulty('VS-C41', plans('5 days'), 'answer', AUDIO),
];

export const INNOCENT: readonly Snippet[] = [
  innocent('We test ourselves against accepted privacy and security standards.'),
  innocent(
    'You want to trust us: we had certification audits and made assessments against recognized privacy and security frameworks.',
  ),
  innocent('Our office lead holds the Certified EU GDPR Foundation qualification.'),
  innocent('Two of us passed as Certified GDPR Practitioner this year.'),
  innocent('There are two kinds of SOC 2 report. Type I reports on whether the design fits; a Type 2 covers a period.'),
  innocent('A Type 1 reports on how controls are designed.'),
  innocent('Our ISO/IEC 27001 certificate was issued by The Example Certification B.V. in May 2025.'),
  innocent('- Role-based access (RBAC)\n- Multi-factor (MFA)'),
  innocent('## PCI DSS\n\n- Attestation available to customers on request (when complete)'),
  innocent('**What there is:**\n\n- Whitepaper\n- HITRUST report (once issued)\n- PCI DSS attestation (coming soon)'),
  innocent('## PCI DSS\n\n**Chapters:**\n\n- Asset management\n- Supplier relations\n- Compliance'),
  innocent(
    '## Compliance packs\n\n- **PCI DSS**: For handling card data.\n- **HITRUST**: For organizations that keep health records.',
  ),
  innocent('## Compliance\n\nHow things stand.\n\n### PCI DSS\n\nA processor holds the cards; we have no report.'),
  innocent('## Standards we support\n\n### PCI DSS\n\nCard data is kept by a processor.'),
  innocent('## Certifications\n\nHITRUST\n\nA framework for health records.\n\nIn progress'),
  innocent('Pair Northwind Cloud with your existing sanctions vendor, KYC provider, and case tool.'),
  innocent(
    'Read our [GDPR post](https://post.example){:target="_blank"} on recent changes to the GDPR and how Northwind Cloud responds.',
  ),
  innocent('This page lists your obligations to guarantee a safe use of the widget.'),
  innocent('If we do not hold your records, they cannot be stolen.'),
  innocent('What is never stored cannot be stolen.'),
  innocent('A data processing addendum binds us both. It ensures that we process data in compliance with the GDPR.'),
  innocent(
    'After you close an account, its personal data is removed from backups within 90 days, in line with GDPR Article 17.',
  ),
  innocent('Personal data is deleted after 90 days, in accordance with Article 17 of the GDPR.'),
  innocent('Accredited ISO 27001 certification since May 2025, by Example Certification B.V.'),
  innocent(plans('3 days'), 'answer', AUDIO),
];
