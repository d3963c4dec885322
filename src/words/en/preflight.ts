import { documentFaults } from './commands-documents.ts';
import { sayAll, sayCount, saySize } from './format.ts';
import { channelChecks } from './preflight-channels.ts';
import { sayWrongUse } from './scripts.ts';
import { settings as starting } from './settings.ts';

/** What was found, and how to fix it. */
export interface Fixable {
  said: string;
  /** Empty where what was found says it. */
  fix: string;
}
const fixable = (said: string, fix: string): Fixable => ({ said, fix });

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

const MAKE_SECRET = 'Make one with: openssl rand -base64 48';
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

const bounces = {
  topics: (topics: number) =>
    `taken; from Amazon SNS only by ${sayCount(topics, 'topic')}, signed, so raw message delivery must be off`,
  anyTopic: 'taken; from Amazon SNS by any topic, signed; BOUNCE_TOPICS names your own',
  noTokens: fixable('has no effect without BOUNCE_TOKENS', 'Set BOUNCE_TOKENS, or unset it.'),
  shared: fixable('has one that is also a secret with another use', MAKE_SECRET),
};

const SENDS_FIX = 'Set SENDS_PER_HOUR to what your mail provider takes.';
const sends = {
  pace: (perHour: number) => `up to ${sayCount(perHour, 'email')} an hour`,
  fits: (followers: number, perHour: number) =>
    `up to ${sayCount(perHour, 'email')} an hour; a send to all ${sayCount(followers, 'follower')} takes ${
      followers <= perHour ? 'less than an hour' : `about ${sayCount(Math.ceil(followers / perHour), 'hour')}`
    }`,
  tooFast: (perHour: number, server: string, takes: number) =>
    fixable(
      `SENDS_PER_HOUR is ${sayCount(perHour, 'email')}, and ${server} takes ${sayCount(takes, 'email')} an hour`,
      SENDS_FIX,
    ),
  tooMany: (followers: number, server: string, takes: number) =>
    fixable(
      `a send to all ${sayCount(followers, 'follower')} is more than ${server} takes in a day (${sayCount(takes, 'email')})`,
      'Send with a provider that is made for it.',
    ),
  tooSlow: (followers: number, perHour: number, hours: number) =>
    fixable(
      `a send to all ${sayCount(followers, 'follower')} takes about ${sayCount(hours, 'hour')} at ${sayCount(perHour, 'email')} an hour`,
      SENDS_FIX,
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

const mail = {
  missing: fixable('SMTP_URL is missing', 'Set it. Without it, requests can’t be confirmed.'),
  signedIn: (server: string) => `signed in to ${server}`,
  fixes: {
    signIn:
      'Check the user and password in SMTP_URL. Special characters in them must be percent-encoded, such as @ as %40.',
    host: 'Check the host in SMTP_URL.',
    port: 'Nothing is listening there. Check the port: 587 for smtp://, 465 for smtps://.',
    silent: 'Many hosts block port 25. Use 587 or 465, or ask the host to open it.',
    tls: 'Use a server with TLS and a certificate for its name.',
    other: 'Fix what the mail server reports.',
  },
};

const publish = (name: string, record: string): string => `Publish this TXT record at ${name}: ${record}`;
const dkim = {
  none: 'not by Vouchsafe; if your mail server doesn’t sign (DKIM), set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY',
  otherDomain: (domain: string, sender: string) =>
    fixable(
      `signs for ${domain}, but email comes from ${sender}`,
      'Receivers ask that both are the same domain, or one above the other (DMARC). Change DKIM_DOMAIN or MAIL_FROM.',
    ),
  published: (name: string) => `${name} has the key`,
  noRecord: (name: string, record: string) => fixable(`no key at ${name}`, publish(name, record)),
  revoked: (name: string, record: string) =>
    fixable(`the key at ${name} is revoked (p= is empty)`, publish(name, record)),
  otherKey: (name: string, record: string) =>
    fixable(`${name} has another key, so no signature can be verified`, publish(name, record)),
  notLookedUp: (name: string, said: string, record: string) =>
    fixable(`${name} could not be looked up: ${said}`, publish(name, record)),
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

const served = {
  missingHeader: (name: string) => `${name} is missing`,
  otherHeader: (name: string, value: string) => `${name} is “${value}”`,
  headersFix: 'Give the host the header file of this build: dist/_headers, or one in .build/headers/.',
  headersMatch: (addresses: number) => `as built, on ${sayCount(addresses, 'address', 'addresses')}`,
  broken: (status: number) => fixable(`answers ${status}`, 'Look at the log of the function.'),
  noDate: fixable('the host sends no Date header', 'Compare the clocks yourself.'),
  clockOff: (seconds: number) =>
    fixable(`${seconds} s apart from the host`, 'Set both clocks by NTP. Links, leases and seals depend on them.'),
  clockRight: (seconds: number) => `within ${seconds} s of the host`,
  noGate: (path: string, status: number) =>
    fixable(`${path} answers ${status}, but not from the gate`, 'Route the gate’s paths to the function.'),
  noDatabase: fixable('runs, but can’t reach its database', 'Check DATABASE_URL on the host.'),
  healthy: 'runs and reaches its database; set CRON_SECRET to check its email too',
  otherSecret: fixable('doesn’t accept this CRON_SECRET', 'Set the same CRON_SECRET here and on the host.'),
  gaveUp: (emails: number) =>
    fixable(
      `gave up on ${sayCount(emails, 'email')}; “gate list” says why`,
      'Fix the cause, then run: npm run gate -- retry',
    ),
  unreadable: (emails: number) =>
    fixable(
      `${sayCount(emails, 'email is', 'emails are')} waiting for a version that can read ${emails === 1 ? 'it' : 'them'}; “gate list” says why`,
      'Deploy the newest version of Vouchsafe. It sends what it can read.',
    ),
  allWell: 'runs, reaches its database and has no failed email',
  answers: (address: string, status: number) =>
    fixable(`${address} answers ${status}`, 'Publish dist/ there, at the root of the trust center.'),
  isServed: (address: string) => `${address} is served`,
  notHttps: fixable('is not https', 'Serve it over TLS. Browsers don’t keep session cookies otherwise.'),
  silent: (address: string, why: string) =>
    fixable(
      `${address} does not answer: ${why}`,
      'Check SITE_URL, its DNS record and its certificate. If nothing is deployed yet, use --before.',
    ),
};

/** What a trust center under a path needs of the host that it shares. `check` is a name that hosts and standards use. */
const root = {
  check: { hsts: 'HSTS', securityTxt: 'security.txt', robots: 'robots.txt' },
  silent: (address: string, why: string) => fixable(`${address} does not answer: ${why}`, 'Check the host.'),
  redirects: (address: string) => `${address} redirects to ${address}/`,
  noRedirect: (address: string, status: number) =>
    fixable(`${address} answers ${status}`, `Redirect it to ${address}/ with status 308.`),
  hsts: (address: string) => `${address} sends Strict-Transport-Security`,
  noHsts: (address: string) =>
    fixable(
      `${address} sends no Strict-Transport-Security`,
      'Send it from the host. The trust center shares the host, so it sends none.',
    ),
  securityTxt: (address: string) => `${address} is ours`,
  noSecurityTxt: (address: string, ours: string) =>
    fixable(`${address} is not ours`, `Redirect it to ${ours}: RFC 9116 requires the file at the root of the host.`),
  robots: (address: string) => `${address} keeps crawlers out of the gate`,
  noRobots: (address: string, access: string) =>
    fixable(
      `${address} doesn’t have our lines`,
      `Add the lines of our robots.txt to it, such as “Disallow: ${access}”.`,
    ),
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
