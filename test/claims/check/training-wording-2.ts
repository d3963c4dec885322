import { faulty, innocent, type Snippet } from './snippet.ts';

/** Less usual words for the same faults, read off pages of other companies and told anew; and what only looks like them. */
export const FAULTY: readonly Snippet[] = [
  // Once each: the word of standing is one.
  faulty('VS-W07', 'HIPAA certification means that the site follows the rules of HIPAA.'),
  faulty('VS-W07', 'Our HIPAA-validated servers hold no records.'),
];

export const INNOCENT: readonly Snippet[] = [
  // The law only tells which training, setup or request.
  innocent('Everyone completes HIPAA training in the first week.'),
  innocent('We received a HIPAA complaint in 2021, and it was closed.'),
  innocent('The team has completed a GDPR gap analysis.'),
  innocent('Once you have completed the HIPAA setup, invite your staff.'),
  // A person's certificate.
  innocent('Our trainer is a certified HIPAA professional.'),
  innocent('Take the HIPAA course and print the certificate.'),
  // Somebody else's words.
  innocent('When a vendor says that it is SOC 2 certified, ask for the report.'),
  innocent('If a company claims to be HIPAA certified, be careful.'),
  innocent('Many believe that the GDPR requires storage in the EU.'),
  innocent('We share SOC reports and ISO certificates with customers.'),
  innocent('Since Privacy Shield ended, transfers rest on the standard contractual clauses.'),
];
