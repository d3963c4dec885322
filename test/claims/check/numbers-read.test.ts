import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

describe('how strong a cipher is, of stored data and of those on the way', () => {
  it.each([
    ['Data travels under TLS 1.3 and rests under AES-256.', '', 'Transport via TLS 1.3, storage encrypted (AES-128).'],
    [
      'Additionally, your data is protected by AES256 encryption while at rest.',
      '',
      'Resting data has 128-bit AES keys.',
    ],
    [
      'For data in transit we take ciphers with AES-128. Data at rest is under AES-256.',
      '',
      'Stored data is under AES-128.',
    ],
    [
      'We use strong ciphers with a key length of at least 128 bits.',
      '',
      'Our encryption never uses keys shorter than 64 bits.',
    ],
    ['The platform is protected by 256-bit SSL.', '', 'Traffic is secured by SSL of 128 bits.'],
    ['In transit we use 256 bit TLS, at rest AES-256.', 'How strong is TLS?', 'It has 128-bit encryption.'],
    ['Data is encrypted with AES-256, SHA-512 and RSA-2048.', 'How long is the RSA key?', '4096 bits.'],
    ['What we keep about your connections is under 256-bit AES keys.', '', 'Metadata is stored under AES-128.'],
  ])('differs: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toHaveLength(1);
  });

  it.each([
    ['Data at rest is encrypted with AES-256.', '', 'Our website has a certificate for SSL with 128 bits.'],
    ['Data at rest is encrypted with AES-256.', '', 'Keys have a length of at least 128 bits.'],
    ['Data at rest is encrypted with AES-256.', '', 'Our agent needs a 64-bit processor.'],
    ['Data at rest is encrypted with AES-256 or stronger.', '', 'Stored data has 256-bit AES encryption.'],
    ['Data is encrypted with AES-256 in transit and at rest.', '', 'Each file gets a random 256-bit AES key.'],
    [
      'Our servers only take 128- or 256-bit cipher suites over TLS.',
      '',
      'Connections use suites with 128 bits or with 256 bits.',
    ],
    ['Traffic uses 128-bit TLS.', '', 'Stored files are encrypted with 256-bit AES.'],
    [
      'Pages come over HTTPS (128-bit TLS). Credentials of services are stored in AES-GCM, with a 256 bit encryption key for each.',
      'How long are the keys for credentials?',
      'Each service has a key of its own, 256 bit long.',
    ],
  ])('does not differ: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toEqual([]);
  });
});

describe('versions and grades of TLS', () => {
  it.each([
    ['In transit we use TLS 1.3 (minimum TLS 1.2).', '', 'Clients connect from TLS 1.0 on.'],
    ['TLS 1.2 and TLS 1.3 are supported.', '', "Clients that only speak TLS 1.2 or below can't connect."],
    ['SSL Labs rates our site A+.', 'What grade would a TLS test give you?', 'A B.'],
    ['Every endpoint takes TLS 1.3 by default and rejects anything below 1.2.', '', 'The oldest protocol is TLS 1.1.'],
    [
      'We use TLS 1.3 (TLS 1.2 is supported for clients that do not yet have 1.3).',
      '',
      'TLS 1.0 or newer gets through.',
    ],
    ['Qualys SSL Labs rates our site A+.', 'Who rates your encryption?', 'Qualys does, and the grade is C.'],
    ['The site scored A+ on the Qualys SSL test.', 'What did SSL Labs give you?', 'A-.'],
    ['Our services have an A+ rating from Qualys SSL Labs.', '', 'SSL Labs graded our service B.'],
  ])('differs: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toHaveLength(1);
  });

  it.each([
    ['In transit we use TLS 1.3 (minimum TLS 1.2).', '', 'Clients need TLS 1.2 or newer.'],
    ['TLS 1.2 and TLS 1.3 are supported.', '', "Clients that only speak TLS 1.1 or below can't connect."],
    ['Every endpoint takes TLS 1.3 by default and rejects anything below 1.2.', '', 'The oldest protocol is TLS 1.2.'],
    ['SSL Labs rates our site A+.', '', 'At SSL Labs we have at least an A.'],
    ['SSL Labs rates our site A+.', '', 'A test by SSL Labs is run each month.'],
  ])('does not differ: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toEqual([]);
  });
});

describe('how often, and how many', () => {
  it.each([
    ['Restore tests of backups: twice a year.', 'How many restore tests do you do per year?', 'One.'],
    ['We have two internal audits each year.', 'How many internal audits are there?', 'Four each year.'],
    ['Penetration tests take place annually.', '', 'Each year an outside firm runs three penetration tests.'],
    ['API requests are limited to 100 per minute.', 'What is the limit for the API?', '500 requests/minute.'],
    ['The configuration is backed up daily.', 'How often is everything backed up?', 'Once a month.'],
    ['We run in three availability zones of one region.', '', 'Our servers stand in two zones of the AWS region.'],
    ['Customer data is held in a single region.', 'In how many regions is customer data held?', 'In three regions.'],
    ['Two peers review each merge.', 'Can a developer merge alone?', 'No, four peers review each merge first.'],
    ['Production runs in three zones.', '', 'Production stands in two availability zones.'],
    ['Data sits in two Azure regions.', '', 'We keep data in three regions of Azure.'],
    ['Last year we had 99.98% uptime; our SLA guarantees 99.9%.', '', 'The SLA promises 99.5% availability.'],
    [
      'The software has separate layers: the browser, the application and the database.',
      '',
      'The software has two layers.',
    ],
    ['Backups are made multiple times per day.', 'How often are backups made?', 'One copy is made each week.'],
    ['Several copies of the database are taken each day.', 'How often do you back up?', 'Once a week.'],
    ['Limits: 60 req/min and 10,000 req/day per API key.', 'How many calls may a key make?', '100 requests a minute.'],
    ['An API key may send 5,000 requests per day.', 'What is the limit of an API key?', '20,000 requests/day.'],
    ['Systems are monitored 24x7.', 'When is somebody watching?', 'Monitoring runs on workdays, 8 hours on 5 days.'],
    ['Support is there day and night.', '', 'Our support is there 8 hours, 5 days a week.'],
    ['We are PCI DSS Level 1 certified.', 'Which PCI level are you on?', 'Level 3.'],
    ['As a PCI DSS level one provider, we see an assessor yearly.', '', 'Our PCI DSS attestation is of Level 2.'],
    [
      'Northwind Cloud runs six data centers.',
      'How many can I choose from?',
      'One out of four Northwind data centers.',
    ],
    ['We take vetted vendors only (all 12 subprocessors).', '', 'We work with 7 subprocessors.'],
    ['An ASV does weekly, certified security scans of our network.', '', 'An ASV scans our network every month.'],
  ])('differs: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toHaveLength(1);
  });

  it.each([
    ['Restore tests of backups: twice a year.', 'How many restore tests do you do per year?', 'Two.'],
    ['Fire drills take place twice a year.', '', 'Each year the office holds two fire drills.'],
    ['Our office is divided into three zones.', '', 'Our servers stand in two zones of the AWS region.'],
    ['Our office has three security zones.', '', 'Our servers stand in two zones of the AWS region.'],
    ['Each change is approved by at least one reviewer.', '', 'Two reviewers approve each change.'],
    ['The software has layers: the browser, the application and others.', '', 'The software has four layers.'],
    ['We have a SOC 2 audit every year.', '', 'Our SOC 2 Type 2 report is audited annually.'],
    ['Backups are made multiple times per day.', 'How often are backups made?', 'Every 6 hours.'],
    ['Support is there day and night.', '', 'Our support is there 24 hours a day, every day.'],
    ['We are PCI DSS Level 1 certified.', '', 'Our keys are in HSMs with FIPS 140-2 Level 3 that PCI DSS accepts.'],
    ['We are PCI DSS Level 1 certified.', '', 'PCI questions go to level 2 support.'],
    [
      'We retain daily backups for 30 days. Snapshots of everything are kept for 7 days.',
      'What about the nightly snapshot of everything?',
      'One is made each night; the last 7 days of snapshots are there.',
    ],
  ])('does not differ: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toEqual([]);
  });
});
