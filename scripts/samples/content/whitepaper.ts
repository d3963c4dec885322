import { facts, list, type Sample, section, subheading, table, text } from '../blocks.ts';

export const whitepaper: Sample = {
  file: 'security-whitepaper.pdf',
  folder: 'public/documents',
  title: 'Security at Northwind Cloud',
  kicker: 'White paper',
  facts: [
    ['Subject', 'How the Northwind Cloud API and Dashboard are protected'],
    ['Edition', 'June 2026'],
    ['For', 'Security, risk and procurement teams of marketplaces'],
    ['Questions', 'security@northwind.example'],
  ],
  date: '2026-06-15',
  cover: true,
  pages: 12,
  sectionsOnNewPages: true,
  confidential: false,
  blocks: [
    section('What this paper answers'),
    text(
      'A marketplace that pays its sellers through Northwind Cloud trusts us with names, bank details and balances. This paper says how we protect them, who has examined it, and what remains for the marketplace to do. It names the controls of our SOC 2 report where they are described.',
    ),
    { kind: 'contents' },
    section('The system in one page'),
    text(
      'Marketplaces send orders to the API. The ledger records what is owed to whom. The payout engine pays it out through banks. Staff of the marketplace see all of this in the Dashboard. Card data never reaches us: buyers enter it on pages of a payment processor, which gives us a token.',
    ),
    {
      kind: 'drawing',
      height: 250,
      boxes: [
        { at: [0, 6, 22, 14], text: 'Marketplace', note: 'Servers and staff' },
        { at: [38, 0, 24, 12], text: 'API', note: 'Keys, rights, limits' },
        { at: [38, 18, 24, 12], text: 'Dashboard', note: 'Single sign-on, roles' },
        { at: [76, 6, 24, 14], text: 'Ledger', note: 'Double entry, encrypted' },
        { at: [76, 36, 24, 12], text: 'Payout engine', note: 'Prepare, check, release' },
        { at: [38, 36, 24, 12], text: 'Banks', note: 'Outside the system', dashed: true },
        { at: [0, 36, 22, 12], text: 'Card processor', note: 'Holds card data', dashed: true },
      ],
      arrows: [
        { from: [22, 10], to: [38, 6], text: 'TLS' },
        { from: [22, 16], to: [38, 23], text: 'TLS' },
        { from: [62, 6], to: [76, 11] },
        { from: [62, 23], to: [76, 16] },
        { from: [88, 20], to: [88, 36] },
        { from: [76, 42], to: [62, 42] },
        { from: [11, 36], to: [11, 20], text: 'token' },
      ],
    },
    table(
      ['Part', 'Kept where'],
      [0.4, 0.6],
      [
        ['Production', 'Amazon Web Services, one region, three availability zones'],
        ['Backups and recovery', 'A second region'],
        ['Logs', 'A separate account with its own administrators'],
      ],
    ),
    section('Who examines us'),
    text(
      'We would rather show evidence than make promises. These are the examinations, by whom, and how to read them.',
    ),
    table(
      ['Examination', 'By', 'State'],
      [0.36, 0.32, 0.32],
      [
        [
          'SOC 2 Type 2: security, availability, confidentiality',
          'Example Assurance LLP',
          'July 1, 2025 to June 30, 2026; report under a non-disclosure agreement once issued',
        ],
        ['ISO/IEC 27001:2022', 'Example Certification B.V.', 'Certificate EC-27001-0417, until 11 May 2028'],
        ['Penetration test', 'Example Offensive Security Ltd', 'Once a year; summary report under test terms'],
        ['CAIQ v4 self-assessment', 'Northwind Cloud', 'Completed 2 March 2026; public'],
      ],
    ),
    subheading('What we do not claim'),
    text(
      'We hold no PCI DSS attestation, because card data never reaches our systems. We are not FedRAMP authorized and hold no SOC 1 report and no HITRUST certification. We accept no protected health information.',
    ),
    section('People and access'),
    text(
      'Everyone is screened before joining, signs a confidentiality agreement, and is trained within ten days and each year. Access follows the role and ends when the work does.',
    ),
    list(
      'Staff sign in through one identity provider with a second factor that resists phishing (ACC-01).',
      'Access is requested, approved by the manager and the system’s owner, and granted by role (ACC-02).',
      'Access of those who leave ends within one working day (ACC-03).',
      'Owners review access every quarter and remove what is not needed (ACC-04).',
      'Administrative access to production is granted for at most eight hours and recorded (ACC-05).',
    ),
    subheading('Laptops'),
    text(
      'Laptops are managed: their disks are encrypted, the screen locks, updates arrive within fourteen days, malware protection runs and removable storage is blocked. A device that does not comply loses access until it does.',
    ),
    section('Data protection'),
    text(
      'Customer data is confidential by definition. It is encrypted on the way and at rest, kept apart by customer, and deleted when the contract ends.',
    ),
    facts(
      ['In transit', 'TLS 1.2 or later; older versions are refused'],
      ['At rest', 'AES-256; keys in a key service, rotated yearly'],
      ['Separation', 'Every query carries a tenant key; tests try to cross the boundary on each build'],
      ['Secrets', 'In a secret store, rotated every 90 days and upon exposure'],
      ['Deletion', 'Within 30 days of the end of a contract; out of backups 35 days later'],
      ['Location', 'United States; the subprocessor list names every place'],
    ),
    text(
      'Production data is not used for development or testing; test data is generated. Bulk export by staff is blocked unless approved, and raises an alert each time.',
    ),
    section('Building software'),
    text(
      'Major changes start with a threat model that the security team approves. Every change is reviewed by a second engineer and tested before the pipeline deploys it; nobody can deploy by hand.',
    ),
    list(
      'Static analysis, dependency and secret checks run on each change, and findings of high severity stop the merge.',
      'The pipeline signs what it builds, and production refuses whatever is not signed.',
      'Infrastructure is described in code; drift from it is found within the hour.',
      'Emergency changes are approved by the incident lead and reviewed within two working days.',
    ),
    subheading('Weaknesses'),
    table(
      ['Severity', 'Mended within'],
      [0.5, 0.5],
      [
        ['Critical', '7 days'],
        ['High', '30 days'],
        ['Medium', '90 days'],
        ['Low', 'By judgment, reviewed every half-year'],
      ],
    ),
    text(
      'Anyone may report a weakness to security@northwind.example. Reports are triaged within two working days, and research in good faith is welcome under the vulnerability disclosure policy.',
    ),
    section('Watching and responding'),
    text(
      'Logs of production, cloud accounts and the identity provider flow into a central store, are protected from change and kept for 400 days. Rules raise alerts on suspicious sign-ins, changes of privilege, data export and malware. An analyst and a platform engineer are on call at all hours.',
    ),
    text(
      'The incident plan defines four severities, who leads, who informs customers, and how evidence is kept. It is exercised twice a year. Customers affected by a confirmed breach of their data are told without undue delay and within 72 hours.',
    ),
    table(
      ['Severity', 'Means', 'First word to customers'],
      [0.16, 0.52, 0.32],
      [
        ['1', 'The service is down, or data is exposed', 'Within 30 minutes on the status page'],
        ['2', 'A main function fails for many customers', 'Within 30 minutes on the status page'],
        ['3', 'A function is degraded', 'As useful'],
        ['4', 'No effect on customers', 'None'],
      ],
    ),
    section('Staying available'),
    text(
      'The API is committed to be available 99.95 percent of each month. Each service runs in at least two of three zones, and a failed zone is taken out without a person.',
    ),
    facts(
      ['Recovery time', 'Four hours at most for the API'],
      ['Recovery point', 'Fifteen minutes of data at most'],
      ['Backups', 'Continuous and daily, encrypted, in a second region, kept for 35 days'],
      ['Restore test', 'Every month'],
      ['Recovery exercise', 'Twice a year; 1 h 37 min in April 2026'],
    ),
    text(
      'Load, latency, errors and free capacity are measured, and alerts come at 70 percent of capacity. Capacity is planned every quarter, and the system is put under load before seasonal peaks. Disruptions and planned maintenance are shown at status.northwind.example.',
    ),
    section('Vendors and subprocessors'),
    text(
      'Vendors are assessed before a contract and by risk each year: their reports, certificates, location of data and subprocessors are read. Contracts set confidentiality, security, notice of breaches, deletion and audit.',
    ),
    text(
      'Amazon Web Services hosts the system and Example Postbox delivers mail. Both are carved out of the SOC 2 report: their own controls are not part of it, and the report names what we rely on them to do. We read their reports each year.',
    ),
    text(
      'The list of subprocessors is public. Additions are announced thirty days ahead, so that customers can object.',
    ),
    section('Personal data'),
    text(
      'For the data of sellers and buyers we are a processor under the GDPR and act on the instructions of the marketplace. The data processing addendum, version 3.1, is part of every agreement and can be read without asking.',
    ),
    facts(
      ['Role', 'Processor'],
      ['Requests of data subjects', 'Passed on to the marketplace within five working days'],
      ['Breach', 'Notice within 72 hours'],
      ['Transfers', 'Standard contractual clauses of 2021, modules two and three'],
      ['Objection to a subprocessor', 'Thirty days from its announcement'],
      ['Health data', 'Not accepted; we are not a business associate under HIPAA'],
    ),
    text(
      'We collect no more than payouts and the law on payments call for, and use the data for nothing else. Records that this law requires are kept for as long as it requires and locked for other use. Privacy was not a category of the SOC 2 examination; what we commit to is in the addendum.',
    ),
    section('What remains for you'),
    text(
      'Some controls only a customer can operate. The SOC 2 report lists them as complementary user entity controls; these are the ones that matter most.',
    ),
    list(
      'Require single sign-on for your own users, or a second factor where it is not used.',
      'Grant roles by need, review them and remove users who leave.',
      'Keep API keys secret, limit their rights and revoke one that may be known to others.',
      'Verify the signature of webhooks before acting upon them.',
      'Reconcile payouts with your own records.',
      'Name a security contact, so that notices reach you.',
    ),
    subheading('Where to find more'),
    text(
      'trust.northwind.example shows the current state of every report and certificate, answers the usual questions, and takes requests for documents that are not public. Privacy questions go to privacy@northwind.example.',
    ),
  ],
};
