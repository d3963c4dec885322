/** What a CRM's sync is told (`/api/accounts`), and what `gate accounts` says of the same faults. */
export const accounts = {
  notSetUp: 'Accounts aren’t set up on this trust center: ACCOUNTS_TOKENS isn’t set',
  noBounces: 'Bounces aren’t set up on this trust center: BOUNCE_TOKENS isn’t set',
  sns: {
    unsigned:
      'This isn’t signed by Amazon SNS. Amazon SES reports through a topic of SNS, with raw message delivery turned off',
    'other-topic': 'This topic of Amazon SNS isn’t one of BOUNCE_TOPICS',
    stale: 'This message from Amazon SNS is over an hour old, so it wasn’t accepted',
    uncertain: 'The certificate of Amazon SNS can’t be read right now: try again',
  },
  bounceLimit: (perHour: number) => `Bounces can be reported ${perHour} times an hour`,
  refused: 'Send a valid bearer token: Authorization: Bearer …',
  limit: (perHour: number) => `Accounts can be read and written ${perHour} times an hour`,
  notJson: 'The body isn’t JSON: send it as application/json in UTF-8',
  faulty: (faults: number) => (faults === 1 ? 'One field needs attention' : `${faults} fields need attention`),
  changed: 'The list changed since you read it: read it again, and send your change with its new ETag',
  unknown: 'There is no account for this domain',
  full: (most: number) => `There are ${most} accounts, and there can be no more`,
  otherDomain: (address: string) => `The domain must be that of the address: ${address}`,
  foreign: (names: readonly string[]) =>
    `Unknown: ${names.join(', ')}. An account has domain, company, decide, documents, agreement and until.`,
  /** What each field is, said where it is not. */
  fields: {
    accounts: 'Send {"accounts": […]} with at most 10,000 accounts.',
    domain: 'A domain is what follows the @ of an address, lower-case, such as buyer.example.',
    company: 'A company is a name on one line, of at most 300 characters.',
    decide: 'decide is approve, review or deny.',
    documents: 'documents is a list of the IDs of documents or bundles, at least one.',
    agreement: 'agreement has reference (where it’s kept) and date (the day it was signed).',
    reference: 'A reference is a text on one line, such as a contract number.',
    date: 'A date is a day, written YYYY-MM-DD.',
    until: 'until is the last day on which the account counts, written YYYY-MM-DD.',
  },
  faults: {
    twice: (domain: string) => `${domain} is in the list twice. Keep one.`,
    'unknown-document': (id: string, known: string) =>
      `There is no gated document or bundle “${id}”. There are: ${known}.`,
    'anyones-agreement': (domain: string) =>
      `Anyone can have an address at ${domain}, so an agreement would count for everyone there. Leave it out.`,
  },
};
