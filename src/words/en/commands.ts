import { caseCommands, caseHelp } from './commands-case.ts';
import { channelHelp, channels } from './commands-channels.ts';
import { documentFaults } from './commands-documents.ts';
import { linkCommands, linksHelp } from './commands-links.ts';
import { numbersHelp } from './commands-numbers.ts';
import { readers, readersHelp } from './commands-readers.ts';
import { recordCommands, recordHelp } from './commands-records.ts';
import { accounts, rules, rulesHelp } from './commands-rules.ts';
import { viewCommand } from './commands-view.ts';
import { sayCount, sayMoment, sayNumber, saySize } from './format.ts';
import { explain } from './gate-explain.ts';
import { logFaults } from './log-faults.ts';
import { sayWrongUse } from './scripts.ts';

/** What the operator's command line says of itself: `npm run gate -- help`, and what is said when a command is called wrongly. */
const help = {
  gate: 'Runs the gate from the command line, on the same database as the server.',
  list: 'list requests, newest first, then emails that could not be delivered or read',
  show: 'show one request with its signatures, grants and history',
  approve: 'approve a request',
  deny: 'decline a request',
  extend: 'give access for longer',
  moreDays: 'days beyond the day on which it would end',
  revoke: 'revoke the access a request was given',
  invite: 'give someone access without a request',
  explain: 'say what the access rules would do with a request, and which line decides',
  explainDocuments: 'document or bundle IDs; left out: every document that can be requested',
  token: 'manage the tokens that requesters created for their programs',
  tokenList: 'list the tokens of a request',
  tokenRevoke: 'revoke one token; the access stays',
  tokenId: 'the token’s ID, such as T-7K3M9Q2A',
  export: 'export every request, or everything the gate keeps',
  numbers: numbersHelp,
  import: 'load an archive into an empty database',
  stamp: 'stamp a PDF on trial, exactly as a download would be',
  vault: 'manage the gated files in the vault',
  vaultPush: 'copy the gated files into the vault; files already there are skipped',
  vaultList: 'list the files your documents need and whether the vault has them',
  vaultVerify: 'compare each file with the build and stamp it on trial',
  migrate: 'bring the database up to date',
  verifyLog: 'check the audit log and its seals',
  verifyReceipt: 'check a signed receipt',
  erase: 'erase one person now',
  purge: 'erase everything past its retention period',
  deliver: 'send the emails waiting in the outbox',
  retry: 'resend undelivered emails, once you have fixed the cause',
  unanswered: 'list searches that found no answer, most frequent first',
  since: 'only from this day on, YYYY-MM-DD',
  json: 'as JSON',
  reference: 'the request, such as VS-7K3M9Q2A',
  email: 'their email address',
  archive: 'an archive made by export --format archive',
  pdf: 'the PDF to stamp',
  receipt: 'a saved email with the receipt, or the receipt alone',
  state: 'only requests in this state',
  days: 'days of access',
  documents: 'document IDs, separated by commas',
  documentsGiven: 'only these documents, separated by commas',
  reason: 'the reason, which is sent to the requester',
  company: 'their company',
  format: 'csv or json lists every request; archive is for moving to another database',
  to: 'the archive file to write',
  out: 'where to save the stamped copy',
  name: 'the name to stamp',
  from: 'the folder with the gated files',
  plan: 'print the SQL without running it',
  bind: 'bind what an earlier version left to SECRETS, after an interrupted upgrade',
  against: 'also compare with an outside witness: a file or s3://…',
  stopped: 'the gate has been stopped, so its newest seal may be old',
  accept: 'explain the gap before this seal (needs --reason)',
  rekey: 'seal the log as it is, after a secret was removed in a hurry (needs --reason)',
  logReason: 'why, to go on record under the seal',
  keys: 'check against a saved key set instead of the current keys',
  ...readersHelp,
  case: caseHelp,
  viewing: viewCommand,
  ...linksHelp,
  records: recordHelp,
  ...channelHelp,
  wrong: sayWrongUse,
  rules: rulesHelp,
};

const requests = {
  badReference: (given: string) => `“${given}” is not a reference. A reference is VS- and eight characters.`,
  unknown: (reference: string) => `There is no request ${reference}. To see them all, run: npm run gate -- list`,
  option: (name: string, fault: string) => `--${name}: ${fault}`,
  foreignDocument: (reference: string, documents: string) => `--documents: ${reference} asks for ${documents}.`,
  notAgreed: (reference: string) =>
    `${reference}: its agreement is not signed under a current key. Decline it and ask for a new request.`,
  notSigned: (reference: string, state: string) => `${reference} is ${state}. Only a signed request can be decided.`,
  notGranted: (reference: string, state: string) =>
    `${reference} is ${state}. Only a granted request can be extended or revoked.`,
  granted: (reference: string) => `${reference} granted`,
  denied: (reference: string) => `${reference} denied`,
  extended: (reference: string, until: string) => `${reference} has access until ${sayMoment(until)}`,
  tooLong: (most: number) => `--days: access can’t last more than ${most} days from today.`,
  revoked: (reference: string) => `${reference} revoked`,
  invited: (reference: string) => `${reference} invited`,
  undelivered: (kind: string, recipient: string, reference: string | null, attempts: number, fault: string) =>
    `Not delivered: ${kind} to ${recipient}, ${reference ?? 'no request'}, ${sayCount(attempts, 'try', 'tries')}: ${fault}`,
  unreadable: (kind: string, recipient: string, reference: string | null, fault: string) =>
    `Waiting for a version that can read it: ${kind} to ${recipient}, ${reference ?? 'no request'}: ${fault}`,
};

const tokens = {
  none: (reference: string) => `${reference} has no tokens.`,
  made: (at: string) => `created ${sayMoment(at)}`,
  used: (at: string | null) => (at === null ? 'not used yet' : `last used ${sayMoment(at)}`),
  until: (at: string) => `works until ${sayMoment(at)}`,
  revoked: (id: string, reference: string) => `${id} of ${reference} revoked`,
  unknown: (id: string, reference: string) =>
    `${reference} has no token ${id}. To see its tokens, run: npm run gate -- token list ${reference}`,
};

const archive = {
  toMissing: '--to: name the file to write the archive to.',
  toUnused: '--to: only for --format archive. To save a list, redirect the output to a file.',
  fault: (file: string, fault: string) => `${file}: ${fault}.`,
  progress: (table: string, rows: number, all?: number) => `${table}: ${rows}${all === undefined ? '' : ` of ${all}`}`,
  written: (file: string, counts: string, head: string | null) =>
    `${file}: ${counts}. The audit log is unbroken and ends in ${head ?? 'nothing'}.`,
  read: (counts: string, head: string | null) =>
    `${counts}. The audit log is unbroken and ends in ${head ?? 'nothing'}.`,
  personal: 'It contains personal data. Keep it safe and delete it once the move is done.',
  sameSecrets: 'Keep the same SECRETS: emailed links, seals and receipts depend on them.',
};

const files = {
  unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
  nameLength: (most: number) => `--name: use 1 to ${most} characters.`,
  overItself: '--out: this would overwrite the original. Choose another file.',
  stamped: (file: string, pages: number, bytes: number, name: string) =>
    `${file}: ${sayCount(pages, 'page')}, ${saySize(bytes)}, each page stamped for ${name}`,
  fromUnreadable: (folder: string, why: string) => `--from: ${folder} cannot be read: ${why}`,
  notWritable: 'This vault cannot be written to from here.',
  place: (at: number, all: number, name: string) => `${at}/${all} ${name}`,
  notInFolder: (place: string, folder: string, document: string) =>
    `${place}: not in ${folder}, but the document ${document} needs it`,
  there: (place: string, bytes: number, digest: string) => `${place}: already there (${saySize(bytes)}, ${digest})`,
  sent: (place: string, bytes: number, digest: string) => `${place}: sent (${saySize(bytes)}, ${digest})`,
  replaced: (place: string, bytes: number, digest: string) => `${place}: replaced (${saySize(bytes)}, ${digest})`,
  stray: (name: string, folder: string) => `${name}: left in ${folder}; no document uses it`,
  missing: 'MISSING',
  found: (bytes: number, digest: string) => `${saySize(bytes)}  ${digest}`,
  verified: (place: string, pages: number, bytes: number, digest: string, milliseconds: number) =>
    `${place}: ${sayCount(pages, 'page')}, ${saySize(bytes)}, ${digest}, stamped in ${milliseconds} ms`,
  refused: (place: string, why: string) => `${place}: ${why}`,
  allReady: (all: number) => `${all === 1 ? 'The document is' : `All ${all} documents are`} ready to download.`,
  notReady: (faults: number, all: number) => `${faults} of ${sayCount(all, 'document')} can’t be downloaded.`,
};

const database = {
  nothingToRun: 'Nothing to run: the database is up to date.',
  keptIn: 'In addition, the table kysely_migration records what has run.',
  bound: 'What an earlier version left is now bound to the newest of SECRETS.',
  ran: (name: string) => `${name} has run`,
};

const log = {
  witnessKeys: '--against: set AUDIT_SINK_ACCESS_KEY_ID and AUDIT_SINK_SECRET_ACCESS_KEY.',
  witnessUnreadable: (file: string, why: string) => `--against: ${file} cannot be read: ${why}`,
  witnessEmpty: (from: string) => `--against: there is no seal in ${from}.`,
  reason: (most: number) => `--reason: say why, in ${sayNumber(most)} characters or fewer.`,
  reasonUnused: '--reason: only with --accept or --rekey.',
  acceptNumber: '--accept: give the number of the seal after the gap.',
  acceptNothing: (seal: number) => `--accept: there is no unexplained gap before seal ${seal}.`,
  broken: (where: string, why: string) => `Broken at ${where}: ${why}.`,
  gap: (seal: number, from: string, to: string) =>
    `No seal from ${from} to ${to}: rows may have been removed or changed in that time. If you know why the gate wasn’t sealing, run: npm run gate -- verify-log --accept ${seal} --reason "…"`,
  unsealed: (row: number, since: string) =>
    `No seal for row ${row} and later since ${since}. Start the gate, or check its log for why it refuses to seal.`,
  silent: (since: string) =>
    `No seal since ${since}: the gate isn’t running, it refuses to seal, or later rows and seals were removed. If you stopped it since then, add --stopped.`,
  rows: (rows: number, head: string) => `${sayCount(rows, 'row')}, unbroken. Head ${head}`,
  seals: (milliseconds: number, seals: number) =>
    `Checked in ${milliseconds} ms; ${sayCount(seals, 'seal matches', 'seals match')}.`,
  unknown: (seals: number) =>
    `${sayCount(seals, 'seal was', 'seals were')} made with a secret that is gone; later seals cover the same rows.`,
  explained: (from: string, to: string, why: string) => `No seal from ${from} to ${to}: ${why}.`,
  witnessed: (seals: number, from: string) =>
    `${sayCount(seals, 'seal')} in ${from} ${seals === 1 ? 'matches' : 'match'}.`,
};

const receipt = {
  none: (file: string) => `${file}: no receipt found, or more than one.`,
  keysNotJson: (file: string) => `--keys: ${file} is not JSON. Save it from /.well-known/vouchsafe-keys.json.`,
  faults: {
    'not a receipt': 'This is not a receipt from a trust center.',
    'unknown key': 'The receipt was signed with a key that has not been published, so it proves nothing here.',
    changed: 'The receipt was changed after it was signed, so it proves nothing.',
  },
  genuine: (key: string) => `The receipt is genuine. It was signed with the key ${key}.`,
};

const upkeep = {
  oneAddress: 'Enter one email address, such as: npm run gate -- erase name@company.example',
  staff:
    'This address is an approver or inviter in content/access.yaml, and the audit log names them. Remove it there first.',
  erased: (requests: number) =>
    `${sayCount(requests, 'request')} pseudonymized; the emails, links and sessions of this address are erased`,
  purged: (requests: number, emails: number, links: number) =>
    `${sayCount(requests, 'request')} pseudonymized, ${sayCount(emails, 'email')} and ${sayCount(links, 'link')} erased`,
  delivered: (sent: number, failed: number) => `${sent} sent, ${failed} to be tried again`,
  retried: (revived: number, sent: number, failed: number) =>
    `${revived} back in the outbox; ${sent} sent, ${failed} failed again`,
  notRetried: (count: number) =>
    `${count} not sent again: the link has run out, or the request has moved on. The page of a request can send a new link.`,
  noneUnanswered: (isCounting: boolean) =>
    isCounting
      ? 'No search without an answer has been counted.'
      : 'Searches aren’t counted. To count those that find no answer, set search.countUnanswered in content/company.yaml.',
};

export const commands = {
  help,
  linkCommands,
  channels,
  requests,
  case: caseCommands,
  explain,
  accounts,
  rules,
  tokens,
  archive,
  files,
  documentFaults,
  database,
  log,
  logFaults,
  receipt,
  readers,
  records: recordCommands,
  upkeep,
  viewCommand,
};
export type CommandWords = typeof commands;
