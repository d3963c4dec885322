import { tryKinds, type WordedKind } from './worded-kinds.ts';

/** Wordings that strangers use on their pages, paraphrased, each kind beside what sounds like it and is right. */
const KINDS: readonly WordedKind[] = [
  {
    what: 'a cipher said to hash, and a hash called a cipher',
    code: 'VS-W19 warning',
    found: [
      'We hash passwords using AES encryption.',
      'AES-256 hashed passwords',
      'Passwords are hashed with RSA.',
      'Each session is protected with the SHA-256 cipher.',
    ],
    passed: [
      'Passwords are hashed with Argon2id, and tokens are encrypted with AES-256.',
      'We hash with SHA-256 and encrypt with AES.',
      'Only AES-256-GCM-SHA384 and ECDHE-RSA-AES128-SHA256 cipher suites are allowed.',
      'The mail password is encrypted using SHA-256 of a secret as key material.',
    ],
  },
  {
    what: 'what is stored said to be encrypted with TLS',
    code: 'VS-W19 warning',
    found: [
      'Records are secured using 256-bit SSL encryption at rest and in transit.',
      'All records are stored with SSL encryption.',
      'Your files are stored in an SSL-encrypted database.',
      'Our databases are protected with 256-bit SSL.',
    ],
    passed: [
      'We use SSL for data in transit and AES-256 for data at rest.',
      'Database connections are encrypted with SSL, and stored procedures are reviewed.',
      'Backups are stored encrypted, and transferred over TLS.',
      'The entire site uses SSL 256-bit encryption from the moment you log in.',
    ],
  },
  {
    what: 'end-to-end encryption that the provider itself takes off',
    code: 'VS-W19 warning',
    found: [
      '### End-to-end encryption\n\nAES-256 at rest, TLS 1.2+ in transit. Enterprise BYOK (bring your own key) available.',
      '## End-to-end encryption\n\nTLS via HTTPS, with AES-128 or AES-256 keys depending on the client browser. Data at rest uses AES-256.',
      'Our service provides end-to-end encryption of all stored data.',
      'End-to-end SSL encryption',
    ],
    passed: [
      '### End-to-end encryption\n\nMessages are encrypted on your device and only the recipient can decrypt them. TLS protects the connection.',
      'Data is encrypted end-to-end using the password of the user as the key.',
    ],
  },
  {
    what: 'what a scan and the standard of another report are said to be',
    code: 'VS-W19 warning',
    found: [
      'Our PCI compliance is certified by an ASV every quarter.',
      'An Approved Scanning Vendor certifies our PCI DSS compliance each quarter.',
      'We undergo an annual ISAE 3402 SOC 2 Type II audit.',
      'Our SOC 2 (ISAE 3402) report is available under NDA.',
    ],
    passed: [
      'An Approved Scanning Vendor scans our network every quarter.',
      'We have an ISAE 3402 (SOC 1) and an ISAE 3000 (SOC 2) report.',
    ],
  },
  {
    what: 'companies accredited, where they are certified',
    code: 'VS-W06 warning',
    found: [
      'Tallyfox was accredited with ISO/IEC 27001:2022 certification in March.',
      "We're Cyber Essentials Plus accredited.",
      'We gained Cyber Essentials accreditation in 2021 and have kept it ever since.',
      'HITRUST accredited',
      'Our servers are in an ISO 27001 accredited data centre.',
      'Northwind Cloud is accredited to ISO 27001, ISO 27017 and ISO 27018.',
    ],
    passed: [
      'Accredited ISO 27001 certification by a body under UKAS.',
      'Our certification body is accredited by UKAS for ISO 27001.',
      'ISO 27001 certificates must come from a UKAS accredited certification body.',
      'A lab accredited to ISO 17025 tests our hardware.',
      'We plan to be TISAX accredited next year.',
      'You should ask whether the vendor is ISO 27001 accredited.',
    ],
  },
  {
    what: 'reports under a line, below a title without its mark, and above “these certifications”',
    code: 'VS-W01 warning',
    found: [
      'We hold these compliance certifications, audited and verified through a tool:\n\n- SOC 2 Type II\n- GDPR',
      "The certifications we've obtained.\n\n- SOC 1\n- SOC 2",
      'We hold the following certifications and run continuous programs:\n\n- **SOC 2 Type II** — annual audit.\n- **ISO 27001**',
      '**Certifications**\n\nSOC 2 Type II, HIPAA, GDPR',
      '- SOC 2 Type II report\n- ISO/IEC 27001:2022\n\nThese certifications are renewed every year.',
      '## Compliance\n\nWe hold a SOC 2 Type 2 report.\n\n## Scope\n\nThe audit covered production.\n\nThese certifications apply to every plan.',
      'SOC 2 Type II\n\nCertified March 2025',
      'SOC 2 Type II\n\nCertified [mm/yyyy]',
    ],
    passed: [
      'We are certified to ISO 27001 and ISO 27701.\n\nThese certifications are renewed every three years.',
      'We have a SOC 2 report.\n\nEngineers take courses and exams.\n\nThese certifications are paid for by us.',
      'We have a SOC 2 report.\n\n## Partners\n\nOur host holds ISO 27001 and ISO 9001.\n\nThese certifications are on its site.',
      '**Certifications**\n\nISO/IEC 27001:2022',
      'ISO/IEC 27001:2022\n\nCertified March 2025',
      'Reports and certifications:\n\n- SOC 2 Type II report\n- ISO 27001 certificate',
    ],
  },
  {
    what: 'standards of the AICPA that controls are tested against',
    code: 'VS-W08 warning',
    found: [
      'Our controls are mapped and tested against AICPA standards such as change management.',
      "Our security program was measured against the AICPA's standards for data protection.",
    ],
    passed: [
      'The examination was conducted in accordance with AICPA attestation standards.',
      'Our controls are evaluated against the AICPA Trust Services Criteria.',
    ],
  },
  {
    what: 'a measure that no hospital ever set',
    code: 'VS-W12 error',
    found: ['Notes are stored with hospital-grade security.', 'Hospital-level encryption protects each record.'],
    passed: ['We work with hospitals and clinics.', 'Security reviews by a hospital take two weeks.'],
  },
  {
    what: 'outcomes that nothing guarantees',
    code: 'VS-W10 warning',
    found: [
      'Our backups run each night, which guarantees consistency and a quick reaction.',
      'Anything encrypted with AES-256 is protected now and in the future.',
      'Tokens expire, so your data never falls into corporate hands.',
      'Sessions expire at once, ensuring complete privacy.',
      'Our firewall keeps all attackers out.',
      'One-time numbers guarantee the security of your online accounts.',
    ],
    passed: [
      'Customer data is strictly segregated from the data of others.',
      'Only TLS 1.2 or higher is accepted, protecting against disclosure, modification and replay.',
      'It is not possible to recover original passwords from the hashes.',
      "We run the most secure version of the vault's software.",
      'We do not guarantee complete privacy.',
    ],
  },
  {
    what: 'what is blocked, isolated or hidden by how it is made',
    code: 'VS-W10 warning',
    found: ['Cross-tenant access is impossible.', 'Hackers can never see your passwords.'],
    passed: [
      'Tenants are apart; cross-tenant access is blocked at the query layer.',
      'Cross-workspace queries are not possible at the data-access layer.',
      'Keys are managed for each tenant, so your data is cryptographically isolated from every other customer.',
      'Password hash (plaintext never exposed to us)',
      'The host and anyone with access to the machine see only ciphertext.',
    ],
  },
  {
    what: 'a certification that nobody has got yet, where there is none',
    code: 'VS-W01 warning',
    found: [
      'Northwind Mobile has not yet completed a third-party SOC 2 certification.',
      'We have yet to obtain SOC 2 Type II certification for Northwind Mobile.',
    ],
    passed: ['SOC 2 is not a certification.', 'There is no such thing as a SOC 2 certification.'],
  },
  {
    what: 'companies accredited with the AICPA, beside what its papers govern',
    code: 'VS-W08 error',
    found: ['Our auditor is accredited with the AICPA.'],
    passed: [
      'What the report holds is governed by the American Institute of Certified Public Accountants (AICPA) SOC reporting framework.',
      'Our report was prepared in accordance with AICPA criteria.',
    ],
  },
  {
    what: 'a name that is spelled out as a whole behind its letters',
    code: 'VS-W18 warning',
    found: ['We support TLS (Transport Layer Protection).'],
    passed: ['Traffic is encrypted using TLS 1.3, the latest version of the Transport Layer Security protocol.'],
  },
];

tryKinds(KINDS);
