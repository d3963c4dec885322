import { tryKinds, type WordedKind } from './worded-kinds.ts';

/** Names and standings written wrongly, or said of what has no such thing, each kind beside what sounds like it and is right. */
const KINDS: readonly WordedKind[] = [
  {
    what: 'standings with a letter wrong',
    code: 'VS-W01 error',
    found: [
      'We completed our SOC 2 Type 2 accreditaion in May.',
      'Proud holder of a SOC 2 Type II certificaion.',
      'We are SOC 2 certifed.',
      'Our SOC 2 Certificaiton covers the whole platform.',
      'Our host is ISO/IEC 27001 and S0C1 certified.',
    ],
    passed: [
      'A complaint about our SOC 2 report goes to the security team.',
      'Certified accountants examined our controls for the SOC 2 report.',
    ],
  },
  {
    what: 'names with a letter, a digit or a number wrong',
    code: 'VS-W02 warning',
    found: [
      'Our security program follows the ISO 2700x standard.',
      'We hold an ISO/IEC 27000 certificate.',
      'We share a S0C 2 report.',
      'We completed a SCO 2 examination.',
    ],
    passed: ['We build on the ISO 2700x family of standards.', 'ISO/IEC 27000 defines the terms that we use.'],
  },
  {
    what: 'several shields that have ended',
    code: 'VS-W09 warning',
    found: [
      'We have self-certified with the EU-US and Swiss-US Privacy Shields.',
      'Northwind Cloud adheres to the Privacy Shields.',
      'We comply with the Safe Harbor Frameworks.',
      'Our EU-US Privacy Sheild certification is listed.',
    ],
    passed: ['Both Privacy Shields were invalidated; we use standard contractual clauses.'],
  },
  {
    what: 'a law or a certificate given the type of a report',
    code: 'VS-W19 warning',
    found: [
      '- HIPAA Type 1',
      'We are ISO 27001 Type II certified.',
      'SOC 2 Type 2, HIPAA Type 2',
      'GDPR Level 1 compliant',
    ],
    passed: [
      'SOC reports come as Type 1 and Type 2; HIPAA has no types.',
      'Our auditor wrote a HIPAA Type 1 attestation report.',
      'SOC 2 + HIPAA Type 2',
    ],
  },
  {
    what: 'guidance that nobody is certified to',
    code: 'VS-W19 warning',
    found: [
      'We are ISO 27002 certified.',
      'Our ISO 27005 certificate is on file.',
      'Certified to ISO/IEC 27002:2022',
      'ISO 27001 and ISO 27002 certified',
      'ISO 31000 certification',
    ],
    passed: [
      'Certified to ISO/IEC 27001:2022, with the controls of ISO/IEC 27002',
      'Our ISMS is ISO 27001 certified and follows ISO 27002.',
      'Our head of risk is an ISO 31000 certified risk manager.',
    ],
  },
];

tryKinds(KINDS);
