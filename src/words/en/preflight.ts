import { documentFaults } from './commands-documents.ts';
import { fixable, MAKE_SECRET } from './fixable.ts';
import { sayAll, sayCount, saySize } from './format.ts';
import { channelChecks } from './preflight-channels.ts';
import { bounces, dkim, mail, sends } from './preflight-email.ts';
import { root, served } from './preflight-served.ts';
import { sayWrongUse } from './scripts.ts';
import { settings as starting } from './settings.ts';

const help = {
  about: 'Checks what a deployment needs, from this machine.',
  host: 'the host you deploy to',
  before: 'nothing is deployed yet, so don’t check what is served',
  wrong: sayWrongUse,
};

/** The first column: a verdict, and what it is about. */
const table = {
  verdicts: { ok: 'ok', warn: 'warn', fail: 'FAIL', skip: '-' },
  address: 'address',
  auditLog: 'audit log',
  bounces: 'bounces',
  clock: 'clock',
  companySignIn: 'company sign-in',
  database: 'database',
  dkim: 'signed email',
  documents: 'documents',
  gate: 'gate as served',
  headers: 'headers as served',
  headersOf: (address: string) => `headers of ${address}`,
  mail: 'mail server',
  rest: 'the rest',
  result: 'result',
  secrets: 'secrets',
  sends: 'email to followers',
  served: 'what is served',
  settings: 'settings',
  views: 'page views',
  watching: 'watching',
  fix: (fix: string) => `→ ${fix}`,
  line: (what: string, said: string, fix: string) => `${what}: ${said}${fix === '' ? '' : `. ${fix}`}`,
};

const result = {
  incomplete: 'not checked until the settings are complete',
  before: 'not checked, because of --before',
  ready: (host: string, warnings: number) =>
    `ready for ${host}${warnings === 0 ? '' : `; ${sayCount(warnings, 'warning')} above`}`,
  notReady: (host: string, faults: number) => `Fix ${sayCount(faults, 'fault')} before you deploy to ${host}.`,
  noAnswer: (seconds: number) => `no answer within ${sayCount(seconds, 'second')}`,
};

const settings = {
  faults: starting.faults,
  complete: 'complete',
  set: 'Set it on the host, and here for this check.',
  workerFile: fixable(
    'is a file, but a Worker has no lasting files',
    'Unset it to use the D1 binding DB, or enter the PostgreSQL address that Hyperdrive uses.',
  ),
  witness: {
    file: 'seals are also written to a file',
    s3: 'seals are also written to a bucket',
    mail: 'seals are also written to a mailbox',
  },
  noWitness: fixable(
    'has no outside witness',
    'Set AUDIT_SINK. Without a witness, nobody can tell if the whole database is restored to an earlier state.',
  ),
};

const secrets = {
  strong: (secrets: number) => (secrets === 1 ? 'one, strong' : `${secrets}, all strong; the first one signs`),
  weak: (place: number, bits: number, needed: number) =>
    fixable(`number ${place} has ${bits} bits at most; it needs ${needed}`, MAKE_SECRET),
  twice: fixable('one of them is listed twice', 'List each secret once, newest first.'),
  many: (secrets: number) =>
    fixable(`${secrets} are accepted`, 'Remove the oldest, at the end of the list, once their links have expired.'),
  cronMissing: fixable('is missing, and this host has no timer of its own', MAKE_SECRET),
  cronWeak: (needed: number) => fixable(`has fewer than ${needed} bits`, MAKE_SECRET),
  cronShared: fixable('is one of SECRETS, so anyone who sees the schedule could sign links', MAKE_SECRET),
};

const watching = {
  on: (variables: readonly string[]) => `${sayAll(variables)} set`,
  shared: fixable('is also a secret with another use', MAKE_SECRET),
  viewsNotHere: fixable(
    'are counted by a server, and on this host none serves the pages',
    'Set statistics.views to script or off in content/company.yaml, and build again.',
  ),
};

const database = {
  workerOnly: 'D1 can only be reached from the Worker; see /healthz below',
  current: 'reached and up to date',
  behind: (migrations: readonly string[]) =>
    fixable(
      `reached; ${sayCount(migrations.length, 'migration')} to run: ${sayAll(migrations)}`,
      'They run at the next start. To run them now: npm run gate -- migrate',
    ),
  fix: 'Fix what it reports. Also check that the database lets the host’s addresses in.',
};

const companySignIn = {
  reached: (issuer: string, callback: string) => `${issuer} answered; its redirect address for us is ${callback}`,
  unusable: (said: string) =>
    fixable(said, 'Check OIDC_ISSUER, and that this machine and the host can reach it. Links by email work meanwhile.'),
  noPkce: fixable(
    'doesn’t list S256 among its code_challenge_methods_supported',
    'We always send a code challenge. Ask your provider whether it checks it.',
  ),
  noVerified: fixable(
    'doesn’t list email_verified among its claims_supported',
    'Without that claim nobody is signed in. Add it, or set OIDC_TRUST_EMAIL=true if this provider gives its users only addresses of your own domains.',
  ),
  trusted: fixable(
    'addresses count without email_verified (OIDC_TRUST_EMAIL)',
    'Make sure that nobody can set their own address there.',
  ),
};

const documents = {
  faults: documentFaults,
  none: 'none is gated',
  fits: (pages: number, bytes: number, milliseconds: number) =>
    `${sayCount(pages, 'page')}, ${saySize(bytes)} stamped in ${milliseconds} ms`,
  fitsViewed: (pages: number, milliseconds: number, drawnMilliseconds: number) =>
    `view only, ${sayCount(pages, 'page')}, stamped in ${milliseconds} ms, its first page drawn in ${drawnMilliseconds} ms`,
  cannotDraw: (host: string) =>
    fixable(
      `is view-only (delivery: view), and ${host} can’t draw its pages, so nobody could see it`,
      'Run the gate on a Node server, a container, Netlify, Vercel or Lambda, or let the document be downloaded.',
    ),
  memory: (bytes: number, neededMb: number, givenMb: number) =>
    fixable(
      `is ${saySize(bytes)} and needs about ${neededMb} MB of memory to stamp; the host has ${givenMb} MB`,
      'Make its images smaller, split it, or run the gate on a host with more memory.',
    ),
  slow: (seconds: number, allowed: number) =>
    fixable(`takes ${seconds} s to stamp; the host allows ${allowed} s`, 'Split the document.'),
  large: (bytes: number, most: number) =>
    fixable(
      `is ${saySize(bytes)} once stamped; the host sends ${saySize(most)} at most`,
      'Keep the gated files in a bucket (VAULT_URL=s3://…), so that large copies can be downloaded from there.',
    ),
  vaultFix: 'Check VAULT_URL and its credentials.',
};

export const preflight = {
  help,
  table,
  result,
  settings,
  secrets,
  watching,
  bounces,
  sends,
  database,
  mail,
  dkim,
  companySignIn,
  documents,
  served,
  root,
  channels: channelChecks,
};
export type PreflightWords = typeof preflight;
