import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

/** A text, the question that another answers, and its answer. */
type Row = [string, string, string];
const kinds: Record<string, { differ: Row[]; agree: Row[] }> = {
  'two rhythms in one sentence': {
    differ: [
      [
        'Malware scans are conducted daily, and network vulnerability scans are done weekly.',
        'How often do you scan for malware?',
        'The malware scan runs every week.',
      ],
      [
        'Firewall rules are reviewed quarterly, and user access is reviewed monthly.',
        'How often are firewall rules reviewed?',
        'Every month.',
      ],
    ],
    agree: [
      [
        'Firewall rules are reviewed quarterly, and user access is reviewed monthly.',
        'How often is user access reviewed?',
        'Every month.',
      ],
      ['Logs are kept for 30 days, audit trails for 365 days.', 'How long are audit trails kept?', 'For 365 days.'],
      [
        'Dependencies are scanned daily and container images weekly.',
        'How often are container images scanned?',
        'Each week.',
      ],
      [
        'Malware scans are conducted daily, and network vulnerability scans are done weekly.',
        'How often do you scan the network?',
        'Every week.',
      ],
    ],
  },
  'things of one name': {
    differ: [
      [
        'Role-based access control (4 roles: Admin, Editor, Viewer, Super Admin).',
        'How many roles can a user have?',
        'There are six to choose from.',
      ],
      ['The product has three permission levels.', 'How many permission levels are there?', 'Five.'],
      ['Access is granted through 5 roles.', 'How many roles are there?', 'There are 7 of them, from owner to guest.'],
    ],
    agree: [
      ['Access is granted through 5 roles.', 'How many roles are there?', 'There are 5 of them, from owner to guest.'],
      ['Access is granted through 5 roles.', 'How many approvers does a change need?', 'Two of them.'],
      ['A wallet has 5 keys.', 'How many keys does a device hold?', 'Two, one for each app.'],
    ],
  },
  'screens of the staff': {
    differ: [
      [
        'Workstations have full-disk encryption and a 5-minute auto-lock.',
        'When do staff laptops lock?',
        'Staff laptops lock after 20 minutes.',
      ],
    ],
    agree: [
      [
        'Employee laptops lock after 10 minutes.',
        'When does a session end?',
        'Customer sessions end after 30 minutes.',
      ],
    ],
  },
  'tests in other words': {
    differ: [
      [
        'DR tested twice per year with documented runbooks.',
        'How often do you hold disaster drills?',
        'We run a DR test once in 2 years.',
      ],
      ['We test our disaster recovery plan annually.', 'How often is the DR plan tested?', 'Every three years.'],
      ['Penetration testing: annually.', 'How often does an outside firm attack you?', 'Once every 24 months.'],
      [
        'An independent firm performs a penetration test at least yearly.',
        'How often do you let hackers in?',
        'A tester from outside attacks us once every three years.',
      ],
      ['Our BCP is exercised every 6 months.', 'How often do you exercise the continuity plan?', 'Once in two years.'],
    ],
    agree: [
      [
        'An independent firm performs a penetration test yearly.',
        'How often are attackers seen?',
        'Somebody tries to guess passwords every day.',
      ],
    ],
  },
  'keys and what is gone from backups': {
    differ: [
      [
        'Transmission encryption keys are limited to use for one year and then must be regenerated.',
        'How long is a transmission key used?',
        'For three years; after that a new one is made.',
      ],
      [
        'API keys are valid for 90 days and then replaced.',
        'How long does an API key live?',
        'An API key lives for a year.',
      ],
      [
        'Data on backup servers is erased in 30 days, when backups are overwritten.',
        'When does deleted data leave the backups?',
        'After 90 days, as the copies are written over.',
      ],
      [
        'Deleted records are removed from our database backups within a year.',
        'When do backups lose it?',
        'Within three years.',
      ],
      [
        'Backups are stored for 90 days after the contract ends.',
        'What happens to backups once we leave?',
        'Backups are wiped 60 days after the contract ends.',
      ],
    ],
    agree: [
      [
        'Backups are kept for 35 days.',
        'When is data gone after we leave?',
        'Live data is deleted 90 days after the contract ends.',
      ],
      [
        'Backups are kept for 35 days.',
        'When is data deleted after termination?',
        'It is deleted from the database in 60 days and from backups 35 days later.',
      ],
    ],
  },
  'what others do to what is ours': {
    differ: [
      [
        'Detectify scans our web application weekly.',
        'How often does an outside tool scan the web application?',
        'A tool scans the web application every month.',
      ],
      [
        'SecurityMetrics runs a quarterly security scan of our servers.',
        'How often are the servers scanned for PCI DSS?',
        'A scan of the servers is done once a year.',
      ],
    ],
    agree: [['AWS audits its data centers quarterly.', 'How often are you audited?', 'Our own audit is once a year.']],
  },
  'questions that a paragraph asks': {
    differ: [
      [
        '## Risk profile\n\nHow long do you keep access logs?\n\n30 days.\n\nWhere are you hosted?\n\nAWS',
        'How long are access logs kept?',
        'For 90 days.',
      ],
      [
        '## Risk profile\n\nWhat is your recovery time objective in case of failure? (e.g., the database is deleted)\n\n8 hours',
        'How fast are you back after a failure?',
        'Our recovery time objective is 24 hours.',
      ],
      [
        '## Security\n\n**How often are penetration tests performed?**\n\nOnce a year.',
        'How often do you run penetration tests?',
        'We run a penetration test every three years.',
      ],
      [
        '## Security\n\nHow often do you back up data?\n\nDaily.',
        'How often are backups made?',
        'Backups are made every week.',
      ],
      [
        'How quickly do you notify customers of a breach?\n\nWithin 72 hours.\n\nDo you encrypt?\n\nYes.',
        'When are customers told of a breach?',
        'Within 7 days.',
      ],
    ],
    agree: [
      [
        '## Risk profile\n\nHow long do you keep access logs?\n\n30 days.\n\nHow long do backups last?\n\n90 days.',
        'How long are access logs kept?',
        '30 days.',
      ],
      [
        '## Risk profile\n\nHow long do you keep access logs?\n\n30 days.\n\nHow long do backups last?\n\n90 days.',
        'How long are backups kept?',
        'For 90 days.',
      ],
      [
        '## Security\n\nWhat is your RTO?\n\n8 hours\n\nWhat is your RPO?\n\n1 hour',
        'What is your recovery point objective?',
        '1 hour.',
      ],
      ['## Security\n\nAre vendors reviewed?\n\nYes, yearly.', 'How often are backups made?', 'Every day.'],
    ],
  },
  'what is kept without end': {
    differ: [
      ['Northwind retains all data indefinitely.', 'For how long is data kept?', 'For 24 months; then it is deleted.'],
      ['Audit logs are kept for one year.', 'How long are audit logs kept?', 'Without any end date.'],
      [
        'Audit logs are stored for an unlimited time.',
        'How long are audit logs there?',
        'Audit logs are kept for 90 days.',
      ],
      [
        'Customer records are kept forever.',
        'How long do you hold customer records?',
        'We hold customer records for 5 years.',
      ],
      ['Backups are kept for 30 days.', 'How long do backups last?', 'Indefinitely.'],
    ],
    agree: [
      ['Audit logs are not kept forever but for one year.', 'How long are audit logs kept?', '12 months.'],
      ['Stored files are permanently deleted after 30 days.', 'How long are deleted files kept?', '30 days.'],
      [
        'Data is retained indefinitely unless you delete it.',
        'When is data deleted?',
        '30 days after the contract ends.',
      ],
      [
        'We keep data indefinitely while your account is active.',
        'How long is data kept?',
        'It is kept for 90 days after the account is closed.',
      ],
      ['Audit logs are retained indefinitely.', 'How long are debug logs kept?', 'Debug logs are kept for 30 days.'],
      [
        'Data is retained indefinitely.',
        'When is data deleted after termination?',
        'It is deleted within 30 days of termination.',
      ],
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { differ, agree }) => {
  it.each(differ)('differs: %s / %s %s', (...row) => {
    expect(numbersBeside(...row)).toHaveLength(1);
  });
  it.each(agree)('does not differ: %s / %s %s', (...row) => {
    expect(numbersBeside(...row)).toEqual([]);
  });
});
