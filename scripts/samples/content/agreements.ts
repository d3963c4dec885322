import { list, type Sample, section, subheading, table, text } from '../blocks.ts';

const dpa: Sample = {
  file: 'data-processing-addendum.pdf',
  folder: 'public/documents',
  title: 'Data processing addendum',
  kicker: 'Version 3.1',
  facts: [
    ['Between', 'Northwind Cloud, Inc. as processor and its customer as controller'],
    ['Version', '3.1'],
    ['Law', 'Regulation (EU) 2016/679 (GDPR), Article 28'],
    ['Questions', 'privacy@northwind.example'],
  ],
  date: '2026-02-02',
  cover: true,
  pages: 8,
  sectionsOnNewPages: true,
  confidential: false,
  blocks: [
    section('1. Subject and instructions'),
    text(
      'This addendum is part of the service agreement between the customer and Northwind Cloud, Inc. (“Northwind Cloud”). It applies wherever Northwind Cloud processes personal data on behalf of the customer. Words defined in the GDPR have the same meaning here.',
      '1.1 Subject.',
    ),
    text(
      'The customer is the controller, or a processor acting for one. Northwind Cloud is the processor. Each side meets the duties that the law gives to its role.',
      '1.2 Roles.',
    ),
    text(
      'Northwind Cloud processes personal data only on documented instructions of the customer, which are the service agreement, this addendum and the customer’s use of the service. It tells the customer at once when it believes that an instruction breaks the law.',
      '1.3 Instructions.',
    ),
    text(
      'Processing lasts as long as the service agreement and until deletion under clause 5. The kinds of data, of persons and of processing are listed in annex A.',
      '1.4 Duration and detail.',
    ),
    section('2. Confidentiality and security'),
    text(
      'Everyone authorized to process personal data is bound to confidentiality, by contract or by law, and the duty outlasts the work.',
      '2.1 Confidentiality.',
    ),
    text(
      'Northwind Cloud takes the measures listed in annex B. It may change them as long as the level of protection does not fall.',
      '2.2 Measures.',
    ),
    text(
      'Northwind Cloud notifies the customer of a personal data breach without undue delay and no later than 72 hours after becoming aware of it, and says what happened, whose data and how much of it is affected, what is likely to follow and what is being done. What is not yet known follows as it becomes known.',
      '2.3 Breach.',
    ),
    section('3. Subprocessors'),
    text(
      'The customer gives general authorization to engage subprocessors. The list at trust.northwind.example names each of them, its purpose, the data, the place and the ground of a transfer.',
      '3.1 Authorization.',
    ),
    text(
      'Northwind Cloud announces an addition or replacement at least thirty days ahead. The customer may object on reasonable grounds of data protection within that time. If no solution is found, the customer may end the affected service without penalty and receives what was paid ahead for the time that remains.',
      '3.2 Changes.',
    ),
    text(
      'Northwind Cloud binds each subprocessor by contract to the same duties of data protection and remains liable to the customer for what the subprocessor does.',
      '3.3 Liability.',
    ),
    section('4. Assistance and audit'),
    text(
      'Northwind Cloud assists the customer, by fitting measures and as far as possible, in answering requests of data subjects. Requests that reach Northwind Cloud are passed on within five working days and not answered by it.',
      '4.1 Rights of data subjects.',
    ),
    text(
      'It assists with data protection impact assessments, prior consultation, security and notification of breaches, taking into account the nature of the processing and what is known to it.',
      '4.2 Other duties.',
    ),
    text(
      'It makes available the information needed to show compliance. That is first the current SOC 2 Type 2 report, the ISO/IEC 27001 certificate and the answers on the trust center. Where these do not suffice, or a supervisory authority asks for it, the customer may audit once a year on thirty days’ notice, during working hours, itself or by an auditor bound to confidentiality who is no competitor.',
      '4.3 Audit.',
    ),
    section('5. Transfers, return and deletion'),
    text(
      'Personal data is processed in the United States. Where the GDPR applies to a transfer, the standard contractual clauses of Implementing Decision (EU) 2021/914 apply: module two, or module three where the customer is a processor. The optional docking clause applies; option 2 of clause 9 applies with thirty days; the law of Ireland governs and its courts have jurisdiction. For the United Kingdom and Switzerland the clauses apply with their respective addenda.',
      '5.1 Transfers.',
    ),
    text(
      'During the contract the customer can export its data from the Dashboard and the API. Within 30 days of the end of the contract Northwind Cloud deletes the data; it leaves the backups 35 days later. Deletion is confirmed on request. Records that the law on payments requires are kept for as long as it requires, and used for nothing else.',
      '5.2 Return and deletion.',
    ),
    text(
      'Limits of liability in the service agreement apply to this addendum, save where the law forbids it. Where this addendum and the service agreement differ on data protection, this addendum prevails; the standard contractual clauses prevail over both.',
      '5.3 Liability and order.',
    ),
    section('Annex A. The processing'),
    table(
      ['Subject', 'Detail'],
      [0.3, 0.7],
      [
        ['Persons', 'Sellers on the marketplace; buyers; staff of the customer who use the Dashboard'],
        [
          'Data of sellers',
          'Name, address, date of birth where law requires it, bank details, payouts, identity check results',
        ],
        ['Data of buyers', 'Name, mail address, order, amount, token of the payment processor'],
        ['Data of staff', 'Name, work address, role, sign-in and audit records'],
        ['Special categories', 'None are needed; the customer keeps them out of free text fields'],
        ['Purpose', 'To take, divide and pay out payments and to support the customer'],
        ['Nature', 'Collection, storage, retrieval, transmission, deletion'],
        ['Frequency', 'Continuous'],
        ['Retention', 'As in clause 5.2'],
      ],
    ),
    section('Annex B. Measures'),
    table(
      ['Field', 'Measure'],
      [0.3, 0.7],
      [
        ['Encryption', 'TLS 1.2 or later in transit; AES-256 at rest; keys rotated yearly'],
        ['Access', 'Single sign-on, second factor that resists phishing, rights by role, quarterly review'],
        ['Separation', 'Tenant key on every query; production, staging and development in separate accounts'],
        ['Integrity', 'Reviewed changes, signed builds, double-entry ledger, audit trail'],
        ['Availability', 'Three zones, second region, backups every day, recovery exercised twice a year'],
        ['Testing', 'Daily scans, yearly penetration test by an independent firm'],
        ['Monitoring', 'Central logs kept 400 days, detection rules, staff on call at all hours'],
        ['Incidents', 'Written plan, exercised twice a year, notice within 72 hours'],
        ['People', 'Screening, confidentiality, training on joining and yearly'],
        ['Deletion', 'Within 30 days; media destroyed by the hosting provider'],
        ['Examination', 'SOC 2 Type 2 each year; ISO/IEC 27001 certified management system'],
      ],
    ),
    subheading('Contact'),
    text('Northwind Cloud’s privacy team: privacy@northwind.example.'),
    list(
      'This version 3.1 replaces version 3.0. It lengthens the time to object in clause 3.2 from fourteen to thirty days.',
    ),
  ],
};

export const agreementSamples: Sample[] = [dpa];
