import { type Block, facts, heading, list, section, subheading, table, text } from '../blocks.ts';

/** What the two Type 2 reports differ in. */
export interface Engagement {
  from: string;
  to: string;
  issued: string;
  categories: string;
  availability: boolean;
  confidentiality: boolean;
}

export const AUDITOR = 'Example Assurance LLP';

export function auditorsReport(e: Engagement): Block[] {
  return [
    section('I. Independent service auditor’s report'),
    text('To the management of Northwind Cloud, Inc.'),
    heading('Scope'),
    text(
      `We have examined the description by Northwind Cloud, Inc. (“Northwind Cloud”) of its payments infrastructure system, made up of the Northwind Cloud API and the Northwind Cloud Dashboard, throughout the period ${e.from} to ${e.to} (the “description”), based on the criteria for a description of a service organization’s system in DC section 200, and the suitability of the design and operating effectiveness of the controls stated in it to provide reasonable assurance that the service commitments and system requirements of Northwind Cloud were achieved, based on the trust services criteria relevant to ${e.categories} (the “applicable trust services criteria”) in TSP section 100.`,
    ),
    text(
      'Northwind Cloud uses Amazon Web Services to host its system and Example Postbox to deliver mail. The description shows which complementary subservice organization controls are assumed to be in place there and does not disclose the controls of those organizations. Our examination did not extend to their controls.',
    ),
    text(
      'The description also shows that some criteria can be met only if complementary user entity controls are suitably designed and operate at the customer. Our examination did not extend to those controls.',
    ),
    heading('Responsibilities of the service organization'),
    text(
      'Northwind Cloud is responsible for its service commitments and system requirements, and for designing, implementing and operating effective controls so that there is reasonable assurance that they are achieved. It has provided the assertion in section II. It is responsible for preparing the description and assertion, including their completeness, accuracy and manner of presentation; for providing the services described; for selecting the applicable criteria and stating the related controls; and for identifying the risks that threaten the commitments and requirements.',
    ),
    heading('Responsibilities of the service auditor'),
    text(
      'Our responsibility is to express an opinion on the description and on the suitability of design and operating effectiveness of the controls stated in it, based on our examination. We conducted it in accordance with attestation standards established by the American Institute of Certified Public Accountants. Those standards require that we plan and perform the examination to obtain reasonable assurance about whether, in all material respects, the description is presented in accordance with the description criteria and the controls were suitably designed and operated effectively. We believe that the evidence we obtained is sufficient and appropriate to provide a reasonable basis for our opinion.',
    ),
    text(
      'We are required to be independent and to meet our other ethical responsibilities in accordance with the relevant requirements. We applied the statements on quality control standards established by the AICPA and accordingly maintain a comprehensive system of quality control.',
    ),
    text('An examination of a description and of controls involves:'),
    list(
      'obtaining an understanding of the system and of the service commitments and system requirements;',
      'assessing the risks that the description is not presented in accordance with the criteria and that controls were not suitably designed or did not operate effectively;',
      'performing procedures to obtain evidence about the description, the design of the controls and their operation;',
      'testing the operating effectiveness of controls throughout the period; and',
      'evaluating the overall presentation of the description.',
    ),
    heading('Inherent limitations'),
    text(
      'The description is prepared to meet the common needs of a broad range of report users and may therefore not include every aspect of the system that an individual user may consider important. Controls have inherent limitations, including the possibility of human error and of circumvention. Because of their nature they may not always operate effectively. Projecting any conclusion about them to the future is subject to the risk that controls become inadequate because conditions change or because compliance with them deteriorates.',
    ),
    heading('Description of tests of controls'),
    text('The specific controls we tested and the nature, timing and results of those tests are listed in section IV.'),
    heading('Opinion'),
    text('In our opinion, in all material respects:'),
    list(
      `the description presents the system that was designed and implemented throughout the period ${e.from} to ${e.to} in accordance with the description criteria;`,
      'the controls stated in the description were suitably designed throughout that period to provide reasonable assurance that the service commitments and system requirements would be achieved based on the applicable trust services criteria, if the controls operated effectively and if subservice organizations and user entities applied the complementary controls assumed in the design; and',
      'the controls stated in the description operated effectively throughout that period to provide such reasonable assurance, if the complementary subservice organization controls and complementary user entity controls assumed in the design operated effectively.',
    ),
    heading('Restricted use'),
    text(
      'This report, including the description of tests of controls and their results in section IV, is intended solely for the information and use of Northwind Cloud, of user entities of the system during some or all of the period, of business partners subject to risks arising from interactions with it, of practitioners serving them, of prospective user entities and of regulators, who have sufficient knowledge and understanding of the nature of the service, of how the system interacts with user entities and subservice organizations, of internal control and its limitations, and of the applicable criteria. It is not intended to be, and should not be, used by anyone else.',
    ),
    facts(['Service auditor', AUDITOR], ['Date of the report', e.issued]),
  ];
}

export function assertion(e: Engagement): Block[] {
  return [
    section('II. Assertion of the management of Northwind Cloud'),
    text(
      `We have prepared the description of our payments infrastructure system throughout the period ${e.from} to ${e.to}, based on the description criteria. It is intended to give report users information about the system that may be useful when assessing the risks that arise from interactions with it, particularly about the controls we designed, implemented and operated to provide reasonable assurance that our service commitments and system requirements were achieved, based on the trust services criteria relevant to ${e.categories}.`,
    ),
    text(
      'We use Amazon Web Services to host the system and Example Postbox to deliver mail. The description uses the carve-out method: it shows the complementary subservice organization controls assumed in the design of our controls and does not disclose the actual controls at those organizations. It also shows the complementary user entity controls assumed in that design.',
    ),
    text('We confirm, to the best of our knowledge and belief, that:'),
    list(
      'the description presents the system that was designed and implemented throughout the period in accordance with the description criteria;',
      'the controls stated in it were suitably designed throughout the period to provide reasonable assurance that our service commitments and system requirements would be achieved, if they operated effectively and if the complementary controls operated effectively; and',
      'the controls stated in it operated effectively throughout the period to provide that reasonable assurance.',
    ),
    facts(['For', 'The management of Northwind Cloud, Inc.'], ['Date', e.issued]),
  ];
}

const CUEC: [string, string, string][] = [
  ['UE-01', 'Require single sign-on for your own users, or a second factor where single sign-on is not used.', 'CC6.1'],
  ['UE-02', 'Grant roles in the Dashboard by need, review them regularly and remove users who leave.', 'CC6.2, CC6.3'],
  ['UE-03', 'Keep API keys secret, limit their rights, and revoke a key that may be known to others.', 'CC6.1'],
  ['UE-04', 'Verify the signature of webhooks before acting upon them.', 'CC6.6'],
  ['UE-05', 'Reconcile payouts with your own records and report differences.', 'CC2.1'],
  ['UE-06', 'Name a security contact and keep it current, so that notices reach you.', 'CC2.3'],
  ['UE-07', 'Do not place card numbers or health data in free text fields.', 'CC6.7'],
];
const CSOC: [string, string, string][] = [
  ['Amazon Web Services', 'Physical access to data centers is restricted, logged and reviewed.', 'CC6.4'],
  ['Amazon Web Services', 'Media are destroyed so that data cannot be recovered.', 'CC6.5'],
  ['Amazon Web Services', 'The virtualization layer keeps customers apart and is patched.', 'CC6.1, CC7.1'],
  ['Amazon Web Services', 'Power, cooling, fire detection and network connections are redundant and tested.', 'A1.2'],
  ['Example Postbox', 'Access to mail in transit and to its logs is restricted and reviewed.', 'CC6.1'],
  ['Example Postbox', 'Mail is handed on under TLS wherever the receiving server offers it.', 'CC6.7'],
];

export function description(e: Engagement): Block[] {
  const own = (rows: [string, string, string][]): [string, string, string][] =>
    rows.filter(([, , criteria]) => e.availability || !criteria.startsWith('A1'));
  return [
    section('III. Description of the system'),
    heading('Overview of the company and its services'),
    text(
      'Northwind Cloud, Inc. provides payments infrastructure for marketplaces. A marketplace uses it to take payments from buyers, hold what is owed to sellers and pay sellers out. About two hundred people work for the company, in two offices and from home. Card data never reaches its systems: buyers enter it on pages of a payment processor, which returns a token.',
    ),
    subheading('The Northwind Cloud API'),
    text(
      'Marketplaces create accounts for sellers, record orders, divide payments and start payouts through a programming interface. Each request carries a key that belongs to one marketplace. Events are sent to the marketplace by signed webhooks.',
    ),
    subheading('The Northwind Cloud Dashboard'),
    text(
      'Staff of the marketplace use the Dashboard to see payments and payouts, answer questions of sellers, manage users and roles, and export records and the audit trail.',
    ),
    heading('Principal service commitments and system requirements'),
    text(
      'Commitments to customers are stated in the service agreement, in the data processing addendum and on the trust center. From them follow requirements for the system, which policies, system design documents and contracts with vendors carry further.',
    ),
    list(
      'Security: data is protected against unauthorized access, with encryption in transit and at rest, access by role, monitoring at all hours and notice of breaches.',
      ...(e.availability
        ? [
            'Availability: the API is available 99.95 percent of each month. Recovery takes at most four hours, with a loss of at most fifteen minutes of data.',
          ]
        : []),
      ...(e.confidentiality
        ? [
            'Confidentiality: customer data is used to provide the service only, kept apart by customer, and deleted within 30 days of the end of the contract.',
          ]
        : []),
    ),
    heading('Components of the system'),
    subheading('Infrastructure'),
    text(
      'The system runs in Amazon Web Services, in one region with three availability zones; a second region holds copies of backups and a prepared environment for recovery. Production, staging and development are separate accounts. Load balancers behind a web application firewall are the only entry.',
    ),
    subheading('Software'),
    table(
      ['Component', 'Purpose', 'Runs on'],
      [0.26, 0.48, 0.26],
      [
        [
          'API service',
          'Takes requests of marketplaces, checks rights, records orders and payouts',
          'Containers, three zones',
        ],
        ['Ledger', 'Double-entry record of all balances; the single source for payouts', 'Managed PostgreSQL'],
        ['Payout engine', 'Prepares, checks and releases payouts to banks', 'Containers, three zones'],
        ['Dashboard', 'Web application for staff of marketplaces', 'Containers and content delivery'],
        ['Event service', 'Signs and delivers webhooks, with retries for three days', 'Managed queue'],
        ['Identity provider', 'Single sign-on and second factor for staff', 'Vendor service'],
        ['Log system', 'Central store of logs, detection rules and alerts', 'Dedicated account'],
      ],
    ),
    subheading('People'),
    list(
      'The security team writes policy, reviews designs, manages vulnerabilities and runs security operations.',
      'The platform team runs infrastructure, deployment, backup and recovery.',
      'Engineering builds and maintains the API, the ledger and the Dashboard.',
      'Compliance tests controls, assesses vendors and works with auditors. It reports to the general counsel.',
      'Support answers customers and is the first to take reports of disruption.',
    ),
    subheading('Data'),
    table(
      ['Class', 'Examples', 'Handling'],
      [0.2, 0.42, 0.38],
      [
        [
          'Confidential, customer',
          'Sellers’ names and bank details, orders, balances, payouts',
          'Encrypted, kept apart by customer, access by approved role',
        ],
        ['Confidential, company', 'Keys, source code, reports, personnel files', 'Encrypted, access by need'],
        ['Internal', 'Procedures, plans, meeting notes', 'Staff only'],
        ['Public', 'Documentation, status page, trust center', 'Approved before publication'],
      ],
    ),
    subheading('Procedures'),
    text(
      'Fourteen policies cover access, asset management, business continuity, change, classification, cryptography, development, disclosure, human resources, incident response, logging, risk, vendors and vulnerability management. Procedures put each of them to work and name the records that are kept.',
    ),
    heading('Control environment'),
    text(
      'The board approves objectives and oversees internal control through its audit committee, most of whose members are independent of management. The code of conduct sets what is expected; concerns may be reported without a name. Roles, reporting lines and duties are written down, people are screened before they join, trained when they join and each year, and reviewed twice a year.',
    ),
    heading('Risk assessment'),
    text(
      'Once a year and upon major change, the head of risk leads an assessment of what could keep the company from its commitments. Owners of services, the security team, finance and legal take part. Threats are scored by likelihood and effect, fraud is looked at on its own, and each risk receives an owner and a treatment. The security steering group reviews the register each month.',
    ),
    heading('Information and communication'),
    text(
      'Policies, procedures and system documentation are kept on the staff portal. Changes are announced there and in a weekly meeting. Customers learn of changes, disruptions and new subprocessors through the status page, mail to their contacts, and the trust center. Anyone may report a weakness under the vulnerability disclosure policy.',
    ),
    heading('Monitoring'),
    text(
      'Compliance tests every control at least once a year by a plan and reports to the audit committee each quarter. Logs and detection rules watch the system at all hours. Vulnerability scans run daily; an independent firm tests for penetration each year. Deficiencies are recorded with an owner and a date and followed until closed.',
    ),
    heading('Control activities'),
    subheading('Access'),
    text(
      'Staff sign in through one identity provider with a second factor that resists phishing. Rights are granted by role upon an approved request, reviewed quarterly and removed within one working day when a person leaves. Administrative access to production ends by itself after eight hours and is recorded.',
    ),
    subheading('Change'),
    text(
      'Each change has a ticket, a review by another engineer and automated tests before the pipeline deploys it. The pipeline signs what it builds; production runs nothing else. Infrastructure is described in code, and differences between description and reality are reported hourly.',
    ),
    subheading('Operations and incidents'),
    text(
      'An analyst and a platform engineer are on call at all hours. Incidents are classed in four severities. The plan sets who leads, who informs customers, how evidence is kept and how the cause is found. It is exercised twice a year.',
    ),
    ...(e.availability
      ? [
          subheading('Continuity'),
          text(
            'Databases are backed up continuously and daily. Backups are encrypted, copied to the second region, kept for 35 days and restored every month as a test. Recovery in the second region is exercised twice a year against the objectives of four hours and fifteen minutes.',
          ),
        ]
      : []),
    ...(e.confidentiality
      ? [
          subheading('Confidentiality'),
          text(
            'Information is classed in four classes. A data map shows where customer data is kept, and owners confirm it twice a year. Customer data is deleted within 30 days of the end of a contract and leaves the backups 35 days later.',
          ),
        ]
      : []),
    heading('Incidents during the period'),
    text(
      'No incident during the period was the result of controls that were not suitably designed or did not operate effectively so as to keep the company from one or more of its service commitments.',
    ),
    heading('Changes during the period'),
    text(
      e.confidentiality
        ? 'The confidentiality category was added to the examination. Administrative access moved from standing roles to grants that end after eight hours. No other change is likely to affect a report user’s understanding of the system.'
        : 'Log retention was lengthened from 180 to 400 days. No other change is likely to affect a report user’s understanding of the system.',
    ),
    heading('Complementary user entity controls'),
    text('The controls of Northwind Cloud were designed on the assumption that customers operate these controls.'),
    table(['No.', 'Control at the customer', 'Criteria'], [0.12, 0.68, 0.2], CUEC),
    heading('Complementary subservice organization controls'),
    text(
      'The controls of Northwind Cloud were designed on the assumption that these controls operate at its subservice organizations, which are carved out.',
    ),
    table(['Organization', 'Control', 'Criteria'], [0.26, 0.54, 0.2], own(CSOC)),
    heading('Criteria that do not apply'),
    text(
      `All common criteria and all criteria for availability${e.confidentiality ? ' and confidentiality' : ''} apply to the system. Processing integrity and privacy were not part of the examination.`,
    ),
  ];
}
