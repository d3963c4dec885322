import { sayCount, sayDay } from './format.ts';

/** What the access rules would do with a request, in sentences: for `gate explain` and for the desk. */
export const explain = {
  noRule: 'No rule covers this domain and document.',
  /** "The rule for acme.example approves (content/access.yaml, line 5)." */
  decides: (subject: string, decide: 'approve' | 'review' | 'deny', line: number | null) =>
    `The rule for ${subject} ${{ approve: 'approves', review: 'asks an approver', deny: 'declines' }[decide]}${
      line === null ? '' : ` (content/access.yaml, line ${line})`
    }.`,
  subject: {
    domain: (domain: string) => domain,
    country: (code: string) => `domains of the country ${code}`,
    accounts: (domain: string, company: string) => `accounts (${domain}${company === '' ? '' : `, ${company}`})`,
    companies: (file: string, row: number, company: string) =>
      `companies in ${file} (row ${row}${company === '' ? '' : `, ${company}`})`,
  },
  /** An account asked for more than its rule gives. */
  capped: (asked: 'approve' | 'review' | 'deny') =>
    `The account says “${asked}”, and the rule for accounts gives no more than this.`,
  standing: {
    company: '',
    'free-mail': 'Anyone can get an address at this domain, so an approver still decides.',
    disposable: 'Addresses at this domain are throwaways, so an approver still decides.',
  },
  left: (at: string) =>
    `This address was reported to have left the company on ${sayDay(at.slice(0, 10))}, so an approver still decides.`,
  agreement: {
    none: 'No agreement is needed.',
    required: (title: string, version: string) => `They sign ${title}, version ${version}.`,
    waived: (title: string) => `${title} is waived, which goes on record.`,
    covered: (title: string, reference: string, date: string) =>
      `${title} is covered by a signature for the company: ${reference}, signed on ${sayDay(date)}.`,
    onFile: (title: string, reference: string, date: string) =>
      `${title} is on file: ${reference}, signed on ${sayDay(date)}.`,
  },
  outcome: {
    approve: (days: number, downloads: number) =>
      `Once the address is confirmed and any agreement is signed, access is granted without a person for ${sayCount(days, 'day')}, ${sayCount(downloads, 'download')}.`,
    review: 'Once the address is confirmed and any agreement is signed, the approvers are asked.',
    deny: 'Once the address is confirmed, the request is declined. Nothing has to be signed.',
  },
  successors: 'Newer versions of this document are included until the access ends.',
  /** Where one of several documents is declined or reviewed, the request as a whole waits for a person. */
  together: 'Documents are decided together: access is granted without a person only if every one is approved.',
  /** The same at the desk. */
  desk: {
    heading: 'What would happen',
    lede: 'Enter an email address to see how a request from it would be decided, and by which line of content/access.yaml. Nothing is stored.',
    email: 'Email address',
    document: 'Document',
    everyDocument: 'Every document',
    button: 'Explain',
  },
  badEmail: (given: string) => `“${given}” is not an email address.`,
  unknownDocument: (id: string, known: string) => `There is no document or bundle “${id}”. There are: ${known}.`,
};
