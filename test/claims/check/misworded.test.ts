import { tryKinds, type WordedKind } from './worded-kinds.ts';

/** Words of the trade said of what they do not name, each kind beside what sounds like it and is right. */
const KINDS: readonly WordedKind[] = [
  {
    what: 'encryption on the way and in storage called end-to-end',
    code: 'VS-W19 warning',
    found: [
      '### End-to-end encryption\n\nTraffic runs over TLS 1.2 or later, and disks are encrypted with AES-256.',
      'Protected end to end\n\nAll traffic uses TLS. Some fields get an additional layer of encryption.',
      '## Is data end-to-end encrypted?\n\nYes, all traffic goes over HTTPS and our database is encrypted at rest.',
      'Everything is end-to-end encrypted. We rely on TLS 1.2 on the way and on AES-256 in our databases.',
      'Customer records are stored and transmitted with end-to-end encryption.',
      'We use Transport Layer Security (TLS), which provides end-to-end security.',
      'Patient data is end-to-end encrypted with AES-256 at rest and TLS in transit.',
      'We encrypt data end-to-end, both at rest (AES-256) and in transit (TLS 1.2+).',
      'All data is encrypted end to end, from your browser to our database.',
    ],
    passed: [
      '### End-to-end encryption\n\nMessages are encrypted on your device, and only the recipient holds the key. The connection uses TLS as well.',
      '## End-to-end encryption\n\nWe do not offer end-to-end encryption. Traffic runs over TLS, and disks are encrypted with AES-256.',
      '## Is data end-to-end encrypted?\n\nNo. We use TLS in transit and AES-256 at rest.',
      'Secret chats use end-to-end encryption. Other chats use TLS to our servers and AES-256 at rest.',
      'End-to-end encryption is planned; today we use TLS in transit.',
      'We own the service end to end, from support to hosting. Data is encrypted at rest.',
    ],
  },
  {
    what: 'stored data said to be encrypted with TLS',
    code: 'VS-W19 warning',
    found: [
      'All data is encrypted at rest and in transit using TLS v1.2.',
      'Data encrypted in transit and at rest (TLS 1.2)',
      'Your files are encrypted at rest with SSL.',
    ],
    passed: [
      'All data is encrypted at rest with AES-256 and in transit using TLS 1.2.',
      'Data is encrypted in transit using TLS 1.2 and at rest.',
      'We encrypt data at rest and in transit, with disk encryption and TLS.',
    ],
  },
  {
    what: 'the types of a SOC 2 report taken for one another',
    code: 'VS-W19 warning',
    found: [
      'A SOC 2 Type II report is a snapshot of our controls at a point in time.',
      'SOC 2 Type II: point-in-time assessment of our controls',
      'The Type 1 audit tested our controls over twelve months.',
      'Our SOC 2 Type I report covers the operating effectiveness of our controls.',
    ],
    passed: [
      'A SOC 2 Type 1 report is of a point in time; our SOC 2 Type 2 report covers a period.',
      'A Type 2 report goes beyond a point-in-time snapshot.',
      'Backups support point-in-time recovery. Our SOC 2 Type 2 report is available.',
    ],
  },
  {
    what: 'what cannot be turned back called encryption',
    code: 'VS-W19 warning',
    found: [
      'We encrypt all passwords using a one-way algorithm.',
      'All passwords are stored using non-reversible encryption.',
      'The encryption process is one-way only.',
      'Passwords are encrypted (salted and hashed).',
    ],
    passed: [
      'Passwords are encrypted in transit over TLS and stored as bcrypt hashes.',
      'We use one-way replication of encrypted backups.',
    ],
  },
  {
    what: 'other words of the trade',
    code: 'VS-W19 warning',
    found: [
      'Hashed identifiers are not personal data.',
      'We replace your name with a code, so the data is anonymized.',
      'Our penetration testing consists of weekly automated vulnerability scans.',
      'We use zero-knowledge encryption with keys managed in AWS KMS.',
      'Production runs in an air-gapped network that staff reach over VPN.',
    ],
    passed: [
      'Pseudonymized data is still personal data.',
      'We do penetration tests along with vulnerability scanning.',
      'We run weekly vulnerability scans and a yearly penetration test by an outside firm.',
      'Login uses a zero-knowledge proof, so your password is never sent.',
      'The software can be installed in air-gapped environments without internet access.',
    ],
  },
  {
    what: 'standards and auditors that the AICPA does not have',
    code: 'VS-W08 warning',
    found: [
      'Our controls are mapped and tested against AICPA standards including: ISO 27001, HIPAA.',
      'We comply with the AICPA standards for data security.',
      'Data is secure and protected, based on standards set by the AICPA.',
      'Our controls were tested by an external AICPA auditor.',
    ],
    passed: [
      'The examination followed AICPA attestation standards (AT-C 205).',
      'Our auditors follow AICPA standards.',
      'The audit was performed under standards established by the AICPA by a licensed CPA firm.',
      'Controls are mapped to the AICPA Trust Services Criteria, ISO 27001 and HIPAA.',
    ],
  },
  {
    what: 'a report called a certification from a distance',
    code: 'VS-W01 warning',
    found: [
      'SOC 1 and SOC 2 Type 2 reports were issued in June. Both certifications can be had in the portal.',
      'We completed our SOC 2 Type 2 examination.\n\nOur certification means that we hold ourselves to high standards.',
      'Once certified, we will share our SOC 2 Type 2 report.',
      '# Certifications\n\n## 1. ISO/IEC 27001\n\nOur certificate is in the portal.\n\n## 2. SOC 2\n\nReports are about controls.',
    ],
    passed: [
      'ISO/IEC 27001 was renewed in May. This certification is listed below. There is a SOC 2 Type 2 report, too.',
      '# Certifications and reports\n\n## ISO/IEC 27001\n\nThe certificate is in the portal.\n\n## SOC 2\n\nAsk us.',
      'Access certification campaigns run each quarter as our SOC 2 controls ask.',
    ],
  },
  {
    what: 'an outcome promised in plain words',
    code: 'VS-W10 warning',
    found: [
      'SOC 2 compliance ensures the secure storage and transmission of data.',
      'This ensures that only intended users can access their account.',
      'The self-hosted version is compliant by default.',
      'Confidentiality is guaranteed.',
      'We keep hackers out, period.',
      'We make sure that nothing is ever lost.',
      'NSA-proof encryption',
    ],
    passed: [
      'We cannot promise that nothing is ever lost.',
      'Your data will always be yours.',
      'We make sure that only intended changes are deployed.',
      'Only the user knows the password, and only the user can decrypt their files.',
    ],
  },
  {
    what: 'the report that a page is about called “the certification”',
    code: 'VS-W01 warning',
    found: [
      '## SOC 2\n\nAn outside firm examined us.\n\nFor our partners, the certification isn’t a self-assessment.',
      '## SOC 2 Type 2\n\nThe report came in May.\n\nWith this certification, customers can trust the platform.',
      'We have SOC 2 Type 2 and HITRUST reports. The completion of these certifications shows that HITRUST and others tested us.',
    ],
    passed: [
      '## SOC 2\n\nThe report covers a year.\n\nThe certification of access rights is done each quarter.',
      '## SOC 2\n\nStaff take an exam. The certification is renewed every three years.',
      '## SOC 2 and ISO/IEC 27001\n\nWe have both.\n\nThe certification covers our offices.',
      '## SOC 2\n\nOur report covers a year.\n\nWe do not call the report a certification.',
    ],
  },
  {
    what: 'an ISO certificate called an accreditation, whether the data has it or not',
    code: 'VS-W06 warning',
    found: ['We hold ISO 9001 accreditation.', 'We are ISO 27701 acredited.'],
    passed: ['An accredited body certified us to ISO 9001.', 'We hold an accredited ISO 9001 certification.'],
  },
  {
    what: 'trouble that is always found first',
    code: 'VS-W10 warning',
    found: [
      'This lets our team identify any potential security issues before they happen.',
      'We detect every threat before it reaches your data.',
      'HIPAA-compliant processes guarantee the safety of patient data.',
    ],
    passed: [
      'We want to find issues before they become incidents.',
      'Scanners find known vulnerabilities before code is deployed.',
    ],
  },
  {
    what: 'compliance that is handed on',
    code: 'VS-W17 warning',
    found: [
      'This compliance extends to all online stores on our platform.',
      'Our HIPAA compliance carries over to every customer.',
      'Your site will automatically be GDPR compliant.',
      'We make your business GDPR compliant.',
      'By using Northwind, your business becomes GDPR compliant.',
    ],
    passed: [
      'Our PCI DSS compliance does not extend to your store.',
      'The scope of our ISO/IEC 27001 certificate extends to all of our offices.',
      'Northwind makes it easier to be HIPAA compliant.',
    ],
  },
];

tryKinds(KINDS);
