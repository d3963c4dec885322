import { sayCount } from './format.ts';

/** What the commands about accounts and about who has access say of themselves, in `npm run gate -- help`. */
export const rulesHelp = {
  accounts: 'list the accounts from your CRM, replace them, or remove one',
  put: 'replace the whole list with this CSV or JSON file',
  remove: 'remove the account of this domain',
  withdraw: 'stop a signature from covering others at its company',
  agreementId: 'the agreement’s ID, such as report-nda',
  successors: 'include newer versions of these documents until the access ends',
  renewals: 'list the readers who were asked for a new version of an agreement and haven’t signed it',
  leaver: 'end all access of someone who has left, at once; they get no email',
};

/** What `gate withdraw` and `gate leaver` say. */
export const rules = {
  withdrawn: (agreement: string, reference: string) =>
    `The signature of ${agreement} under ${reference} no longer covers anyone else. Whoever signed it keeps their access.`,
  notSigned: (agreement: string, reference: string) => `Nobody signed ${agreement} under ${reference}.`,
  allSigned: 'Everyone who was asked for a new version has signed it.',
  badEmail: (given: string) => `“${given}” is not an email address.`,
  staff: 'This address is in access.yaml. Remove it there, and publish.',
  left: (requests: readonly string[]) =>
    requests.length === 0
      ? 'There was no open request of this address. Its links and sessions have ended.'
      : `Ended: ${requests.join(', ')}`,
};

/** What `gate accounts` says. */
export const accounts = {
  unreadable: (file: string, code: string) => `--put: ${file} can’t be read (${code}).`,
  notAList: (file: string) =>
    `--put: ${file} is neither a table with a first row of column names (domain, company, decide, documents, agreement, date, until) nor a JSON list of accounts.`,
  fault: (file: string, row: number, message: string) => `${file}, ${row}: ${message}`,
  oneAtATime: 'Use --put or --remove, not both.',
  put: (accounts: number, added: number, changed: number, removed: number) =>
    `${sayCount(accounts, 'account')}: ${added} added, ${changed} changed, ${removed} removed`,
  removed: (domain: string) => `${domain} removed`,
  full: (most: number) => `There can be ${most} accounts at most.`,
  unknown: (domain: string) => `There is no account for ${domain}.`,
  none: 'There are no accounts.',
  noRule:
    'No rule is about accounts, so they decide nothing. In access.yaml, add a rule such as { accounts: true, decide: review }.',
};
