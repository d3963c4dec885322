/** What the description of the API says of accounts and of bounced email. */
export const accountsApi = {
  accountsToken: 'One of ACCOUNTS_TOKENS of the deployment, for the company’s own CRM.',
  bouncesToken: 'One of BOUNCE_TOKENS of the deployment, as a bearer or as the password of Basic authentication.',
  bounces: {
    summary: 'Report bounced email',
    about:
      'For the company’s email provider. Takes the webhooks of Postmark, Amazon SES’s notifications by SNS (signed, so without raw message delivery), or `bounces`. Anyone whose mailbox no longer exists (5.1.1) loses access at once, and the approvers are told. Spam blocks, full mailboxes and anything temporary change nothing.',
    done: 'How many mailboxes are gone, and how many requests ended.',
  },
  etag: 'The ETag of what you read. If it has changed since, nothing is written (412).',
  etagOf: 'Changes with the list.',
  domain: 'The email domain of the account.',
  accounts: {
    list: 'List the accounts',
    listed: 'Every account, by domain.',
    put: 'Replace the accounts',
    about:
      'The whole list: an account that isn’t in it is removed. Sent twice, it changes nothing the second time. A rule in access.yaml with `accounts: true` sets the limit: no account gets more than that rule gives.',
    done: 'How many accounts there are, and what changed. `inRules` is false where no rule is about accounts.',
    one: 'Get one account',
    oneDone: 'The account.',
    putOne: 'Add or replace one account',
    remove: 'Remove one account',
  },
};
