import { faulty, innocent, type Snippet } from './snippet.ts';

/** What is said of laws and schemes, rightly and wrongly: read off public pages and told anew. */
export const FAULTY: readonly Snippet[] = [faulty('VS-W16', 'Northwind Cloud is GovRAMP certified.')];
export const INNOCENT: readonly Snippet[] = [
  // FedRAMP says "certified" since 2026; "SOC 2 compliant" is said everywhere.
  innocent('Our host is FedRAMP Certified.'),
  innocent('The region of our host has a TX-RAMP Level 2 certification.'),
  innocent('Northwind Cloud is SOC 2 compliant.'),
  innocent('We maintain SOC 2 Type 2 compliance.'),
  innocent('When a vendor tells you they are SOC 2 certified, ask which type.'),
];
