import { type Block, type Cell, heading, type Sample, section, table, text } from '../blocks.ts';

/** Domain, and for each question: its number, the question in short, yes or no, and the answer. */
const ANSWERS: [domain: string, rows: [string, string, string, string][]][] = [
  [
    'Audit and assurance',
    [
      [
        'A&A-02.1',
        'Are independent audits carried out at least once a year?',
        'Yes',
        'SOC 2 Type 2 by Example Assurance LLP; ISO/IEC 27001 by Example Certification B.V.',
      ],
      [
        'A&A-03.1',
        'Are audits planned by risk?',
        'Yes',
        'The internal control plan tests every control at least once a year and those of high risk each quarter.',
      ],
      [
        'A&A-06.1',
        'Are findings followed until they are mended?',
        'Yes',
        'Each has an owner and a date; the audit committee sees open ones every quarter.',
      ],
    ],
  ],
  [
    'Application and interface security',
    [
      [
        'AIS-01.1',
        'Are there policies for application security?',
        'Yes',
        'The secure development policy is approved each year.',
      ],
      [
        'AIS-04.1',
        'Is there a secure development life cycle?',
        'Yes',
        'Threat model, review by a second engineer, automated checks, signed builds.',
      ],
      [
        'AIS-05.1',
        'Are changes tested for security before release?',
        'Yes',
        'Static analysis, dependency and secret checks stop the merge on high findings.',
      ],
      [
        'AIS-07.1',
        'Are weaknesses mended by a procedure?',
        'Yes',
        'Critical within 7 days, high within 30, medium within 90.',
      ],
    ],
  ],
  [
    'Business continuity and operational resilience',
    [
      [
        'BCR-02.1',
        'Is the effect of disruptions analyzed?',
        'Yes',
        'A business impact analysis sets objectives by service.',
      ],
      [
        'BCR-06.1',
        'Are continuity plans exercised at least once a year?',
        'Yes',
        'Recovery in the second region is exercised twice a year.',
      ],
      [
        'BCR-08.1',
        'Is data backed up regularly?',
        'Yes',
        'Continuously and daily, encrypted, in a second region, for 35 days.',
      ],
      ['BCR-08.3', 'Are restores tested?', 'Yes', 'Every month, with a comparison of counts and checksums.'],
      ['BCR-11.1', 'Is equipment redundant?', 'Yes', 'Three availability zones; each service runs in at least two.'],
    ],
  ],
  [
    'Change control and configuration management',
    [
      [
        'CCC-02.1',
        'Is there a quality procedure for changes?',
        'Yes',
        'Ticket, review, tests, approval and a way back.',
      ],
      [
        'CCC-04.1',
        'Are unauthorized changes prevented?',
        'Yes',
        'Only the pipeline can deploy; the main branch is protected.',
      ],
      ['CCC-07.1', 'Is drift from the baseline detected?', 'Yes', 'Hourly, over all production accounts.'],
      [
        'CCC-08.1',
        'Is there a procedure for exceptions and emergencies?',
        'Yes',
        'The incident lead approves; review follows within two working days.',
      ],
    ],
  ],
  [
    'Cryptography, encryption and key management',
    [
      ['CEK-03.1', 'Is data encrypted at rest and in transit?', 'Yes', 'AES-256 at rest; TLS 1.2 or later in transit.'],
      [
        'CEK-08.1',
        'Can customers manage their own keys?',
        'No',
        'Keys are held in the key service of the hosting provider under our control.',
      ],
      ['CEK-12.1', 'Are keys rotated?', 'Yes', 'Yearly for data keys, every 90 days for service credentials.'],
    ],
  ],
  [
    'Datacenter security',
    [
      [
        'DCS-03.1',
        'Is there a policy for secure areas?',
        'Yes',
        'Offices are entered by badge and visitors are accompanied.',
      ],
      [
        'DCS-07.1',
        'Are physical perimeters protected?',
        'Yes',
        'Data centers are run by Amazon Web Services, whose report is read each year.',
      ],
    ],
  ],
  [
    'Data security and privacy',
    [
      [
        'DSP-02.1',
        'Is data disposed of securely?',
        'Yes',
        'Within 30 days of the end of a contract; out of backups 35 days later.',
      ],
      ['DSP-03.1', 'Is there an inventory of data?', 'Yes', 'A data map, confirmed by owners twice a year.'],
      ['DSP-04.1', 'Is data classified?', 'Yes', 'Four classes; customer data is always confidential.'],
      ['DSP-13.1', 'Are subprocessors disclosed?', 'Yes', 'A public list; additions are announced thirty days ahead.'],
      ['DSP-15.1', 'Is production data kept out of test environments?', 'Yes', 'Test data is generated.'],
      [
        'DSP-17.1',
        'Is sensitive data protected throughout its life?',
        'Yes',
        'Encryption, separation by customer, export controls, deletion.',
      ],
      [
        'DSP-19.1',
        'Are places of processing documented?',
        'Yes',
        'The subprocessor list names countries; the system runs in the United States.',
      ],
    ],
  ],
  [
    'Governance, risk and compliance',
    [
      [
        'GRC-01.1',
        'Is there an information governance program?',
        'Yes',
        'An ISO/IEC 27001 management system with objectives approved by the board.',
      ],
      ['GRC-02.1', 'Is there a risk management program?', 'Yes', 'Yearly assessment, monthly review of the register.'],
      [
        'GRC-04.1',
        'Is there a procedure for exceptions to policy?',
        'Yes',
        'Exceptions have a reason, an approver and an end date.',
      ],
    ],
  ],
  [
    'Human resources',
    [
      [
        'HRS-01.1',
        'Are people screened?',
        'Yes',
        'Identity, right to work and references; criminal records where law allows and the role calls for it.',
      ],
      [
        'HRS-07.1',
        'Are confidentiality agreements signed before access?',
        'Yes',
        'By employees and contractors; they outlast the contract.',
      ],
      ['HRS-11.1', 'Is there security training?', 'Yes', 'Within ten days of joining and once a year.'],
    ],
  ],
  [
    'Identity and access management',
    [
      [
        'IAM-02.1',
        'Is there a policy on strong passwords?',
        'Yes',
        'Single sign-on; passwords of at least fourteen characters are checked against known leaks.',
      ],
      [
        'IAM-05.1',
        'Is least privilege applied?',
        'Yes',
        'Rights follow roles; administrative access ends after eight hours.',
      ],
      ['IAM-07.1', 'Is access of leavers removed in time?', 'Yes', 'Within one working day.'],
      ['IAM-08.1', 'Is access reviewed?', 'Yes', 'Every quarter by the owners of systems.'],
      [
        'IAM-14.1',
        'Is multi-factor authentication used?',
        'Yes',
        'A second factor that resists phishing, for all staff.',
      ],
    ],
  ],
  [
    'Interoperability and portability',
    [
      [
        'IPY-01.1',
        'Are there policies for interfaces?',
        'Yes',
        'Interfaces are versioned; a version is kept for at least 18 months.',
      ],
      ['IPY-04.1', 'Can customers get their data at the end?', 'Yes', 'By export from the Dashboard and the API.'],
    ],
  ],
  [
    'Infrastructure and virtualization security',
    [
      ['IVS-02.1', 'Is capacity planned?', 'Yes', 'Every quarter, with load tests before peaks.'],
      [
        'IVS-03.1',
        'Is network traffic restricted?',
        'Yes',
        'Closed by default; entry only through load balancers and a firewall.',
      ],
      [
        'IVS-05.1',
        'Are production and other environments separate?',
        'Yes',
        'Separate accounts without a path between them.',
      ],
      ['IVS-06.1', 'Are customers kept apart?', 'Yes', 'Every query carries a tenant key; builds test the boundary.'],
    ],
  ],
  [
    'Logging and monitoring',
    [
      ['LOG-02.1', 'Are logs protected and retained?', 'Yes', 'Deletion is locked; 400 days.'],
      ['LOG-05.1', 'Are logs watched for anomalies?', 'Yes', 'Detection rules, staff on call at all hours.'],
      [
        'LOG-07.1',
        'Is it set which events are logged?',
        'Yes',
        'Sign-ins, changes of rights, administrative action, data export, deployment.',
      ],
    ],
  ],
  [
    'Security incident management',
    [
      ['SEF-03.1', 'Is there an incident response plan?', 'Yes', 'Four severities, roles, evidence, communication.'],
      ['SEF-04.1', 'Is it exercised?', 'Yes', 'Twice a year.'],
      ['SEF-07.1', 'Are customers notified of breaches?', 'Yes', 'Without undue delay and within 72 hours.'],
    ],
  ],
  [
    'Supply chain, transparency and accountability',
    [
      [
        'STA-01.1',
        'Is shared responsibility documented?',
        'Yes',
        'Complementary user entity controls are in the SOC 2 report and the white paper.',
      ],
      ['STA-08.1', 'Are vendors reviewed?', 'Yes', 'Before a contract and by risk every year.'],
      [
        'STA-12.1',
        'Do vendor contracts set security duties?',
        'Yes',
        'Confidentiality, security, notice, deletion and audit.',
      ],
    ],
  ],
  [
    'Threat and vulnerability management',
    [
      ['TVM-03.1', 'Are weaknesses found and mended by risk?', 'Yes', 'Daily scans; time limits by severity.'],
      ['TVM-06.1', 'Are penetration tests made by independent parties?', 'Yes', 'Once a year and after major change.'],
      ['TVM-10.1', 'Is progress measured?', 'Yes', 'Age of open findings is reported each month.'],
    ],
  ],
  [
    'Universal endpoint management',
    [
      [
        'UEM-05.1',
        'Are endpoints managed?',
        'Yes',
        'Encryption, lock, updates, malware protection, blocked removable storage.',
      ],
      ['UEM-08.1', 'Is storage encrypted?', 'Yes', 'All laptops.'],
      ['UEM-14.1', 'Do the same rules hold for third parties?', 'Yes', 'Contractors use managed laptops.'],
    ],
  ],
];

export const caiq: Sample = {
  file: 'caiq-v4.pdf',
  folder: 'public/documents',
  title: 'Consensus Assessments Initiative Questionnaire, version 4',
  kicker: 'Self-assessment',
  facts: [
    ['Completed', '2 March 2026'],
    ['By', 'Northwind Cloud'],
    ['Covers', 'Northwind Cloud API, Northwind Cloud Dashboard'],
    ['Kind', 'Self-assessment; no third party has examined these answers'],
  ],
  date: '2026-03-02',
  cover: true,
  pages: 10,
  scale: 1.12,
  sectionsOnNewPages: false,
  confidential: false,
  blocks: [
    section('How to read this'),
    text(
      'The questionnaire follows the seventeen domains of the Cloud Controls Matrix, version 4. This sample answers the questions that reviewers ask about most, with the questions shortened. “Yes” means that the control is in place at Northwind Cloud or at a provider that it reviews.',
    ),
    ...ANSWERS.flatMap(([domain, rows], index): Block[] => [
      // The first domain stands under the introduction, then two on each page.
      ...(index % 2 === 1 ? [{ kind: 'turn' } satisfies Block] : []),
      heading(domain),
      table(['No.', 'Question', 'Answer', 'Explanation'], [0.14, 0.34, 0.1, 0.42], rows satisfies Cell[][]),
    ]),
  ],
};
