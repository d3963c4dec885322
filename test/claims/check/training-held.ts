import { faulty, innocent, type Snippet } from './snippet.ts';

/** How pages say what is held, denied or joined, in which role, and what stands on a card under the name of a report. */
export const FAULTY: readonly Snippet[] = [
  // A question that leaves out its verb.
  faulty('VS-C05', '| Ref | Question | Answer |\n|---|---|---|\n| A.4 | ISO 27001 certified? | No. |'),
  faulty('VS-C01', '| Ref | Question | Answer |\n|---|---|---|\n| A.4 | PCI DSS certified? | Yes. |'),
  // Categories of a report that somebody made, or that its publisher was examined for.
  faulty(
    'VS-C10',
    'An independent SOC 2 Type 2 examination covers the period against the security and privacy criteria.',
  ),
  faulty('VS-C10', 'Our SOC 2 report covers the criteria relevant to our services: security and privacy.'),
  faulty('VS-C10', '## SOC 2\n\nAnnually audited against the Trust Services Criteria — security and privacy'),
  faulty('VS-C10', 'Availability was not tested in the SOC 2 report.'),
  faulty('VS-C20', 'Our SOC 2 report covers the twelve months to 31 March 2026.'),
  // Praise between what is said and the scheme, and the noun behind it.
  faulty('VS-C01', 'We are proud to have achieved certification to the internationally recognized PCI DSS standard.'),
  faulty('VS-C01', 'Northwind Cloud earned certification against the globally respected HITRUST framework.'),
  faulty('VS-C01', 'Northwind Cloud is in compliance with the widely accepted PCI DSS standard.'),
  faulty('VS-C01', 'We are in full compliance with PCI DSS.'),
  // Compliance among what is provided.
  faulty('VS-C01', 'Northwind Cloud ensures safety through encryption, and compliance with schemes like FedRAMP.'),
  faulty('VS-C01', 'Northwind Cloud provides encryption at rest and compliance with GDPR, HIPAA and PCI DSS.'),
  faulty('VS-C01', 'We provide strong security through:\n\n- Encryption\n- Compliance with GDPR and PCI DSS standards'),
  // What one is called, lists that begin with a report, the type before the name, a table of questions.
  faulty('VS-C01', '## PCI DSS Level 1 Service Provider\n\nWe take cards.'),
  faulty('VS-C01', '- PCI DSS Level 1 Service Provider (assessed each year)'),
  faulty('VS-C01', '### Trust\n\nSOC 2 Type II, FedRAMP, HITRUST, AES-256'),
  faulty('VS-C01', 'Bank-level security and SOC 1 Type II compliance'),
  faulty('VS-C01', 'Northwind Cloud is compliant with Type 2 SOC 1 and Type 2 SOC 2.'),
  faulty('VS-C01', '| Question | Answer |\n|---|---|\n| **PCI DSS?** | Yes |'),
  // A heading that only praises says of nobody what stands under it.
  faulty('VS-C01', '## Security at every layer\n\nHow we keep data. PCI DSS audited annually. Encrypted everywhere.'),
  // Denials with an adverb.
  faulty('VS-C05', 'At this point Northwind Cloud is **not formally ISO 27001 certified**.'),
  faulty('VS-C05', 'We are not independently certified to ISO 27001.'),
  // A law's certificate behind a label.
  faulty('VS-W07', '- **HIPAA compliance**: Certified to process the records of clinics'),
  faulty('VS-W07', '**GDPR compliance** – certified for data of residents of the Union'),
  // Categories on a card.
  faulty('VS-C10', '## SOC 2 Type II\n\nIndependently audited for security, availability, and privacy'),
  faulty('VS-C10', 'SOC 2 Type II\n\nAnnual examination of our controls, processing integrity, and privacy.'),
  faulty('VS-C10', '**SOC 2 Type 2**\n\nSecurity, availability, and privacy controls'),
  faulty('VS-C10', 'Our systems passed the SOC 2 audit, meeting the security and privacy criteria of the AICPA.'),
  // Roles in brackets, and offered.
  faulty('VS-C35', 'It is signed by a covered entity (you) and a business associate (Northwind Cloud).'),
  faulty('VS-C35', 'It binds the covered entity (the clinic) and its business associate (us).'),
  faulty('VS-C35', 'Northwind Cloud can act as a business associate and gives these assurances:'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent(
    'The Trust Services Criteria are five: security, availability, confidentiality, processing integrity, privacy.',
  ),
  // No auditor, no category, no day of the report there is.
  innocent('The SOC 2 report runs from Q3 2025 to Q2 2026.'),
  innocent('The SOC 2 audit was prepared by the Northwind Security Team.'),
  innocent('Physical security was not tested in the SOC 2 report.'),
  innocent('The availability of AWS regions was not tested in the SOC 2 report.'),
  innocent('Our next SOC 2 report will cover the twelve months to 30 June 2027.'),
  innocent('We expect a SOC 2 report for the period to June 2027.'),
  innocent('The retest after the penetration test took place in October 2026.'),
  innocent('We received the penetration test report in October 2026.'),
  innocent('The 2025 penetration test had one medium finding, fixed in February 2026.'),
  innocent(
    '| Tool | Purpose | Customer data? |\n|---|---|---|\n| Figma | Design | No |\n| GitHub | Source code | None |',
  ),
  innocent('Payments go to a PCI DSS Level 1 service provider.'),
  innocent('- PCI DSS Level 1 service provider Stripe'),
  innocent('Hosted on PCI DSS compliant infrastructure'),
  innocent('A SOC 1 audit is often asked for by buyers.'),
  innocent('| Question | Answer |\n|---|---|\n| **PCI DSS?** | Not yet |'),
  innocent('We help customers achieve certification to the internationally recognized PCI DSS standard.'),
  innocent('Our payment processor is certified to the widely accepted PCI DSS standard.'),
  innocent('The PCI DSS standard is widely accepted.'),
  innocent('Our product is built to be in full compliance with PCI DSS.'),
  innocent('We keep our vendors in compliance with PCI DSS.'),
  innocent('We are not in compliance with PCI DSS.'),
  innocent('We are assessing whether we are in compliance with PCI DSS.'),
  innocent('We look into compliance with the PCI DSS standard.'),
  innocent('Northwind Cloud helps to ensure safety and compliance with PCI DSS.'),
  innocent('Our reports ensure that your encryption and compliance with PCI DSS can be shown.'),
  innocent('The dashboard provides alerts and compliance with PCI DSS is up to each shop.'),
  innocent('We are not only ISO 27001 certified.'),
  innocent('Our host is not formally certified to ISO 27001.'),
  innocent('- **HIPAA compliance**: certified auditors teach our staff what it asks for'),
  innocent('**GDPR compliance**: our privacy lead answers within a week'),
  innocent('## SOC 2 Type II\n\nIndependently audited for security, availability, and confidentiality'),
  innocent('## SOC 2 Type II\n\nWe respect the security and privacy of what you store.'),
  innocent('## What is SOC 2\n\nAn audit of security, availability, and privacy'),
  innocent('## SOC 2\n\nA standard by which controls are audited for security and privacy'),
  innocent('## SOC 2\n\nReport on security, availability, processing integrity, confidentiality, and privacy'),
  innocent('## ISO 27001\n\nAnnual audit of our security and privacy controls'),
  innocent('## Settings\n\nSecurity, availability, and privacy controls'),
  innocent('It is signed by a covered entity (Northwind Clinic) and a business associate (you).'),
  innocent('A business associate (us or anybody else) is named by the clinic.'),
  innocent('Our partner can act as a business associate.'),
  innocent('Anyone can act as a business associate under the rule.'),
  innocent('We process personal data on behalf of our customers.'),
  // Joining a framework that no file is about is no certificate; what a law gives rise to is law.
  innocent('Northwind Cloud complies with the EU-U.S. Data Privacy Framework.'),
  innocent('We certify to the Data Privacy Framework each year and follow laws such as the GDPR and the EU-U.S. DPF.'),
  innocent('Our data center is in a building qualified under SecNumCloud.'),
];
