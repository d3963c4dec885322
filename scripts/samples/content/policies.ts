import { facts, heading, list, type Sample, section, table, text } from '../blocks.ts';

const disclosure: Sample = {
  file: 'vulnerability-disclosure-policy.pdf',
  folder: 'public/documents',
  title: 'Vulnerability disclosure policy',
  kicker: 'Policy',
  facts: [
    ['Owner', 'Head of security'],
    ['Approved', '12 January 2026'],
    ['Report to', 'security@northwind.example'],
    ['Languages', 'English'],
  ],
  date: '2026-01-12',
  cover: false,
  pages: 3,
  scale: 1.12,
  sectionsOnNewPages: false,
  confidential: false,
  blocks: [
    text(
      'We are glad to hear from anyone who finds a weakness in our systems. This policy says what you may test, how to tell us, what we do with a report, and that we will not pursue you for research in good faith.',
    ),
    heading('What is in scope'),
    table(
      ['System', 'Address'],
      [0.45, 0.55],
      [
        ['Northwind Cloud API', 'api.northwind.example'],
        ['Northwind Cloud Dashboard', 'dashboard.northwind.example'],
        ['Website and trust center', 'northwind.example, trust.northwind.example'],
        ['Client libraries', 'As published by Northwind Cloud'],
      ],
    ),
    text(
      'Systems of vendors and customers are out of scope, even where they carry our name. Please report to their owners.',
    ),
    heading('What we ask of you'),
    list(
      'Use test accounts that you have made yourself. Anyone can open one without charge.',
      'Stop as soon as you see data of others, keep no copy, and tell us.',
      'Do not disturb the service: no denial of service, no mass scanning, no spam.',
      'Do not use social engineering, and do not enter buildings.',
      'Give us ninety days, or until the mend is out, before you publish.',
    ),
    heading('How to report'),
    text(
      'Write to security@northwind.example. Say where the weakness is, how to see it, and what it could lead to. A short proof helps more than the output of a scanner. You may stay anonymous.',
    ),
    heading('What you can expect'),
    table(
      ['Step', 'When'],
      [0.65, 0.35],
      [
        ['A person confirms that your report has arrived', 'One working day'],
        ['Triage: we tell you whether we can see it, and how severe we find it', 'Two working days'],
        ['Progress is told to you', 'Every two weeks'],
        ['Critical weaknesses are mended', '7 days'],
        ['High, medium', '30 days, 90 days'],
        ['You are told of the mend and may check it', 'On release'],
      ],
    ),
    heading('Safe harbor'),
    text(
      'Research that keeps to this policy is authorized by us. We will not bring a claim or ask for prosecution because of it, and if somebody else does, we will say that it was authorized. If you are not sure whether something is allowed, ask first.',
    ),
    heading('What we do not treat as a weakness'),
    list(
      'Missing headers or settings without a way to misuse them.',
      'Reports that rest on an outdated browser or a device already under another’s control.',
      'Limits on rates that protect nothing of value.',
      'Versions of software shown in banners.',
    ),
    heading('Thanks'),
    text('With your consent we name you on our website once the mend is out. We pay no bounties at present.'),
    heading('Changes to this policy'),
    text('The policy is reviewed each year. The version in force is the one at northwind.example/vdp.'),
  ],
};

const summary: Sample = {
  file: 'information-security-policy-summary.pdf',
  folder: 'public/documents',
  title: 'Information security policy: summary',
  kicker: 'Policy',
  facts: [
    ['Owner', 'Head of security'],
    ['Approved by', 'The board, 20 January 2026'],
    ['Applies to', 'All staff, contractors and systems'],
    ['Next review', 'January 2027'],
  ],
  date: '2026-01-20',
  cover: false,
  pages: 5,
  sectionsOnNewPages: true,
  confidential: false,
  blocks: [
    text(
      'This summary lets customers and partners see what our policies require without the internal detail. The policies themselves are read by auditors.',
    ),
    section('Purpose and responsibilities'),
    text(
      'We keep the information of our customers secure, available and confidential. The board approves the policy and its objectives. The chief executive answers for them. The head of security writes and maintains the policies; managers see that they are followed; everyone follows them and reports what goes wrong.',
    ),
    facts(
      ['Standard', 'The management system is certified to ISO/IEC 27001:2022'],
      ['Examined', 'SOC 2 Type 2 each year by an independent firm'],
      ['Exceptions', 'Only with a reason, an approver and an end date'],
    ),
    section('The fourteen policies'),
    table(
      ['Policy', 'What it requires'],
      [0.3, 0.7],
      [
        [
          'Access',
          'One identity for each person, a second factor that resists phishing, rights by role, quarterly review',
        ],
        ['Asset management', 'Every system, device and store of data has an owner and is on a register'],
        ['Business continuity', 'Objectives by service, plans, exercises twice a year'],
        ['Change', 'Ticket, review by another person, tests, a way back'],
        ['Classification', 'Four classes; customer data is always confidential'],
        ['Cryptography', 'TLS 1.2 or later, AES-256, keys in a key service'],
        ['Development', 'Threat models, automated checks, signed builds'],
        ['Disclosure', 'Reports of weaknesses are welcome and triaged in two working days'],
        ['Human resources', 'Screening, confidentiality, training, sanctions'],
        ['Incident response', 'Severities, roles, evidence, notice within 72 hours'],
        ['Logging', 'Central, protected from change, 400 days'],
        ['Risk', 'Yearly assessment, monthly review of the register'],
        ['Vendors', 'Assessment before contract and yearly by risk'],
        ['Vulnerability management', 'Daily scans, limits of 7, 30 and 90 days'],
      ],
    ),
    section('Rules for everyone'),
    list(
      'Sign in with your own account only, and never share a factor.',
      'Lock your screen when you leave it.',
      'Keep customer data in the systems made for it, never on a laptop or in chat.',
      'Share information by its class, and with those who need it.',
      'Install software only from the managed catalog.',
      'Report a lost device, a suspicious message or a mistake at once. Nobody is blamed for reporting.',
      'Ask security before you start with a new vendor or a new use of data.',
    ),
    heading('Acceptable use'),
    text(
      'Company devices may be used for private matters in moderation, within the law, and never for customer data in private services. Use is logged as far as security needs it, and the log is seen by the security team only.',
    ),
    section('Training, measurement and review'),
    text(
      'Everyone is trained within ten days of joining and each year. Engineers learn about common classes of weakness as well. Messages that imitate phishing are sent every quarter, to learn and not to punish.',
    ),
    table(
      ['Measure', 'Target'],
      [0.65, 0.35],
      [
        ['Training completed on time', '100 percent'],
        ['Access of leavers removed within one working day', '100 percent'],
        ['Critical weaknesses mended within 7 days', '100 percent'],
        ['Alerts acknowledged within fifteen minutes', '99 percent'],
        ['Availability of the API', '99.95 percent of each month'],
        ['Controls tested in the year', '100 percent'],
      ],
    ),
    text(
      'The policies are reviewed each January, and when law, risk or technology changes. Breaches of policy are handled by the sanctions procedure. Questions: security@northwind.example.',
    ),
  ],
};

export const policies: Sample[] = [disclosure, summary];
