import { faulty, innocent, type Snippet } from './snippet.ts';

/** Less usual words for the same faults, read off pages of other companies and told anew; and what only looks like them. */
export const FAULTY: readonly Snippet[] = [
  // Once each: the word of standing is one.
  faulty('VS-W07', 'HIPAA certification means that the site follows the rules of HIPAA.'),
  faulty('VS-W07', 'Our HIPAA-validated servers hold no records.'),
  // Security measured by banks, in less usual words.
  faulty('VS-W13', 'Security of a financial-institution-level keeps your records.'),
  faulty('VS-W13', 'Your papers enjoy the kind of protection that banks rely on.'),
  faulty('VS-W13', 'We encrypt with AES-256, the algorithm trusted by banks worldwide.'),
  faulty('VS-W13', 'Our vault meets bank security standards.'),
  faulty('VS-W13', 'Each record is secured to banking standards.'),
  faulty('VS-W13', 'Protection comparable to that of major banks comes with each plan.'),
  faulty('VS-W13', 'An account here is as secure as online banking.'),
  faulty('VS-W13', 'Encryption strong enough for banks is on from the start.'),
  faulty('VS-W13', 'Banks use this very same encryption.'),
  faulty('VS-W13', '- **Wall Street-grade security** for small shops'),
  faulty('VS-W13', 'We secure your files like a bank does.'),
  // And by armies and governments.
  faulty('VS-W12', 'Encryption used by the military guards each file.'),
  faulty('VS-W12', 'You get the grade of security that governments rely on.'),
  faulty('VS-W12', 'The same ciphers as the U.S. army are at work here.'),
  faulty('VS-W12', 'AES-256 is the standard used by the military.'),
  faulty('VS-W12', 'Our vault has military and bank grade encryption.'),
  faulty('VS-W12', 'Top-secret-grade encryption for your notes.'),
  faulty('VS-W12', 'Notes are protected with algorithms trusted by governments.'),
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
  // Banks, governments and secret services that are no measure.
  innocent('Our encryption product is used by banks and hospitals.'),
  innocent('AES-256 is used by governments and banks.'),
  innocent('We use the same security questions as your bank.'),
  innocent('We take data protection as seriously as banks do.'),
  innocent('We protect fields like bank account numbers.'),
  innocent('Our compliance with banking security standards is reviewed each year.'),
  innocent('The log names the Financial-grade API security profile.'),
  innocent('AES is a standard of cryptography, and used by the U.S. government.'),
  innocent('Each system has a CIA level for confidentiality, integrity and availability.'),
  innocent('The agreement was signed at the government level.'),
  innocent('Unlike a bank, we have no branches; security is handled online.'),
  innocent('Since Privacy Shield ended, transfers rest on the standard contractual clauses.'),
];
