import { faulty, innocent, type Snippet } from './snippet.ts';

/** What is said of laws, rightly and wrongly: written from the articles that the lexicon cites. */
export const FAULTY: readonly Snippet[] = [
  // Whom a law binds, and who enforces it.
  faulty('VS-W17', 'PCI DSS is enforced by the PCI Security Standards Council.'),
  faulty('VS-W17', "Northwind Cloud works under the FTC's school official exception of FERPA."),
  faulty('VS-W17', 'HIPAA is enforced by the FDA.'),
  faulty('VS-W17', 'The GDPR is enforced by the European Commission.'),
  faulty('VS-W17', 'COPPA is enforced by the Department of Education.'),
  faulty('VS-W17', 'The CCPA is enforced by the FTC.'),
  faulty('VS-W17', 'Ledger is not subject to GDPR.'),
  faulty('VS-W17', 'As a US company, we are exempt from the GDPR.'),
  faulty('VS-W17', 'The GDPR does not apply to small businesses.'),
  faulty('VS-W17', 'As a European company, Northwind Cloud is not subject to the CLOUD Act.'),
  // What makes somebody compliant.
  faulty('VS-W17', 'Clinics using our portal are compliant with HIPAA.'),
  faulty('VS-W17', 'We are GDPR compliant because all servers are hosted in the EU.'),
  faulty('VS-W17', 'Our cloud provider is certified, so we are HIPAA compliant since it is hosted on AWS.'),
  // Consent.
  faulty('VS-W17', 'By visiting this site, you consent to the collection of your personal information.'),
  faulty('VS-W17', 'Your use of the portal constitutes your consent to the transfer of your information.'),
  // Contracts, times and assessments.
  faulty('VS-W17', 'HIPAA requires a data processing agreement with each vendor.'),
  faulty('VS-W17', 'The GDPR requires a business associate agreement.'),
  faulty('VS-W17', 'HIPAA requires a BAA with all employees.'),
  faulty('VS-W17', 'The GDPR requires a DPIA for every new feature.'),
  faulty('VS-W17', 'The GDPR requires that the supervisory authority is told within 24 hours.'),
  faulty('VS-W17', 'The GDPR requires every company to name an EU representative.'),
  faulty('VS-W17', 'Each read is written to the audit log. It is kept for six years per HIPAA.'),
  faulty('VS-W17', 'SOX requires audit logs to be kept for seven years.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent('PCI DSS is published by the PCI Security Standards Council; the card brands enforce it.'),
  innocent('FERPA is enforced by the Department of Education.'),
  innocent('HIPAA is enforced by the Office for Civil Rights of HHS.'),
  innocent('The GDPR is enforced by the supervisory authorities of the member states.'),
  innocent('COPPA is enforced by the FTC.'),
  innocent('Anonymous data is not subject to the GDPR.'),
  innocent('If you only process data of the deceased, the GDPR does not apply.'),
  innocent('The GDPR applies to companies of the United States that offer services to people in the EU.'),
  innocent('Firms with fewer than 250 employees are exempt from some records under Article 30 of the GDPR.'),
  innocent('Our portal helps users of the GDPR register to become compliant.'),
  innocent('All servers are hosted in the EU.'),
  innocent('Using our portal does not make you compliant with HIPAA.'),
  innocent('By ticking the box, you consent to our newsletter.'),
  innocent('Visiting this site is not your consent to the collection of information.'),
  innocent('HIPAA requires a business associate agreement with each vendor that handles PHI.'),
  innocent('The GDPR requires a data processing agreement between a controller and its processor.'),
  innocent('The GDPR requires a DPIA where a high risk is likely.'),
  innocent('The GDPR requires that the supervisory authority is told within 72 hours.'),
  innocent('Companies outside the EU may need an EU representative under the GDPR.'),
  innocent('HIPAA requires that documentation is kept for six years.'),
  innocent('The Data Protection Act 1998 was replaced by that of 2018.'),
  innocent('The GDPR replaced Directive 95/46/EC.'),
];
