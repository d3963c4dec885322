import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** What is reported where two answers of the fictional company stand side by side. */
function told(one: string, other: string, third = ''): string[] {
  const tree = baseTree();
  tree.faqs.push(answer(one, 'How is this set up?', 'one'), answer(other, 'How is it?', 'other'));
  if (third !== '') tree.faqs.push(answer(third, 'What else?', 'third'));
  return checkClaims(tree, baseFacts())
    .findings.filter(({ code }) => code === 'VS-C41')
    .map(({ found }) => found);
}

describe('numbers of one thing that no topic lists', () => {
  it.each([
    [
      'Signed URLs work only for the time that was asked for (20 min by default).',
      'Signed links expire after two hours.',
    ],
    ['## Session replays\n\nStored for 45 days from the day of the visit.', 'Session replays are kept for 90 days.'],
    [
      'We keep procedures and policies for a minimum of nine (9) years.',
      'Policies are retained for at least four years.',
    ],
    ['- **Drafts:** saved for 20 days', 'Unfinished drafts are kept for 60 days.'],
    ['Golden images are rebuilt once a week.', 'Golden images are rebuilt every quarter.'],
    ['Access tokens are valid for 20 minutes.', 'A token for access works for 45 minutes.'],
    ['We use 10-day refresh tokens.', 'A token for renewal lasts 40 days.'],
    ['Invite links expire after 5 days.', 'An invitation is valid for 9 days.'],
    ['CCTV footage is retained for 45 days.', 'Video of the data center is kept for 120 days.'],
    ['Whoever reports a flaw hears from us within 9 days.', 'We acknowledge vulnerability reports within 2 days.'],
    ['The whole database is saved once a week.', 'A full backup of the database is run daily.'],
    ['Our controls are audited every two years.', 'An independent auditor audits our controls annually.'],
    [
      'If your data is affected, we notify you of the breach within 20 hours.',
      'Customers hear of a breach within 60 hours.',
    ],
    ['A new vendor is announced 12 days ahead.', 'We notify customers of new subprocessors 40 days in advance.'],
    ['Five of our staff have administrator access.', 'Only two staff have administrator access.'],
    ['The platform is there 96% of the time.', 'Our uptime target is 99.9%.'],
    ['The audit log goes back 45 days.', 'Audit logs are retained for 120 days.'],
    ['The app signs out after the PIN was entered wrongly 4 times.', 'After 9 wrong PIN entries the app signs out.'],
    ['Mistral stores prompts for 12 days.', 'Mistral holds prompts for no longer than 60 days.'],
    [
      'Unless you set another term, records of sign-ins are stored for 3 years.',
      'Sign-in records are kept for 9 years.',
    ],
    ['Traces (Langfuse, EU region): deleted after 12 days', 'Traces stay for 60 days.'],
    ['> **Note:** chat transcripts are deleted after 12 days.', 'Chat transcripts stay for 60 days.'],
    ['Malware drills: 6 per year.', 'Malware drills are held every quarter.'],
    ['We do five restore tests per year.', 'A restore test is done once a year.'],
    ['Closed account: its drafts are erased by day 20.', 'Drafts of closed accounts are erased after 60 days.'],
    ['Cached drafts are held on a rolling 20-day basis.', 'Cached drafts are held for 60 days.'],
    ['Delete a draft and we purge it from disk within 20 days.', 'Deleted drafts are purged from disk after 60 days.'],
    ['If you report a flaw, you hear from us within 9 days.', 'We acknowledge vulnerability reports within 2 days.'],
    ['You have to sign in again after 9 hours.', 'A session expires after 20 hours.'],
    ['Customer data is hosted in two locations in Norway.', 'Customer data is hosted in five data centers in Norway.'],
    ['Only three staff can unlock the vault.', 'Seven employees can unlock the vault.'],
    ['**99.9% SLA** Published with credits', 'The agreed uptime is 99.5%.'],
    ['Downtime is below 0.5% of the time.', 'Our uptime is 99.95%.'],
    ['A specialist vendor scans us for malware once a year.', 'Malware scans are run by a vendor every month.'],
    ['A pair of data centers houses the data.', 'The data is held in five data centers.'],
    ['Downtime stays below 0.1% in each month.', 'Our uptime is 99.5% in each month.'],
    ['Customer data travels over TLSv1.2.', 'Browsers talk to us over TLS 1.3.'],
    ['Everything is transported under TLS 1.1.', 'Transport via TLS 1.3.'],
    ['Nothing older than TLS version 1.3 reaches us.', 'Mobile apps connect with at least TLS version 1.2.'],
    ['The lowest TLS version that our gateway allows is 1.3.', 'Transport Layer Security (TLS) 1.2 or newer is used.'],
    ['Version 1.3 or later of the TLS protocol is required.', 'Visitors connect over TLS (v1.2+).'],
    ['The help desk is staffed 24/7.', 'Our help desk is staffed from 9 am to 5 pm on weekdays.'],
    ['Guards are on site around the clock.', 'Guards are on site 12 hours a day, 5 days a week.'],
    ['The standby site is tested biweekly.', 'The standby site is tested every four months.'],
    ['Cable trays get a triennial inspection.', 'Cable trays get an inspection every year.'],
    ['The wiki is exported 4x per year.', 'The wiki is exported once a month.'],
    ['An outside provider runs a pen test every two years.', 'Penetration testing: six-monthly.'],
    ['Queue messages are held for ten subsequent days.', 'Queue messages are held for forty days.'],
    ['Uptime was agreed at 99,5%.', 'We agree on an uptime of 99.9%.'],
    [
      'Sealed records, used to prove deletion, are kept for eighteen months.',
      'Sealed records are kept for five years.',
    ],
    ['The board inspects the vault every two years.', 'The vault is examined by the directors each quarter.'],
    ['Cached drafts are wiped after nine days.', 'We hold cached drafts for 45 days.'],
    ['Sev 2 alerts are looked at within 2 hours.', 'Sev 2 alerts: examined within 9 hours.'],
    ['Entra reviews our connector once a year.', 'A quarterly Entra audit of our connector'],
    ['Payloads are not used for training, deleted after 12 days.', 'Payloads are deleted after 60 days.'],
    ['If a site fails, tenants lose only six minutes of data.', 'At most two hours of data goes with a failed site.'],
    ['Every year, a guild examines the kiln.', 'The kiln is examined by a guild every four years.'],
    ['Within 40 hours of a reset, cached drafts are wiped.', 'Cached drafts are wiped 9 days after a reset.'],
    ['We back our wiki up every day.', 'The wiki gets a backup once a week.'],
    ['The RTO and the RPO are 5 and 9 hours, respectively.', 'Our recovery point objective is 20 hours.'],
    ['Deleted boards can be brought back for 20 days.', 'A deleted board stays in the trash for 60 days.'],
    ['Fire drills: 6 a year.', 'Fire drills are held every quarter.'],
    ['The kiln is inspected every quater.', 'The kiln is inspected once a year.'],
    ['Each new tenant gets 12 one-time setup codes.', 'Each new tenant gets 30 setup codes.'],
    [
      'If an admin turns SSO off, a password needs 18 characters.',
      'Without SSO, passwords have at least 9 characters.',
    ],
    [
      'The appliance used to sign drafts is audited each year.',
      'The appliance that signs drafts is audited each month.',
    ],
    ['Sign-in cookies have a 90-minute idle lifetime.', 'A session ends after 10 minutes without activity.'],
    ['We promise:\n\n- Confirming your report within 3 days', 'Reports of vulnerabilities are answered within 8 days.'],
    ['All workloads run across several availability zones.', 'The service runs in a single availability zone.'],
    ['Data is replicated over multiple Azure availability zones.', 'We use a single availability zone in Azure.'],
    ['Lockout: five tries.', 'After 12 wrong passwords an account is locked.'],
    ['Users are locked out after 3 failures.', 'Eight failed sign-ins lock an account.'],
    ['**Passwords:**\n\nMinimum: 10 characters\n\nHistory: the last 4', 'A password has at least 14 characters.'],
    [
      '**Password policy:**\n\nLength: at least 10 characters\n\nMaximum age: 60 days',
      'Passwords expire after 120 days.',
    ],
    ['A password is valid for 45 days.', 'Passwords expire after 120 days.'],
    ['The age of a password is 45 days.', 'A password is valid for 120 days.'],
    [
      'The information security management system is audited internally every year.',
      'The ISMS has an internal audit every two years.',
    ],
    [
      '## Internal access logging\n\nLogs retained for 18 months for audit purposes.',
      'Internal access logs are kept for 6 months.',
    ],
    [
      'RTO 3 hours, RPO 30 minutes. Backups can be restored to any point within the last 48 hours.',
      'Our recovery time objective is 48 hours.',
    ],
    ['A red team attacks us every six months.', 'Red teaming takes place every two years.'],
    ['Session tokens: end after 9 days of inactivity', 'A session token expires after 2 days without activity.'],
    ['Passcodes must be 9(nine) characters long.', 'A passcode has at least 14 characters.'],
    ['Passwords must:\n\n- Contain no fewer than 9 characters in total', 'A password has at least 14 characters.'],
    ['A password may be no longer than 30 characters.', 'Forty characters is the most that a password can have.'],
    ['Draft boards are kept for half a year (180 days).', 'Draft boards are kept for two years (24 months).'],
    ['Full kiln backup: 1/week', 'A full backup of the kiln is made every month.'],
    ['There is one inspection of the kiln a month.', 'The kiln is inspected every quarter.'],
    ['The board history covers the last year.', 'The history of boards goes back three months.'],
    ['Monthly copies of the kiln can be used for 20 months.', 'We keep monthly copies of the kiln for six months.'],
    ['Our RPO and RTO are 20 hours.', 'Our recovery time objective is 3 hours.'],
    [
      '- **High (Sev 2)**: the kiln is slow. There is a workaround. 2 Hours',
      'The response to a Sev 2 comes within 9 hours.',
    ],
    ['A Sev 2 ticket is taken up within 2 hours.', 'Sev 2 tickets are answered within 9 hours.'],
    [
      '| Priority | Basic Support | Premium Support |\n| --- | --- | --- |\n| P1 response time | 2 days | 3 hours |',
      'With Premium Support, a P1 ticket is answered within 9 hours.',
    ],
    [
      '| Priority | Basic Support | Premium Support |\n| --- | --- | --- |\n| P1 response time | 2 days | 3 hours |',
      'Under Basic Support, a P1 ticket is answered within 5 days.',
    ],
    [
      '| Priority | Grade | Response time | Solution |\n| --- | --- | --- | --- |\n| Urgent | Severity 1 error | 20 minutes | Errors are solved within 2 days. |',
      'A severity 1 error is solved within 6 days.',
    ],
    [
      '| Surface | RTO |\n| --- | --- |\n| Customer kiosk | 20 minutes |\n| Log shelf | 3 hours |',
      'The RTO of the customer kiosk is 3 hours.',
    ],
    ['## Kiln readings\n\n- Primary retention: 3 years', 'Kiln readings are deleted after five years.'],
    [
      'Audit logs are kept according to your plan:\n\n- Starter: 20 days',
      'On Starter, audit logs are kept for 90 days.',
    ],
    ['Point-in-time recovery: up to 20 days', 'The database can be rewound to any moment of the last 5 days.'],
    [
      'Screensavers of computers activate after 4 minutes of inactivity.',
      'An unattended computer locks after 20 minutes.',
    ],
    ['Full backups of the kiln are kept for 4 weeks.', 'A weekly backup of the kiln is kept for one year.'],
    ['The platform is up 99.5% of every month.', 'Our uptime is 99.9%.'],
    [
      'Details of a flaw are held back for 20 days after the fix.',
      'Details of a flaw may be withheld for 60 days after the fix.',
    ],
    ['Low-severity flaws stay open for no longer than 20 weeks.', 'A low-severity flaw is patched within 40 days.'],
    [
      'Basic user data is kept for 3 years after an account is closed.',
      'User data of closed accounts is kept for one year.',
    ],
    ['Four times a year an engineer fires the kiln.', 'The kiln is fired once a week.'],
    ['All other page requests get an answer in 3 days.', 'Sev 1: 1 hour. For other page requests, 24 hours to answer.'],
    ['No passcode is shorter than nine characters.', 'A passcode has at least 14 characters.'],
    ['There are three classes of kiln severity.', 'Kiln errors have four severity levels.'],
    ['Hourly kiln backups with 3-day retention', 'The kiln is backed up twice a day.'],
    ['Kiln data goes to two places.', 'Kiln data is copied to three off-site locations.'],
    ['Kiln drafts stay for a month and a half.', 'Kiln drafts are kept for 90 days.'],
    ['The kiln is checked every hour and a half.', 'The kiln is checked every six hours.'],
    ['New hires are trained in their first month.', 'Employees complete training within 5 days of joining.'],
    [
      'We keep copies of the kiln for at least three years, but you should make your own.',
      'Copies of the kiln stay for at least nine months.',
    ],
    ['Who enters a wrong password nine times is locked out.', 'Accounts are locked after four failed logins.'],
    ['Root keys are 4096-bit RSA keys.', 'Root keys have a length of 2048 bits.'],
    ['We accept no connection below TLS 1.3.', 'Browsers connect with TLS 1.2 or higher.'],
    ['Emergency access expires after 4 hours.', 'Break-glass access ends by itself twelve hours later.'],
    ['Who leaves us cannot log in any more after nine days.', 'The access of a leaver is revoked within 24 hours.'],
    ['Planned work on the system is announced nine days ahead.', 'Maintenance is announced 48 hours in advance.'],
    ['An account that nobody has used for a year is switched off.', 'Inactive accounts are disabled after 90 days.'],
    ['You can use the service 99.5% of each month.', 'Our uptime is 99.9%.'],
    ['Signing keys are replaced once in any nine-month period.', 'Signing keys are rotated every year.'],
    ['Records of who entered the building stay for 9 months.', 'Physical access records are retained for 90 days.'],
  ])('are found to differ: %s / %s', (one, other) => {
    expect(told(one, other)).toHaveLength(1);
  });

  it.each([
    ['Revoked tokens are kept for 30 days.', 'Invoices are kept for 10 years.'],
    // How long readers wait, what runs in their own systems, what falls to each, and what was done once.
    [
      'We answer a deletion request within one business day.',
      'If you have not received an answer to your deletion request within 3 business days, write to us again.',
    ],
    [
      'We scan for vulnerabilities every quarter.',
      'Repositories are scanned for vulnerabilities nightly in your CI environment.',
    ],
    [
      'Low-severity findings are fixed within 90 days.',
      'Both low-severity findings were closed within two weeks and verified.',
    ],
    ['Prompts are removed within half a minute.', 'Prompts are removed within 30 seconds.'],
    ['Access tokens are valid for 20 minutes.', 'Refresh tokens are valid for 40 days.'],
    ['Deleted files can be restored for 20 days.', 'Deleted workspaces can be restored for 60 days.'],
    ['A session ends after 8 hours at the latest.', 'Without activity a session ends after one hour.'],
    ['On Basic, backups are made once a day.', 'On Premium, backups are made four times a day.'],
    ['Certificates are renewed every 60 days.', 'Master keys are rotated every year.'],
    ['Photos are deleted after 30 days.', 'Photos and their captions are deleted after 30 days.'],
    ['Drafts are saved for 20 days on the Pro plan.', 'Drafts are saved for 60 days on the Enterprise plan.'],
    ['Drafts are saved for 20 days by default.', 'Drafts are saved for 60 days on the Enterprise plan.'],
    ['Someone of support is available 95% of the time.', 'Our uptime target is 99.9%.'],
    ['Golden images are rebuilt once a week.', 'The firewall hardware is renewed every three years.'],
    [
      '- Days 1 to 3: one snapshot per day\n- Weeks 2 to 6: one snapshot per week',
      'Snapshots are taken every six hours.',
    ],
    ['Subprocessors must report a breach to us within 20 hours.', 'We notify customers of a breach within 60 hours.'],
    ['After a disaster the service is back in 3 hours.', 'A disaster costs less than 1 hour of data.'],
    [
      'Critical and high severity patches are applied within 40 days (critical patches within 9 days).',
      'Critical patches are applied within 9 days.',
    ],
    ['Each month we are up 99.9% of the time.', 'The availability of the standby is reviewed once a year.'],
    ['You receive a signed copy of the form within 2 days.', 'Backups of the form are kept for 60 days.'],
    ['A party in material breach has 20 days to cure it.', 'We report a breach within 60 hours.'],
    ['The system brings boards back within 9 hours.', 'Deleted boards can be brought back for 60 days.'],
    ['Support answers eight hours a day.', 'Support answers tickets within two days.'],
    ['Sandboxes are deleted after 12 hours, test projects after 30 days.', 'Test projects are deleted after 30 days.'],
    [
      'If downtime is longer than that, you get a credit of 5% of your fee.',
      'The service is available 99.9% of the time.',
    ],
    ['Downtime credits are 5% of your fee.', 'Our uptime is 99.9%.'],
    ['Downtime stays below 0.1%, or we credit 10% of the month.', 'Our uptime is 99.9%.'],
    ['Encryption in transit: TLS 1.3 (1.2 minimum).', 'Encryption in transit: TLS 1.2 or later.'],
    ['Support is open 24/7.', 'The office is open from 9 am to 5 pm.'],
    [
      '| Version | Date |\n| --- | --- |\n| 1.0 | 27-Jan-2022 |',
      '| Version | Date |\n| --- | --- |\n| 1.1 | 24-Jan-2022 |',
    ],
    ['Firewall rules are reviewed every year.', 'The red-flag ruleset is reviewed every quarter.'],
    [
      'Upon detection of an incident, the lead initiates containment within 1 hour and informs the team.',
      'A vendor incident is triaged within 24 hours of its notification.',
    ],
    [
      'We review new security patches when they are released by vendors, which is about monthly.',
      'Our team is responsible for reviewing third party vendors on an annual basis.',
    ],
    ['Phone support is open from 9 am to 5 pm.', 'Email support is open from 8 am to 8 pm.'],
    ['On the Basic plan, support is open 8x5.', 'On the Premium plan, support is open 24x7.'],
    ['Support is available 24x5.', 'Support is available around the clock on weekdays.'],
    ['TLS 1.3 is offered; TLS 1.0 and 1.1 are disabled.', 'The oldest TLS version is 1.2.'],
    ['The network is watched 24/7.', 'The help desk is staffed from 9 am to 5 pm on weekdays.'],
    ['The help desk is staffed 8 hours a day.', 'The help desk is staffed from 9:00 to 17:00, Monday to Friday.'],
    ['The standby site is tested biweekly.', 'The standby site is tested twice a week.'],
    ['The standby site is tested at least on an annual basis.', 'The standby site is tested each quarter.'],
    ['A P1 outage page gets an answer within 1 hour.', 'A P3 outage page gets an answer within 9 hours.'],
    ['A critical finding is triaged within 1 hour.', 'A medium finding is triaged within 9 hours.'],
    ['Resolution: 8 hours for critical requests.', 'Critical vulnerabilities are fixed within 14 days.'],
    ['A minute counts as unavailable when 5% of API requests fail.', 'Our uptime is 99.9%.'],
    ['A red team attacks us every quarter.', 'An outside firm carries out a penetration test every year.'],
    ['The service runs across multiple availability zones.', 'The service runs in three availability zones.'],
    ['We run in more than two availability zones.', 'The service spans three availability zones.'],
    ['Development runs in a single availability zone.', 'Production runs across multiple availability zones.'],
    ['Webhooks are retried; delivery stops after five attempts.', 'An account is locked after 10 failed sign-ins.'],
    ['The lock on a record is given up after three attempts.', 'An account is locked after 5 failed logins.'],
    ['**Passwords:**\n\nMinimum: 10 characters', '**Recovery phrases:**\n\nMinimum: 24 characters'],
    ['Forty characters is the most that a password can have.', 'A password has at least 14 characters.'],
    ['The longest password that we take has 40 characters.', 'A password has at least 14 characters.'],
    ['Drafts stay for two weeks (10 business days).', 'Drafts stay for ten business days.'],
    [
      'No more than eight hours of planned maintenance fall into a month.',
      'Planned maintenance does not exceed eight hours per month and is announced at least five days in advance.',
    ],
    ['Enter a wrong password five times and you are locked out.', 'Accounts are locked after five failed logins.'],
    ['Root keys have 4096 bits.', 'Disks are encrypted with 256-bit AES keys.'],
    ['Drafts stay for two weeks (10 business days).', 'Drafts stay for twelve calendar days.'],
    ['Three quarters of an hour (45 minutes) after a page, we are at work.', 'We are at work 45 minutes after a page.'],
    [
      '| Priority | Basic Support | Premium Support |\n| --- | --- | --- |\n| P1 response time | 2 days | 3 hours |',
      'With Premium Support, a P1 ticket is answered within 3 hours.',
    ],
    ['The monthly copies of the kiln can be used for 20 months.', 'The kiln is copied in full every day.'],
    [
      'Whoever has a support case asks us; its correspondence is deleted after 9 months.',
      'Data of a team is deleted within 30 days of a request.',
    ],
    ['A reset link is valid for 30 minutes.', 'A password is valid for 90 days.'],
    [
      'If an account is closed because of a merger, we keep its data for at least 12 months.\n\nIn all other cases data is kept for at least 60 days after an account is closed.',
      'After an account is closed we keep its data for at least 60 days.',
    ],
  ])('are left alone where they are of two: %s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it.each([
    ['Backups are kept for 20 days.', 'On the Business plan, backups are kept for 80 days.'],
    ['Audit logs are kept for 20 days.', 'Enterprise customers: audit logs are kept for 400 days.'],
    ['Version history goes back 20 days.', 'On Pro the version history goes back 150 days.'],
    ['Users are logged out after 40 minutes.', 'Administrators are logged out after 8 minutes.'],
    ['Access rights are reviewed every quarter.', 'Privileged access is reviewed every month.'],
    ['Passwords have at least 11 characters.', 'Passwords of service accounts have at least 30 characters.'],
    ['Employee laptops lock after 4 minutes.', 'The dashboard locks after 20 minutes.'],
    ['Our policies are reviewed once a year.', 'The retention policy is reviewed every six months.'],
    ['Customers are notified within 60 hours.', 'Customers in Brazil are notified within 24 hours.'],
    ['All employees are trained every year.', 'Developers are trained every quarter.'],
    ['Critical flaws are fixed within 6 days.', 'Critical flaws in office software are fixed within 12 days.'],
    ['Our uptime target is 99.9%.', 'Over the last twelve months our uptime was 99.98%.'],
    ['Our recovery point objective is 20 minutes.', 'In our last exercise we lost 3 minutes of data.'],
    ['Most vendors keep logs for 20 days.', 'We keep logs for 400 days.'],
    ['PCI DSS asks for logs to be kept for one year.', 'We keep logs for 400 days.'],
  ])('are left alone where one is of a part, of one occasion or of others: %s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it.each([
    ['On the Business plan, backups are kept for 80 days.', 'Backups of Business customers are kept for 30 days.'],
    ['Administrators are logged out after 8 minutes.', 'Sessions of administrators end after 40 minutes.'],
    ['Guests are removed after 20 days.', 'Guest users are removed after 90 days.'],
    ['The security team keeps logs for 20 days.', 'Logs are kept for 400 days.'],
    ['Our retention policy is reviewed every year.', 'The retention policy is reviewed every six months.'],
    ['Most of our logs are kept for 20 days.', 'Logs are kept for 400 days.'],
  ])('are found where both are of one part, or a word narrows nothing: %s / %s', (one, other) => {
    expect(told(one, other)).toHaveLength(1);
  });

  it('are of two where a third text states both', () => {
    const [one, other] = ['Imported drafts are kept for 20 days.', 'Drafts are kept for 60 days.'];
    expect(told(one, other)).toHaveLength(1);
    expect(told(one, other, 'Drafts stay for 60 days, imported drafts for 20 days.')).toEqual([]);
    expect(told(one, other, 'Drafts stay for 60 days. Badges of visitors are valid for 20 days.')).not.toEqual([]);
  });
});

describe('numbers of which a part is left to what stands beside them', () => {
  it.each([
    [
      'Logs beyond 30 days will be archived for one year.',
      'Once they leave the log tool, logs lie in an archive for one year.',
    ],
    [
      '- Critical and high vulnerabilities are fixed within 30 days.\n- Medium and low vulnerabilities are fixed within 90 days.',
      'Critical vulnerabilities are fixed within 30 days; medium and low ones within 90.',
    ],
  ])('agree: %s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
    expect(told(other, one)).toEqual([]);
  });

  it.each([
    [
      'Logs beyond 30 days will be archived for one year.',
      'Once they leave the log tool, logs lie in an archive for three years.',
      'three years',
    ],
    [
      '- Critical vulnerabilities are fixed within 7 days.\n- High vulnerabilities are fixed within 30 days.',
      'Critical vulnerabilities are fixed within 7 days, high ones within 90.',
      '90',
    ],
  ])('differ: %s / %s', (one, other, found) => expect(told(one, other)).toEqual([found]));
});

describe('two numbers of one topic among many', () => {
  it('must be likelier of one thing, since more are alike by chance', () => {
    const [one, other] = [
      'Firewall results of an independent review are handed in at the annual meeting.',
      'The ruleset of a partner is reviewed quarterly and updated to reflect new account types.',
    ];
    const rooms = Array.from({ length: 400 }, (_, room) => `- Hall ${room} is swept every ${2 + (room % 5)} weeks.`);
    expect(told(one, other)).toEqual(['quarterly']);
    expect(told(one, other, rooms.join('\n'))).not.toContain('quarterly');
  });
});
