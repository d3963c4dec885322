import { sayCount, sayMoment, sayNumber } from './format.ts';

/** What the commands about records say: signatures, documents, deliveries, the log, sessions, and a month's evidence. */
export const recordHelp = {
  signatures: 'list signatures: who agreed to which version, and when',
  signatureSearch: 'only those with this in the name, company, email, agreement or reference',
  signatureKind: 'only signatures of this kind',
  signature: 'show one signature with its text and receipt, and verify it',
  signatureId: 'the signature’s ID, as the list shows it',
  documents: 'list the gated documents: access, last day, and whether the vault has them',
  document: 'show which rules give a document, who has it and who downloaded it',
  documentId: 'the document’s ID',
  deliveries: 'list emails: waiting, given up or sent',
  tab: 'which emails',
  log: 'print the audit log, oldest first',
  event: 'only this event, such as request.granted',
  by: 'only what this person or part did, such as rule',
  of: 'only this request',
  from: 'only from this day on, YYYY-MM-DD',
  until: 'only up to this day, YYYY-MM-DD',
  logFormat: 'csv is a table; archive is the whole log with its seals, for verify-log --file',
  listFormat: 'csv or json',
  sessions: 'list who is signed in at the desk',
  whose: 'only the sessions of this staff address, or of the requester of this reference',
  end: 'end the session with this ID',
  endAll: 'end all sessions in the list',
  evidence: 'report a month for your auditor: who got what, under which agreement',
  month: 'the month, YYYY-MM',
  evidenceOut: 'the file to write: .pdf or .csv; left out: CSV to the terminal',
  logFile: 'verify this file instead: the log from the desk, or an archive made by export',
  retryOne: 'only the email with this ID, as deliveries shows it',
};

export const recordCommands = {
  none: 'Nothing to list.',
  noSignature: (id: string) => `There is no signature ${id}. To see them all, run: npm run gate -- signatures`,
  noDocument: (id: string) => `No gated document is called ${id}. To see them all, run: npm run gate -- documents`,
  badMonth: (given: string) => `“${given}” is not a month. Write it as 2026-11.`,
  badDay: (option: string, given: string) => `--${option}: “${given}” is not a day. Write it as 2026-11-21.`,
  badOut: (given: string) => `--out: ${given} ends in neither .pdf nor .csv.`,
  wholeLog: 'An archive holds the whole log: leave out --event, --by, --of, --from and --until.',
  written: (file: string, rows: number, pages: number | null) =>
    pages === null
      ? `${file}: ${sayCount(rows, 'row')}`
      : `${file}: ${sayCount(rows, 'row')} on ${sayCount(pages, 'page')}`,
  unwritable: (file: string, why: string) => `--out: ${file} cannot be written: ${why}`,
  archiveFault: (file: string, fault: string) => `--file: ${file}: ${fault}.`,
  unreadable: (file: string, why: string) => `--file: ${file} cannot be read: ${why}`,
  badSession: (given: string) => `“${given}” is not a session’s ID, such as S-0123456789.`,
  endOne: 'Give either --end or --end-all.',
  noSession: (id: string) => `No session ${id} is open.`,
  ended: (count: number) => `${sayCount(count, 'session')} ended`,
  since: (at: string) => `since ${sayMoment(at)}`,
  until: (at: string) => `until ${sayMoment(at)}`,
  holder: (used: number, allowed: number) => `${sayNumber(used)} of ${sayNumber(allowed)} downloads`,
  holders: 'Who has it now:',
  downloaded: 'Who downloaded it:',
  noRetry: (id: string) => `No email ${id} was given up.`,
  outdatedRetry: (id: string) =>
    `Email ${id} was given up, and isn’t sent again: its link has run out, or its request has moved on. The page of the request can send a new link.`,
};
