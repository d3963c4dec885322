import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/claims/check/context.ts';
import { practicedApart } from '../../../src/claims/check/meant/practices-apart.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** On which practices answers of the fictional company contradict each other. A question may stand before ">>". */
function told(...texts: string[]): string[] {
  const tree = baseTree();
  for (const [index, text] of texts.entries()) {
    const [question, body] = text.includes(' >> ') ? text.split(' >> ') : ['Anything else?', text];
    tree.faqs.push(answer(body ?? '', question, `a${index}`));
  }
  return practicedApart(contextOf(tree, baseFacts()).sentences).map(({ item }) => item.practice.id);
}

describe('what buyers ask whether it is done', () => {
  it.each([
    [
      'background-checks',
      'Prior to hire, all employees undergo background checks.',
      'We don’t look into anybody’s criminal record before we hire them.',
    ],
    [
      'ai-training',
      'We do not use client data to train our models.',
      'We train our models on the data of our clients.',
    ],
    ['encryption-at-rest', 'All data is encrypted at rest.', 'What we store isn’t encrypted.'],
    [
      'encryption-at-rest',
      'Data is encrypted in transit and at rest.',
      'Is the data encrypted? >> Only while it moves; what is stored is not.',
    ],
    ['encryption-in-transit', 'All communication is encrypted using TLS.', 'Do you encrypt data in transit? >> No.'],
    ['backups-encrypted', 'Backups are encrypted.', 'Are the copies encrypted? >> No, copies are kept unencrypted.'],
    [
      'penetration-tests',
      'We have regular penetration testing by a third party.',
      'Nobody from outside has tested our software by attacking it.',
    ],
    [
      'report-shared',
      'We provide the full audit report upon request.',
      'We show the report to nobody outside the company.',
    ],
    [
      'https-only',
      'All access to the API is restricted to HTTPS connections.',
      'The API also takes calls over plain HTTP.',
    ],
    ['https-only', 'We force HTTPS for all resources.', 'Can I use the API without TLS? >> Yes.'],
    [
      'database-of-its-own',
      'Our database is a collection of single tenant databases.',
      'Small customers are put together in one shared database.',
    ],
    [
      'database-of-its-own',
      'The same databases are never used for two clients.',
      'Clients share one database, with a tenant column.',
    ],
    [
      'background-checks',
      'Northwind verifies an individual’s education and performs reference checks.',
      'Do you check references? >> We do not; neither schooling nor earlier jobs are verified.',
    ],
    ['penetration-tests', 'We conduct third-party penetration tests.', 'Only our own people test the application.'],
    [
      'on-premises-offered',
      'Northwind also supports self-hosting.',
      'Can Northwind run on our own servers? >> It cannot. It is only available hosted by us.',
    ],
    [
      'nda-for-reports',
      'All audit participants must sign a non-disclosure agreement.',
      'Can we send auditors? >> You can; nobody has to sign anything.',
    ],
    [
      'nda-for-reports',
      'The penetration test is available under an NDA.',
      'May I read the penetration test? >> You can, and nothing has to be signed for it.',
    ],
    [
      'shared-accounts',
      'Generic Administrative Accounts are not used.',
      'Our teams sign in with generic administrator accounts.',
    ],
    [
      'passwords-seen-by-staff',
      'Nobody on the team can view your account password.',
      'Can somebody on the team tell me my password? >> Yes, they look it up.',
    ],
    [
      'self-assessed',
      'The certification isn’t a self-assessment.',
      'Did you fill in a questionnaire yourselves? >> Yes.',
    ],
    [
      'backups-apart',
      'Database backups are stored in a separate region.',
      'Are backups next to the live data? >> Yes, in the same region.',
    ],
    ['customers-own-data', 'You own your data.', 'Do you own our data? >> Yes.'],
    [
      'servers-of-our-own',
      'We do not operate any physical servers.',
      'We run our own physical servers in a rented cage.',
    ],
    ['antivirus', 'All laptops run antivirus software.', 'Our laptops have no antivirus software.'],
    [
      'access-ends-with-job',
      'Access is revoked when an employee leaves.',
      'Do people who leave lose their access? >> No.',
    ],
    [
      'health-data-allowed',
      'Customers may not store any personal health information.',
      'You may keep patients’ health information in our product.',
    ],
    [
      'mfa-for-staff',
      'Two-factor authentication is required for administrative access.',
      'Administrators get in with a password alone.',
    ],
    ['mfa-for-staff', 'MFA is mandatory for all staff.', 'Is MFA optional for staff? >> Yes, staff may go without it.'],
    [
      'dpa-with-providers',
      'We keep an agreement (DPA) on file with each provider.',
      'We have no DPA with our providers.',
    ],
    ['card-data-stored', 'We do not store credit cards.', 'Where are card numbers? >> We store them ourselves.'],
    ['data-sold', 'We do not sell student data.', 'Who owns student data? >> We do, and we sell it to publishers.'],
    ['security-training', 'All employees receive security awareness training.', 'Our people get no security training.'],
    ['sso-offered', 'SAML single sign-on is available.', 'We don’t do SSO.'],
    ['bug-bounty', 'We run a bug bounty program.', 'We have no bug bounty and pay researchers nothing.'],
    ['backups-kept', 'We back up all databases every hour.', 'We don’t keep backups.'],
    ['passwords-hashed', 'Passwords are hashed with bcrypt.', 'Passwords are kept in plain text.'],
    ['real-data-in-tests', 'Customer data is never used in test environments.', 'We test with real customer data.'],
    [
      'on-premises-offered',
      'We do not offer hosting on a private server.',
      'Every customer may have a private server.',
    ],
    ['own-keys', 'Customer-managed keys are not supported.', 'Can customers bring keys of their own? >> Yes.'],
    [
      'code-reviewed',
      'All code changes are reviewed by a second developer.',
      'Does a second person see code before it ships? >> No.',
    ],
    ['laptops-encrypted', 'Laptops have full disk encryption.', 'Laptops encrypted: no'],
  ])('is %s: %s / %s', (practice, one, other) => {
    expect(told(one, other)).toContain(practice);
    expect(told(other, one)).toContain(practice);
  });

  it.each([
    ['We do not use your data to train AI models.', 'We train our AI models on public data sets.'],
    ['We do not use customer data to train our models.', 'You can train your own model on your data.'],
    ['We never sell personal information.', 'Some cookies may count as a sale of personal information.'],
    ['We do not store card numbers.', 'We store the last four digits of your card number.'],
    ['We do not store card numbers.', 'Card numbers are stored by our payment provider.'],
    ['All data is encrypted at rest.', 'Is data end-to-end encrypted? >> No.'],
    ['All data is encrypted at rest.', 'No unencrypted data is stored.'],
    ['All employees undergo background checks.', 'No employee gets access without a background check.'],
    ['All employees undergo background checks.', 'We do not run background checks on our customers.'],
    ['MFA is required for all employees.', 'MFA is not required for customers but can be turned on.'],
    [
      'Penetration tests are performed by a third party.',
      'Customers may not run penetration tests without our consent.',
    ],
    ['The report is available on request.', 'We do not publish our report on our website.'],
    ['SSO is available.', 'SSO is not available on the Free plan.'],
    ['Data is backed up daily.', 'We do not back up your local files.'],
    ['All code is reviewed before merge.', 'Code isn’t merged without a review.'],
    ['Backups are taken.', 'We plan to stop backups.'],
    ['We back up the database daily.', 'No backup of the database is kept for more than 30 days.'],
    ['SSO is supported.', 'SSO isn’t enabled by default.'],
    ['Run it on your own infrastructure.', 'Enterprise (self-hosted): not yet available'],
    ['Admin access is logged.', 'Engineers reach production through a session that files can’t be copied out of.'],
    ['You can request the SOC 2 report.', 'Your administrators get a report of keys that haven’t been used.'],
    ['We sign BAAs, and you may store PHI.', 'You may not store PHI without a BAA.'],
    ['Secure single sign-on is available.', 'Add users without any additional single sign-on (SSO) configuration.'],
    ['We enforce HTTPS everywhere.', 'Plain HTTP requests are redirected to HTTPS.'],
    ['We enforce HTTPS everywhere.', 'The API does not answer over plain HTTP.'],
    ['Each customer has its own database.', 'You do not share a database with anyone else.'],
    ['Each customer has its own database.', 'You can connect a shared database to your workspace.'],
    ['The SOC 2 report is available under an NDA.', 'The SOC 3 report needs no NDA.'],
    ['We do not allow shared accounts.', 'You can share an account with a colleague.'],
    ['Nobody on the team can view your password.', 'Can I see my password? >> Yes, in the settings.'],
    [
      'We hold each database backup for 30 days.',
      'Are backups next to the live data? >> No, they sit in another region.',
    ],
    ['We conduct third-party penetration tests.', 'Only our own people run deployments.'],
    ['You own your data.', 'Do you own our data? >> No, you do.'],
    ['We do not operate physical servers.', 'You can run Northwind on your own servers.'],
  ])('is not what differs here: %s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('tells nothing of a file that says both', () => {
    const [one, other] = ['All data is encrypted at rest.', 'What we store isn’t encrypted.'];
    expect(told(one, other)).toHaveLength(1);
    expect(told(one, `${other}\n\n${one}`)).toEqual([]);
  });
});
