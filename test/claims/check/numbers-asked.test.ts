import { describe, expect, it } from 'vitest';
import { numbersBeside } from './numbers-beside.ts';

describe('a number of which the question says what it counts', () => {
  it.each([
    ['Stored files are encrypted with 256-bit AES.', 'How long is the key?', 'It has 128 bits.'],
    [
      'Secrets are encrypted with AES-256-GCM before storage.',
      'Which cipher guards secrets?',
      'AES-GCM, 128-bit keys.',
    ],
    ['Our certificates use RSA with a 2048-bit key.', 'How long is the RSA key?', '4096 bits.'],
    ['Connections with TLS 1.1 or earlier are refused.', 'Which TLS is the least?', '1.3 or later.'],
    ['TLS 1.0, TLS 1.1 and lower are blocked.', 'What is your minimum TLS version?', 'TLS 1.1.'],
    ['API traffic uses TLS 1.3. Older protocol versions are disabled.', 'Which TLS?', 'TLS 1.2 and 1.3.'],
    ['TLS 1.2 and older are not supported.', '', 'We require TLS 1.2 or higher.'],
    ['Employees are trained on an annual basis.', 'How often is staff trained?', 'At the start, then every 3 years.'],
    ['Vendors are reassessed once a year.', 'How often are vendors reviewed?', 'After 36 months.'],
    ['RPO: 15 minutes; RTO: 4 hours.', 'How much data could be lost?', 'At most 4 hours of it.'],
    ['Scheduled downtime is announced 7 days in advance.', 'How early do you announce downtime?', 'A day before.'],
    ['We target 99.9% uptime.', 'Which uptime do you promise?', '99.99%.'],
    ['Our servers run across three availability zones.', 'How many zones do you use?', 'Two.'],
    ['We host data in two AWS regions.', 'In how many regions do you run?', 'Five, all in Europe.'],
    ['We scan containers weekly.', 'How often do you scan containers?', 'Every month, and after each release.'],
    [
      'Audit logs on Enterprise are kept for 365 days.',
      'How long do Enterprise customers have audit logs?',
      '30 days.',
    ],
    [
      'Data keys are rotated every 90 days.',
      'How often are keys changed?',
      'They live for 180 days; then new ones come.',
    ],
    ['Policies are reviewed annually.', 'How often do you go through your policies?', 'Every three years.'],
    [
      'Our SOC 2 audit is performed annually by an independent auditor.',
      'How often does the auditor come by?',
      'Every other year, for the SOC 2 report.',
    ],
    ['Point-in-time recovery reaches back 7 days.', 'How far back can you restore the database?', '30 days.'],
    [
      'Databases: 7-day point-in-time recovery.',
      'To which point can the database be restored?',
      'Any moment in the last 30 days.',
    ],
    [
      '## Security\n\n### Audit log\n\nRetained for one year.',
      'How long can we look back in the audit log?',
      '6 months.',
    ],
    [
      'Annual penetration tests by a third party.',
      'When were you last pen-tested?',
      'The newest penetration test report is from this spring; an outside firm does one every four years.',
    ],
    ['Policies are reviewed yearly at the least.', 'When are policies revised?', 'Once in every 36 months.'],
    [
      'Limits: 60 req/min and 1,000 req/day per API key.',
      'How many calls may a key make?',
      '80 requests a minute and 1,000 requests a day.',
    ],
  ])('differs: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toHaveLength(1);
  });

  it.each([
    ['Session IDs have 128 bits of entropy.', 'Which cipher do you use?', 'AES with 256 bits.'],
    ['Video calls are encrypted with AES-128.', 'Which cipher is on disk?', 'AES with 256 bits.'],
    ['TLS 1.1 and below are disabled.', 'Which TLS is the least?', 'At least 1.2.'],
    ['API traffic uses TLS 1.2. Older protocol versions are disabled.', 'Which TLS?', 'TLS 1.2 and 1.3.'],
    ['Our servers run across at least two availability zones.', 'How many availability zones?', 'Three.'],
    ['Audit logs on Enterprise are kept for 365 days.', 'How long do Free customers have audit logs?', '30 days.'],
    ['Employees are trained annually.', 'How often are engineers trained in secure coding?', 'Every 6 months.'],
    ['Audit logs are kept for 12 months.', 'How long do you keep access logs?', '90 days.'],
    ['Limits: 60 req/min and 10,000 req/day per API key.', 'How many calls a minute?', '60 requests per minute.'],
    ['Security logs are kept for 400 days.', 'How long are audit logs kept?', '90 days.'],
    ['We host data in two AWS regions.', 'How many subprocessors do you have?', 'Five, all in Europe.'],
    ['We retain a total of 7 backups.', 'How many daily backups do you keep?', 'Seven, one for each day.'],
  ])('does not differ: %s / %s %s', (text, question, said) => {
    expect(numbersBeside(text, question, said)).toEqual([]);
  });
});
