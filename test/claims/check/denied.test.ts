import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** How many contradictions are reported where answers of the fictional company stand side by side. A question may stand before ">>". */
function told(...texts: string[]): number {
  const tree = baseTree();
  for (const [index, text] of texts.entries()) {
    const [question, body] = text.includes(' >> ') ? text.split(' >> ') : [`What about ${index}?`, text];
    tree.faqs.push(answer(body ?? '', question, `a${index}`));
  }
  return checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C42').length;
}

describe('what one text affirms and another denies', () => {
  it.each([
    ['All employees undergo background checks.', 'We do not carry out background checks.'],
    ['Single sign-on is available.', 'SSO is not supported.'],
    ['Our application databases are not encrypted at rest.', 'All of our application databases are encrypted at rest.'],
    ['We never see passwords of teachers.', 'We store the passwords of teachers as hashes.'],
    ['Production data is never replicated to staging systems.', 'We copy production data to our test systems.'],
    ['We do not sell, rent or share customer lists.', 'We share customer lists with advertisers.'],
    ['No AI model is trained on your data.', 'Customer data is used to train our AI model.'],
    ['Do you encrypt backups? >> No.', 'We encrypt all backups.'],
    ['Are employees trained in security? >> Yes.', 'Employees are not trained in security.'],
    ['Conversations are not recorded.', 'Northwind Cloud records conversations.'],
    ['Customers cannot restore deleted files.', 'Customers can restore deleted files.'],
    ['We do not log access to customer data.', 'Any access to customer data is logged.'],
  ])('is reported once: %s / %s', (one, other) => {
    expect(told(one, other)).toBe(1);
    expect(told(other, one)).toBe(1);
  });

  it.each([
    ['We do not store card data.', 'Stripe stores card data.'],
    ['We do not do soft deletes.', 'Data is deleted for good (as opposed to soft deleted).'],
    ['SSO is not supported on the Free plan.', 'SSO is supported on the Enterprise plan.'],
    ['We do not store passwords in plain text.', 'We store passwords as salted hashes.'],
    ['We do not access customer files unless you ask us to.', 'We access customer files when you ask for help.'],
    ['Not all data is encrypted at rest.', 'Passwords are encrypted at rest.'],
    ['Backups were not encrypted before 2022.', 'Backups are encrypted.'],
    ['Contractors do not undergo background checks.', 'Employees undergo background checks.'],
    ['We do not use customer data to train AI models.', 'We train our AI models on public data.'],
    ['Data is not shared between customers.', 'Customers can share data with their team.'],
    ['We don’t currently support SCIM provisioning.', 'We plan to support SCIM provisioning.'],
    ['We do not disclose customer data to authorities.', 'We may disclose customer data to authorities.'],
    ['We do not log passwords.', 'We log every password change.'],
    ['We do not store recordings.', 'Recordings are stored by Zoom.'],
    ['Type II, not Type I', 'Type I reports'],
    ['Do not enable trading or withdrawals.', 'Enable trading and withdrawals in the console.'],
    ['We do not keep backups on site.', 'Backups are kept off site.'],
    ['Do you encrypt backups? >> Yes.', 'Backups are encrypted.'],
    ['No soft delete is offered.', 'What uses soft delete'],
    ['There is no time limit on the retention of audit entries.', 'Audit entries are kept without a time limit.'],
    ['We do not store card data.', 'Neither we nor our partners store card data.'],
    ['No agent is installed on your servers.', 'It runs on your servers without an installed agent.'],
  ])('leaves what can both be true: %s / %s', (one, other) => {
    expect(told(one, other)).toBe(0);
  });

  it('leaves a file that says both', () => {
    const pair = ['We do not share customer lists.', 'We share customer lists with advertisers.'];
    expect(told(...pair)).toBe(1);
    expect(told(pair.join('\n\n'), `${pair[1]}`)).toBe(0);
  });

  it('leaves what a company does not do itself and others do for it', () => {
    const tree = baseTree();
    tree.company.data.name = 'eNorth';
    tree.faqs.push(
      answer('Two vendors do. eNorth does not process the cards itself.', 'Who handles our card details?', 'a'),
    );
    const by = 'All credit card and payment information is handled by our processors, both of whom are PCI compliant.';
    tree.faqs.push(answer(by, 'What about cards?', 'b'));
    expect(checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-C42')).toEqual([]);
  });
});

describe('what only seems to be denied of one thing', () => {
  it.each([
    [
      'While Northwind Cloud is not a Covered Entity, many of our customers are.',
      'Will you sign an agreement with us? >> Yes, with any customer that is a covered entity.',
    ],
    [
      'Northwind Cloud does not run its own routers or physical servers.',
      'Do you own servers? >> No. We operate no physical servers and no routers of our own.',
    ],
    ['We keep no tapes and no disks of our own.', 'Do you keep tapes? >> No. We do not have our own tapes or disks.'],
    [
      'At no time does your data ever enter a backup.',
      'Are there backups of what we load? >> What you load is left out of every backup.',
    ],
    ['Your data is not backed up.', 'Are prompts backed up? >> They are excluded from all backups of customer data.'],
    [
      'All of our data is encrypted at rest and in transit. With the exception of traffic inside our network, all of it uses TLS.',
      'Is there traffic that is not encrypted? >> Yes, one kind: between the web server and the load balancer.',
    ],
    [
      'All employees undergo background checks. The only exception is staff in Norway.',
      'We do not carry out background checks.',
    ],
    ['We do not collect, process, or store your card numbers on our servers.', 'Do you store card numbers? >> No.'],
    ['The connection data is kept encrypted.', 'Do you copy our warehouse? >> No, the data stays there.'],
    [
      'For reports, we connect to your data warehouse to pull the numbers of the experiment.',
      'Do you copy our warehouse? >> No, the data stays there.',
    ],
    ['**The app uses large language models**\n\nno', 'Is a language model used? >> No, none.'],
    ['**Customers can restore deleted files**\n\nNo', 'Customers cannot restore deleted files.'],
    [
      'Northwind Cloud gives the tools to create, store, and share your passwords.',
      'Northwind Cloud does not store your passwords.',
    ],
  ])('is no contradiction: %s / %s', (one, other) => {
    expect(told(one, other)).toBe(0);
    expect(told(other, one)).toBe(0);
  });

  it.each([
    ['All employees undergo background checks. It takes a week.', 'We do not carry out background checks.'],
    [
      'Your data is not backed up.',
      'Are records backed up? >> Yes, all customer data is included in our daily backups.',
    ],
    ['We do not collect, process, or store your card numbers on our servers.', 'Do you store card numbers? >> Yes.'],
    ['We copy your warehouse every night.', 'Do you copy our warehouse? >> No, never.'],
    ['**We store card data**\n\nAll of it.', 'We do not store card data.'],
    ['Northwind Cloud stores your passwords as hashes.', 'Northwind Cloud does not store your passwords.'],
  ])('hides none that is one: %s / %s', (one, other) => {
    expect(told(one, other)).toBeGreaterThan(0);
  });
});
