import { heading, type Sample, section, table, text } from '../blocks.ts';

/** The 93 controls of ISO/IEC 27001:2022, Annex A, by number and in short, in the order of the standard. */
const ORGANIZATIONAL = [
  'Policies',
  'Roles and responsibilities',
  'Segregation of duties',
  'Management responsibilities',
  'Contact with authorities',
  'Contact with special interest groups',
  'Threat intelligence',
  'Security in project management',
  'Inventory of assets',
  'Acceptable use',
  'Return of assets',
  'Classification',
  'Labelling',
  'Information transfer',
  'Access control',
  'Identity management',
  'Authentication information',
  'Access rights',
  'Supplier relationships',
  'Supplier agreements',
  'ICT supply chain',
  'Monitoring of supplier services',
  'Cloud services',
  'Incident planning',
  'Assessment of events',
  'Response to incidents',
  'Learning from incidents',
  'Collection of evidence',
  'Security during disruption',
  'ICT readiness for continuity',
  'Legal and contractual requirements',
  'Intellectual property',
  'Protection of records',
  'Privacy and personal data',
  'Independent review',
  'Compliance with policies',
  'Operating procedures',
];
const PEOPLE = [
  'Screening',
  'Terms of employment',
  'Awareness and training',
  'Disciplinary process',
  'After termination or change',
  'Confidentiality agreements',
  'Remote working',
  'Event reporting',
];
const PHYSICAL = [
  'Perimeters',
  'Entry',
  'Offices and facilities',
  'Physical monitoring',
  'Environmental threats',
  'Secure areas',
  'Clear desk and screen',
  'Siting of equipment',
  'Assets off premises',
  'Storage media',
  'Supporting utilities',
  'Cabling',
  'Maintenance',
  'Disposal or reuse',
];
const TECHNOLOGICAL = [
  'User endpoints',
  'Privileged access',
  'Access restriction',
  'Access to source code',
  'Secure authentication',
  'Capacity',
  'Malware',
  'Technical vulnerabilities',
  'Configuration',
  'Deletion of information',
  'Data masking',
  'Data leakage prevention',
  'Backup',
  'Redundancy',
  'Logging',
  'Monitoring',
  'Clock synchronization',
  'Privileged utilities',
  'Installation of software',
  'Network security',
  'Network services',
  'Segregation of networks',
  'Web filtering',
  'Cryptography',
  'Secure development life cycle',
  'Application requirements',
  'Secure architecture',
  'Secure coding',
  'Security testing',
  'Outsourced development',
  'Separation of environments',
  'Change management',
  'Test information',
  'Protection during audit tests',
];

/** Left out, with the reason. */
const EXCLUDED: Record<string, string> = {
  'A.7.12': 'No cabling of production is operated; offices use managed wireless networks',
  'A.8.30': 'Development is not outsourced',
};
/** Where a control is met by the hosting provider as well. */
const SHARED = new Set(['A.7.1', 'A.7.2', 'A.7.4', 'A.7.5', 'A.7.8', 'A.7.11', 'A.7.13', 'A.7.14', 'A.8.14']);
const POLICY: Record<string, string[]> = {
  'A.5': ['Risk policy', 'Asset policy', 'Access policy', 'Vendor policy', 'Incident policy', 'Continuity policy'],
  'A.6': ['Human resources policy'],
  'A.7': ['Physical security procedure'],
  'A.8': [
    'Access policy',
    'Vulnerability policy',
    'Logging policy',
    'Cryptography policy',
    'Development policy',
    'Change policy',
  ],
};

function rows(theme: string, names: string[]): string[][] {
  const policies = POLICY[theme] ?? [];
  return names.map((name, index) => {
    const number = `${theme}.${index + 1}`;
    const reason = EXCLUDED[number];
    if (reason) return [number, name, 'No', reason];
    const policy = policies[Math.floor((index * policies.length) / names.length)] ?? '';
    return [number, name, 'Yes', SHARED.has(number) ? `${policy}; hosting provider, reviewed yearly` : policy];
  });
}

const HEAD = ['No.', 'Control', 'Applies', 'Implemented by, or reason for exclusion'];
const SHARES = [0.12, 0.36, 0.1, 0.42];

export const statementOfApplicability: Sample = {
  file: 'demo-iso-27001-statement-of-applicability.pdf',
  folder: 'private',
  title: 'Statement of applicability',
  kicker: 'ISO/IEC 27001:2022',
  facts: [
    ['Organization', 'Northwind Cloud, Inc.'],
    ['Certificate', 'EC-27001-0417, Example Certification B.V.'],
    ['Version', '4, approved 3 April 2025'],
    ['Controls', '93, of which 91 apply'],
  ],
  date: '2025-04-03',
  cover: false,
  pages: 7,
  scale: 1.06,
  sectionsOnNewPages: true,
  confidential: true,
  blocks: [
    text(
      'Clause 6.1.3 d of the standard asks for the necessary controls, the reasons for including them, whether they are implemented, and the reasons for leaving out controls of Annex A. Every control that applies was included because the risk assessment calls for it, because a contract or law requires it, or both. All of them are implemented.',
    ),
    section('Organizational controls'),
    table(HEAD, SHARES, rows('A.5', ORGANIZATIONAL)),
    section('People controls'),
    table(HEAD, SHARES, rows('A.6', PEOPLE)),
    section('Physical controls'),
    table(HEAD, SHARES, rows('A.7', PHYSICAL)),
    section('Technological controls'),
    table(HEAD, SHARES, rows('A.8', TECHNOLOGICAL)),
    heading('Review'),
    text(
      'The statement is reviewed each year before the surveillance audit, and when the risk assessment changes. The certificate names the version that was audited.',
    ),
  ],
};
