import { facts, heading, list, type Sample, subheading, table, text } from '../blocks.ts';

const iso: Sample = {
  file: 'iso-27001-certificate.pdf',
  folder: 'public/documents',
  title: 'Certificate of registration: ISO/IEC 27001:2022',
  kicker: 'Example Certification B.V.',
  facts: [
    ['Organization', 'Northwind Cloud, Inc.'],
    ['Standard', 'ISO/IEC 27001:2022, information security management systems'],
    ['Certificate number', 'EC-27001-0417'],
    ['Issued', '12 May 2025'],
    ['Expires', '11 May 2028'],
    ['Accredited by', 'Example Accreditation Council'],
  ],
  date: '2025-05-12',
  cover: false,
  pages: 2,
  sectionsOnNewPages: false,
  confidential: false,
  blocks: [
    heading('Scope'),
    text(
      'The information security management system that governs the development, operation and support of the Northwind Cloud API and the Northwind Cloud Dashboard, in accordance with the statement of applicability, version 4.',
    ),
    heading('Statement of the certification body'),
    text(
      'Example Certification B.V. has audited the information security management system of the organization named above and has found it to conform to the requirements of the standard. The certificate remains valid until the day of expiry, provided that the surveillance audits confirm conformity.',
    ),
    heading('Audit calendar'),
    table(
      ['Audit', 'When', 'State'],
      [0.4, 0.35, 0.25],
      [
        ['Initial certification, stage 1 and 2', 'February and April 2025', 'Completed'],
        ['First surveillance', 'By May 2026', 'Planned'],
        ['Second surveillance', 'By May 2027', 'Planned'],
        ['Recertification', 'Before 11 May 2028', 'Planned'],
      ],
    ),
    heading('Annex to the certificate: locations and functions'),
    table(
      ['Location', 'Functions in scope'],
      [0.35, 0.65],
      [
        ['Head office', 'Engineering, platform, security, compliance, people, finance'],
        ['Second office', 'Support, product, security operations'],
        ['Work from home', 'All functions, under the remote work policy'],
        ['Hosting', 'Amazon Web Services, as an external provider under control A.5.23'],
      ],
    ),
    subheading('Conditions'),
    list(
      'The certificate covers the management system and is not a certificate of any product.',
      'It must be shown whole, with this annex.',
      'It is the property of the certification body and may be suspended or withdrawn.',
    ),
    subheading('How to check it'),
    text(
      'Ask Example Certification B.V. for the state of certificate EC-27001-0417. A certificate that has been suspended or withdrawn is named in its public register.',
    ),
  ],
};

const insurance: Sample = {
  file: 'demo-insurance-certificate.pdf',
  folder: 'private',
  title: 'Certificate of insurance',
  kicker: 'Example Mutual Insurance',
  facts: [
    ['Insured', 'Northwind Cloud, Inc.'],
    ['Certificate', 'EM-2026-20816'],
    ['Period', '1 January 2026 to 31 December 2026'],
    ['Issued', '9 January 2026'],
  ],
  date: '2026-01-09',
  cover: false,
  pages: 2,
  sectionsOnNewPages: false,
  confidential: true,
  blocks: [
    text(
      'This certificate is issued for information. It confers no rights upon its holder and does not amend, extend or alter the cover that the policies below afford.',
    ),
    heading('Cover in force'),
    table(
      ['Policy', 'Number', 'Each claim', 'In the year'],
      [0.4, 0.24, 0.18, 0.18],
      [
        ['Cyber events: response, restoration, extortion, interruption', 'EM-CY-4471', '$10,000,000', '$10,000,000'],
        ['Professional liability for technology services', 'EM-PL-4472', '$5,000,000', '$10,000,000'],
        ['Commercial general liability', 'EM-GL-4473', '$2,000,000', '$4,000,000'],
        ['Crime, including diversion of funds', 'EM-CR-4474', '$5,000,000', '$5,000,000'],
        ['Workers’ compensation', 'EM-WC-4475', 'As law requires', 'As law requires'],
        ['Umbrella', 'EM-UM-4476', '$5,000,000', '$5,000,000'],
      ],
    ),
    heading('Terms that matter to a customer'),
    facts(
      ['Retention', '$100,000 for each cyber claim; $50,000 for each professional claim'],
      ['Territory', 'Worldwide'],
      ['Waiting period', 'Eight hours before interruption of business is covered'],
      ['Prior acts', 'Covered from 1 January 2021'],
      ['Payment cards', 'Assessments of card networks are not covered, as the insured stores no card data'],
    ),
    heading('Additional insured'),
    text(
      'A customer is an additional insured under the general liability and umbrella policies where the service agreement in writing requires it, for liability that arises from the insured’s own acts.',
    ),
    heading('Cancellation'),
    text(
      'Should a policy be cancelled before the end of its period, notice is given in accordance with its terms. The insured passes notice on to customers whose agreement calls for it within ten working days.',
    ),
    subheading('For the insurer'),
    text(
      'Example Mutual Insurance, certificates desk. Questions on cover go to the insured first: security@northwind.example.',
    ),
  ],
};

export const certificates: Sample[] = [iso, insurance];
