import { faulty as f, innocent as i, type Snippet } from './snippet.ts';

/** A fourth lot, smaller, written after the third had been fixed for. */
export const FAULTY: readonly Snippet[] = [
  f('VS-W01', 'Our compliance team led us to SOC 2 Type 2 Certification in 2025.'),
  f('VS-W01', 'Independent auditors have certified that we meet SOC 2.'),
  f('VS-W01', 'The Dashboard carries a SOC 2 seal and certificate.'),
  f('VS-W01', 'Certifications: SOC 2, GDPR.'),
  f('VS-W04', 'Last summer the company successfully passed SOC 2.'),
  f('VS-W01', 'We use an SSAE 18 SOC 1 Type II certified data center.'),
  f('VS-W07', 'Yes. We are fully HIPAA and CCPA certified.'),
  f('VS-W10', 'Your data is perfectly safe with Northwind Cloud.'),
  f('VS-W12', 'military grade', 'title'),
  f('VS-C01', 'Northwind Cloud meets FedRAMP Moderate.'),
  f('VS-C01', 'We undergo an annual PCI DSS assessment and are compliant with PCI DSS.'),
  f('VS-C01', 'We are ISO 27001, ISO 27017 and ISO 27018 certified.'),
  f('VS-C10', 'Our latest audit covered Security, Availability, Confidentiality, and Privacy under SOC 2.'),
  f('VS-C11', 'Our SOC 2 covers the full set: all five trust services principles.'),
  f('VS-C20', 'Example Assurance LLP issued our SOC 2 report on 1 August 2026.'),
  f('VS-C20', 'Our SOC 2 Type 2 audit period was January 1 to December 31, 2025.'),
  f('VS-C30', 'KPMG issued our SOC 2 report.'),
  f('VS-C32', 'All customer data is stored in Google Cloud.'),
  f('VS-C41', 'We retain audit logs for one year.', 'answer', 'Audit logs are retained for 400 days.'),
  f('VS-C41', 'Our RPO is 1 hour.', 'answer', 'The recovery point objective is 6 hours.'),
];
export const INNOCENT: readonly Snippet[] = [
  i('Our SOC 2 examination was conducted under AICPA attestation standards.'),
  i('We do not describe any system as unbreakable.'),
  i('The certificate of our ISO/IEC 27001 audit lists the Dashboard.'),
  i('Certified public accountants examine our controls for SOC 2.'),
  i('We store card tokens at a PCI DSS certified vault run by our processor.'),
  i('Your bank may ask for our SOC 2 report.'),
  i('TLS certificates are renewed every 60 days; SOC 2 evidence is collected daily.'),
  i('Our engineers hold CISSP certifications, and our SOC 2 report is current.'),
  i('We measure uptime each month.', 'answer', 'The uptime of the last quarter was 99.99%.'),
  i('Deleted files stay in the recycle bin for 30 days.', 'answer', 'Logs are kept for 400 days.'),
];
