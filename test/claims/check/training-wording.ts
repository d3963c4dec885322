import { faulty, innocent, type Snippet } from './snippet.ts';

/** Kinds of wording that pages of other companies use, in other words: promises of an effect, titles and leads, names. */
export const FAULTY: readonly Snippet[] = [
  // What a control does is promised whole.
  faulty('VS-W10', 'These clauses guarantee that your files get the same protection wherever they are kept.'),
  faulty('VS-W10', 'We test our backups each week to guarantee a quick recovery.'),
  faulty('VS-W10', 'Our payment flows are guaranteed to stay safe.'),
  faulty('VS-W10', '- **Privacy guarantee.** Staff sign in with MFA.'),
  faulty('VS-W10', 'Your shop keeps running no matter what.'),
  faulty('VS-W10', 'The statistics that we collect are completely anonymous.'),
  faulty('VS-W10', '- **Penetration test:** proves there are no weaknesses.'),
  faulty('VS-W10', 'A yearly test confirms that our systems are free of vulnerabilities.'),
  faulty('VS-W10', 'Our images keep you in step, making sure you always meet the rules of your market.'),
  faulty('VS-W10', 'Add the module and get compliance automatically.'),
  faulty('VS-W10', 'Compliance can be ensured by switching on the option in the dashboard.'),
  faulty('VS-W10', 'Replication makes data loss impossible.'),
  // A title or a lead over what is no certification.
  faulty('VS-W01', '## Our compliance certifications\n\nAn auditor examined us for our SOC 2 Type 2 report.'),
  faulty('VS-W01', 'We have obtained the following compliance certifications:\n\n- SOC 2 Type 2\n- ISO/IEC 27001'),
  faulty('VS-W07', 'We have obtained the following compliance certifications:\n\n- GDPR\n- ISO/IEC 27001'),
  faulty('VS-W01', 'SOC 2 looks at security. It is not a law but a certification that shows how we work.'),
  faulty('VS-W01', 'Our SOC 2 report is new.\n\nCertification performed by an outside firm.'),
  faulty('VS-W01', 'We hold SOC 2, a certification for service companies.'),
  faulty('VS-W01', 'Runners may or may not be SOC 2 certified.'),
  // Names.
  faulty('VS-W02', 'The review found us to be in line with SOCII.'),
  faulty('VS-W02', 'Security questionnaires and reports (such as the SOC II report) are shared.'),
  faulty('VS-W02', 'We do not have a SOC-2 bridge letter.'),
  faulty('VS-W02', 'We follow HIPPA.'),
  faulty('VS-W02', 'The Global Data Protection Regulation applies.'),
];

export const INNOCENT: readonly Snippet[] = [
  innocent('We cannot guarantee that your data is always safe.'),
  innocent('We guarantee 99.95% uptime, and credit you where we miss it.'),
  innocent('Vendors must provide sufficient guarantees of confidentiality.'),
  innocent('You guarantee that you may share the personal data with us.'),
  innocent('The GDPR guarantees people the right to privacy.'),
  innocent('A fully private network joins the two regions.'),
  innocent('The test found no open critical vulnerabilities on 18 September 2026.'),
  innocent('You can cancel at any time, no matter what plan you are on.'),
  innocent('## Certifications\n\n- ISO/IEC 27001, and reports under SOC 2'),
  innocent('## Certifications\n\nISO/IEC 27001. A SOC 2 report is an attestation.'),
  innocent('SOC 2 looks at security. It is not a certification but a report.'),
  innocent('Do not write SOC II: the AICPA writes SOC 2.'),
];
