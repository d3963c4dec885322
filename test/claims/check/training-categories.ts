import { faulty, innocent, type Snippet } from './snippet.ts';

/** How pages say which categories a report covers beside "covers": with respect to, relevant to, in the realms of, based on. */
export const FAULTY: readonly Snippet[] = [
  faulty(
    'VS-C10',
    'Northwind Cloud completed its SOC 2 Type 2 audit of the controls it has put in place with respect to security, availability and privacy.',
  ),
  faulty(
    'VS-C10',
    'Independent Service Auditor’s Report on Northwind Cloud’s Description of Its Payout System and on the Suitability of the Design of Controls Relevant to the Security, Availability & Privacy Trust Services Criteria',
  ),
  faulty('VS-C10', '**SOC 2 Type 2 Attested** For Security and Privacy'),
  faulty('VS-C10', 'SOC 2 Type 2 examined for privacy and security'),
  faulty(
    'VS-C10',
    'The System and Organization Controls (SOC 2) report for Northwind Cloud spans July 2025 to June 2026. It includes the assertion of management on the effectiveness of controls based on trust services criteria for security, availability, and privacy.',
  ),
  faulty(
    'VS-C10',
    '## SOC 2 Trust Services Principles\n\nThe report shows the quality of controls in the realms of security, privacy, and confidentiality.',
  ),
  faulty(
    'VS-C10',
    'Northwind Cloud engages qualified external auditors to assess its program against the SOC 2 AICPA Trust Services Criteria for Security, Availability, and Privacy, and the ISO/IEC 27001:2022 standard.',
  ),
  faulty(
    'VS-C10',
    'Our SOC 2 audit is carried out each year in accordance with the AICPA Trust Services Criteria for Security, Availability, Processing Integrity and Confidentiality.',
  ),
  faulty(
    'VS-C10',
    'Our SOC 2 report is about our controls with respect to security, availability, processing integrity, online privacy, and confidentiality.',
  ),
  faulty(
    'VS-C10',
    'We run our service in compliance with the SOC 2 Trust Service Criterias of Security, Availability and Privacy.',
  ),
  faulty('VS-C10', '## SOC 2 Type 2\n\nYearly report covering Security, Availability, and Privacy criteria.'),
  faulty('VS-C10', '- ISO 27001\n- SOC 2 Privacy Trust Principle (TSP)\n- SOC 2 Availability TSP'),
  faulty('VS-C11', 'The controls that we have with respect to these four principles were examined in our SOC 2 audit.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent(
    'SOC 2 reports are issued as either Type 1 or Type 2. A Type 1 report reflects the opinion of an auditor that the controls of a service organization are suitably designed at one point in time.',
  ),
  innocent('A SOC 2 Type 1 audit looks at the design of controls on one day.'),
  innocent('Our SOC 2 report is about controls with respect to security, availability and confidentiality.'),
  innocent('**SOC 2 Type 2 Attested** For Security and Availability'),
  innocent(
    'A SOC 2 audit is done in accordance with the Trust Services Criteria, which may include security, availability, processing integrity, confidentiality and privacy.',
  ),
  innocent('SOC 2 reports evaluate a service organization’s controls relevant to security, availability or privacy.'),
  innocent('We teach our engineers in the realms of security and privacy.'),
  innocent('Our policies are reviewed with respect to security and privacy each year. Our SOC 2 report is on request.'),
  innocent('Our SOC 2 report and our policies for security and privacy are in the library.'),
  innocent('The SOC 2 framework is based on trust services criteria for security, availability and privacy.'),
  innocent('## SOC 2 for security and privacy teams\n\nAsk for the report.'),
  innocent('Yearly report covering security, availability, and privacy incidents.'),
  innocent('- SOC 2 Availability TSP\n- ISO 27001'),
];
