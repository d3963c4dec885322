import { list, type Sample, section, table, text } from '../blocks.ts';

export const architecture: Sample = {
  file: 'demo-architecture-overview.pdf',
  folder: 'private',
  title: 'Architecture overview',
  kicker: 'Northwind Cloud, Inc.',
  facts: [
    ['Covers', 'Northwind Cloud API, Northwind Cloud Dashboard'],
    ['Edition', 'July 2026'],
    ['Owner', 'Head of platform'],
    ['Handling', 'Confidential, under the report agreement'],
  ],
  date: '2026-07-08',
  cover: true,
  pages: 6,
  sectionsOnNewPages: true,
  confidential: true,
  blocks: [
    section('Context'),
    text(
      'The system stands between marketplaces, a card processor and banks. Northwind Cloud operates what stands in the solid box; the others are operated by those named.',
    ),
    {
      kind: 'drawing',
      height: 270,
      boxes: [
        {
          at: [0, 20, 22, 16],
          text: 'Marketplace',
          note: 'Servers call the API; staff use the Dashboard',
          dashed: true,
        },
        { at: [36, 8, 30, 40], text: 'Northwind Cloud', note: 'API, Dashboard, ledger, payout engine, event service' },
        { at: [80, 2, 20, 13], text: 'Card processor', note: 'Card data, tokens', dashed: true },
        { at: [80, 22, 20, 13], text: 'Banks', note: 'Payout files and reports', dashed: true },
        { at: [80, 42, 20, 13], text: 'Example Postbox', note: 'Mail to staff and sellers', dashed: true },
      ],
      arrows: [
        { from: [22, 24], to: [36, 24], text: 'requests' },
        { from: [36, 32], to: [22, 32], text: 'webhooks' },
        { from: [80, 8], to: [66, 14], text: 'tokens' },
        { from: [66, 28], to: [80, 28], text: 'payouts' },
        { from: [66, 42], to: [80, 48], text: 'mail' },
      ],
    },
    table(
      ['Crossing', 'Protection'],
      [0.4, 0.6],
      [
        ['Marketplace to API', 'TLS 1.2 or later, key limited to one marketplace, rate limits'],
        ['Webhooks', 'TLS, HMAC signature with time stamp, retries for three days'],
        ['Banks', 'Private network, mutual TLS, signed files'],
        ['Mail', 'TLS; no bank details in messages'],
      ],
    ),
    section('Network and zones'),
    text(
      'Each environment is an account of its own. In production, subnets are public (load balancers), private (services) and closed (data). Nothing in the closed subnets can reach the internet.',
    ),
    {
      kind: 'drawing',
      height: 290,
      boxes: [
        { at: [0, 0, 100, 9], text: 'Web application firewall and load balancers' },
        { at: [0, 17, 30, 18], text: 'Zone A: services', note: 'API, Dashboard, events' },
        { at: [35, 17, 30, 18], text: 'Zone B: services', note: 'API, Dashboard, events' },
        { at: [70, 17, 30, 18], text: 'Zone C: services', note: 'API, Dashboard, events' },
        { at: [0, 43, 30, 14], text: 'Ledger, primary' },
        { at: [35, 43, 30, 14], text: 'Ledger, standby' },
        { at: [70, 43, 30, 14], text: 'Ledger, read copy' },
      ],
      arrows: [
        { from: [15, 9], to: [15, 17] },
        { from: [50, 9], to: [50, 17] },
        { from: [85, 9], to: [85, 17] },
        { from: [15, 35], to: [15, 43], text: 'closed subnet' },
        { from: [30, 50], to: [35, 50] },
        { from: [65, 50], to: [70, 50] },
      ],
    },
    list(
      'A failed zone is taken out by health checks within one minute.',
      'The standby is written synchronously; it takes over within two minutes.',
    ),
    section('A payout, step by step'),
    {
      kind: 'drawing',
      height: 130,
      boxes: [
        { at: [0, 4, 16, 16], text: '1 Prepare', note: 'Balances due' },
        { at: [21, 4, 16, 16], text: '2 Check', note: 'Limits, sanctions' },
        { at: [42, 4, 16, 16], text: '3 Approve', note: 'Second person over limit' },
        { at: [63, 4, 16, 16], text: '4 Release', note: 'Signed file' },
        { at: [84, 4, 16, 16], text: '5 Reconcile', note: 'Bank report' },
      ],
      arrows: [
        { from: [16, 12], to: [21, 12] },
        { from: [37, 12], to: [42, 12] },
        { from: [58, 12], to: [63, 12] },
        { from: [79, 12], to: [84, 12] },
      ],
    },
    text(
      'No role can both create and release a payout (RSK-05). Each step writes to the audit trail, which is kept apart from the ledger. A payout whose reconciliation fails stops the next run of the same marketplace and calls the engineer on duty.',
    ),
    table(
      ['Step', 'Fails safe by'],
      [0.3, 0.7],
      [
        ['Prepare', 'Reading from one consistent snapshot of the ledger'],
        ['Check', 'Holding the payout and opening a case'],
        ['Approve', 'Lapsing after one working day'],
        ['Release', 'A number that the bank accepts only once'],
        ['Reconcile', 'Stopping the next run'],
      ],
    ),
    section('Identity, keys and secrets'),
    table(
      ['Who or what', 'Proves itself by', 'Lives for'],
      [0.34, 0.42, 0.24],
      [
        ['Staff', 'Single sign-on and hardware-bound factor', '12 hours'],
        ['Administrator in production', 'The same, a reason, a second person', '8 hours at most'],
        ['Service to service', 'Short-lived identity from the platform', '1 hour'],
        ['Marketplace’s server', 'API key, stored as a hash', 'Until revoked'],
        ['Marketplace’s staff', 'Their single sign-on, or password and second factor', '12 hours'],
        ['Pipeline', 'Federated identity, bound to the repository', '15 minutes'],
      ],
    ),
    text(
      'Data keys are wrapped by keys in the key service of the hosting provider, which never leave it. Access to them is logged and limited to the service that needs them. Secrets are injected at start, rotated every 90 days and refused in source code.',
    ),
    section('Recovery'),
    {
      kind: 'drawing',
      height: 150,
      boxes: [
        { at: [0, 4, 40, 22], text: 'Region one', note: 'Production, three zones' },
        {
          at: [60, 4, 40, 22],
          text: 'Region two',
          note: 'Encrypted copies, prepared environment without traffic',
          dashed: true,
        },
      ],
      arrows: [
        { from: [40, 11], to: [60, 11], text: 'changes, continuous' },
        { from: [40, 19], to: [60, 19], text: 'backups, daily' },
      ],
    },
    text(
      'Recovery is a written sequence: declare, freeze, promote the copy, build services from code, move names, verify, open. It is exercised twice a year. The last exercise, in April 2026, took 1 h 37 min against an objective of four hours.',
    ),
    list(
      'Copies in region two are encrypted under keys of that region.',
      'The people who can delete backups are not those who run production.',
      'Names have a lifetime of one minute.',
    ),
  ],
};
