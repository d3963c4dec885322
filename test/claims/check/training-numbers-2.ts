import { faulty, innocent, type Snippet } from './snippet.ts';

/** One number told in many ways, and things that share its unit and are something else. */
const contradicts = (text: string, beside: string): Snippet => faulty('VS-C41', text, 'answer', beside);
const agrees = (text: string, beside: string): Snippet => innocent(text, 'answer', beside);

export const FAULTY: readonly Snippet[] = [
  contradicts(
    'Production has a recovery time objective of six hours and a recovery point objective of ten minutes.',
    'The recovery point objective is 1 hour.',
  ),
  contradicts(
    'Critical and high findings are patched within 10 days.',
    'High vulnerabilities are fixed within 30 days.',
  ),
  contradicts('Critical/high weaknesses: fixed within 5 days.', 'Critical vulnerabilities are fixed within 14 days.'),
  contradicts(
    '## Response times\n\nSupport answers by severity:\n\n- P1 (critical): respond within 2 hours',
    'Support answers critical tickets within 30 minutes.',
  ),
  contradicts('Audit and access logs are kept for 200 days.', 'Audit logs are kept for two years.'),
  contradicts(
    'Suppliers are reassessed every year, critical ones every four months.',
    'We review critical vendors every year.',
  ),
  contradicts('We rotate keys at 60-day intervals.', 'Keys are rotated every 180 days.'),
  contradicts('Cloud KMS does automatic 45-day key rotation.', 'Encryption keys are rotated once a year.'),
  contradicts('Restores are tested at intervals of six months.', 'Restore tests of backups take place every month.'),
  contradicts('Access is reviewed every second month.', 'Access reviews take place once a year.'),
  contradicts('The board looks at access rights on a six-monthly review.', 'Access rights are reviewed monthly.'),
  contradicts(
    'We reply to vulnerability reports by the next business day.',
    'Vulnerability reports are answered within 5 business days.',
  ),
  contradicts('Backups are kept for one hundred and eighty days.', 'Backups are kept for 30 days.'),
  contradicts('Backup retention: 45d.', 'Backups are kept for 90 days.'),
  contradicts('Daily snapshots are retained for 25 days.', 'Backups are kept for 10 days.'),
  contradicts('Availability is promised at four nines.', 'The uptime target is 99.9%.'),
  contradicts('Data at rest uses AES with 128-bit keys.', 'All stored data is encrypted with AES-256.'),
  contradicts('Connections require TLS 1.3.', 'We support TLS 1.1 for all connections.'),
  contradicts('All traffic uses TLS 1.2 or newer.', 'Connections require TLS 1.3.'),
  contradicts('The company has a staff of 40.', 'We have 95 employees.'),
  contradicts('We test our backups each month.', 'Restores of backups are tested once a year.'),
  contradicts('We are a team of 40 people.', 'We have more than 300 employees.'),
  contradicts('The company employs about 60 people.', 'We have 150 employees.'),
  contradicts('The service runs in two AWS regions.', 'Our infrastructure is deployed in four regions.'),
  contradicts('Our servers stand in three separate data centers.', 'We operate our servers from two data centers.'),
  contradicts('Passwords need between 14 and 72 characters.', 'Passwords have at least 10 characters.'),
  contradicts(
    'Upon separation, accounts are disabled within four hours.',
    'Leavers lose access to their accounts within two days.',
  ),
  contradicts(
    'If we learn of a leak of your records, we write to you within four days.',
    'Customers are notified of a breach within 24 hours.',
  ),
  contradicts('After a region is lost, we are up again within nine hours.', 'The RTO is 2 hours.'),
  contradicts('At most five minutes of data would be lost.', 'Our RPO is one hour.'),
  contradicts('Logs are not kept for longer than 20 days.', 'Logs are kept for 90 days.'),
  contradicts(
    'Availability, at least 99.5% and measured each month, is promised to everybody.',
    'The uptime target is 99.99%.',
  ),
  contradicts(
    'Internet-facing servers are scanned for weaknesses each week.',
    'Vulnerability scans run every quarter.',
  ),
  contradicts('Sessions live in cookies with a 20-day expiry.', 'Sessions expire after 2 days.'),
];
export const INNOCENT: readonly Snippet[] = [
  agrees('TLS 1.2 (minimum) is required for all connections.', 'All traffic uses TLS 1.3.'),
  agrees('All traffic uses TLS 1.2/1.3.', 'Connections are encrypted with TLS 1.3.'),
  agrees('Passwords can be up to 64 characters.', 'Passwords have at least 12 characters.'),
  agrees('The last 10 passwords cannot be used again.', 'An account is locked after 5 failed attempts.'),
  agrees('We have more than 100 employees.', 'We have 160 employees.'),
  agrees('We have about 150 employees.', 'We are a team of 160 people.'),
  agrees('Our security team has 6 people.', 'We have 160 employees.'),
  agrees('Two people approve each change.', 'We are a team of 160 people.'),
  agrees('We serve 40 companies with more than 500 employees.', 'We have 160 employees.'),
  agrees('We run in two regions.', 'Each database is spread over three availability zones.'),
  agrees('Keys are rotated every 90 days.', 'Encryption keys are rotated each quarter.'),
  agrees('Access is reviewed annually or more often.', 'Access reviews take place every quarter.'),
  agrees('Daily backups are kept for 30 days, monthly ones for a year.', 'Backups are kept for a year.'),
  agrees('Webhook logs are kept for 3 days.', 'Audit logs are kept for a year.'),
  agrees('Critical weaknesses are fixed within 7 days.', 'Weaknesses are fixed within 90 days.'),
  agrees(
    'An account is locked for 20 minutes after 5 failed attempts within 10 minutes.',
    'A locked account opens after 20 minutes.',
  ),
  agrees('Backup data is purged within 90 days of a request.', 'Data subject requests are answered within 30 days.'),
  agrees('We reply on the same business day.', 'Support answers within one business day.'),
  agrees('All connections require TLS 1.2 or newer.', 'Most traffic is encrypted with TLS 1.3.'),
  agrees(
    'Take up to 20 weeks of leave, and store your laptop when you leave.',
    'Data is deleted 30 days after the contract ends.',
  ),
  agrees(
    'Dashboards are reviewed every week.\n\n## Access policy\n\nReports are reviewed monthly.',
    'Access is reviewed every quarter.',
  ),
  agrees('We offer a 1,000 yearly training budget.', 'Staff complete security training every quarter.'),
  agrees(
    'A party that commits a material breach has 14 days to cure it.',
    'Customers are notified of a breach within 24 hours.',
  ),
  agrees('After 31 days of inactivity a user counts as churned.', 'Sessions expire after 30 minutes of inactivity.'),
  agrees('The 2019 staff survey had 300 answers.', 'We have 160 employees.'),
  agrees('Section 7.8 employees and contractors: we keep to it.', 'We have 160 employees.'),
  agrees('You can test a rollback in two regions.', 'Our service is hosted in four regions.'),
  agrees('Uptime from 98% to 99%: a credit of 15%.', 'The uptime target is 99.9%.'),
  agrees('Report suspected incidents within 2 hours.', 'Customers are notified of a breach within 24 hours.'),
  agrees(
    '| Severity | Patched within |\n| --- | --- |\n| Critical | 7 days |\n| Low | the next release we plan, 120 days at most |',
    'Laptops install security updates within 7 days.',
  ),
  agrees('Each backup is copied within the hour to a second place and stored there.', 'Backups are kept for 30 days.'),
];
