import { sayAll, sayCount, sayOneOf } from './format.ts';

const ENCODED = 'in the user and password write % as %25, / as %2F, # as %23, ? as %3F, @ as %40';
const ANY_BUCKET = 's3://bucket?endpoint=https://s3.example.com&region=eu-central-1';
const MAKE_SECRET = 'make one with: openssl rand -base64 48';

/** What is wrong with one variable or binding, by its name in `functions/hosts/`. */
const faults = {
  'whole-number': (low: number, high: number) => `expected a whole number from ${low} to ${high}`,
  'public-address': () =>
    'expected the public address, such as https://trust.example.com or https://www.example.com/trust, without a query',
  database: () => `expected file:.data/gate.db or postgres://user:password@db.example.com:5432/gate (${ENCODED})`,
  'mail-server': () => `expected an address such as smtp://user:password@mail.example.com:587 (${ENCODED})`,
  email: () => 'expected one email address',
  'dkim-incomplete': (given: readonly string[]) =>
    `missing, while ${sayAll(given)} ${given.length === 1 ? 'is' : 'are'} set; set all three or none`,
  'dkim-domain': () => 'expected the domain that signs, such as example.com',
  'dkim-selector': () =>
    'expected the name of the key in the DNS, such as vouchsafe for vouchsafe._domainkey.example.com',
  'dkim-no-key': () =>
    'expected a private key in PEM, without a password; on one line write its line breaks as \\n, or give the base64 within it. Make one with: openssl genrsa 2048',
  'dkim-not-rsa': (type: string) =>
    `expected an RSA key; this one is ${type}, which many receivers can’t check. Make one with: openssl genrsa 2048`,
  'dkim-short': (bits: number, least: number) =>
    `expected ${least} bits or more; this key has ${bits}, which receivers don’t trust. Make one with: openssl genrsa 2048`,
  secrets: (characters: number) => `expected secrets of ${characters} characters or more; ${MAKE_SECRET}`,
  secret: (characters: number) => `expected at least ${characters} characters; ${MAKE_SECRET}`,
  topics: () => 'expected topics of Amazon SNS, such as arn:aws:sns:eu-central-1:123456789012:bounces',
  'channel-secrets': () =>
    'expected the secret of each channel by its name, such as crm=whsec_…,approvals=https://hooks.slack.com/services/…; make a key with: echo whsec_$(openssl rand -base64 32), or with whsk_ for one whose receiver gets the public half alone',
  vault: () => `expected a folder such as file:private, a bucket such as ${ANY_BUCKET}, or netlify-blobs:reports`,
  sink: () =>
    'expected file:/mnt/elsewhere/seals.jsonl, s3://bucket/folder?endpoint=https://s3.example.com&region=eu-central-1&lock=365, or mailto:auditor@example.com',
  flag: () => `expected ${sayOneOf(['true', 'false'])}`,
  issuer: () =>
    'expected the issuer of your provider, such as https://login.example.com, without /.well-known/ and a query; http:// only on this machine',
  'issuer-of-many': () =>
    'expected the issuer of your own directory, with its tenant id; this one lets in anyone’s, who can give out any address',
  'without-issuer': (given: readonly string[]) =>
    `missing, while ${sayAll(given)} ${given.length === 1 ? 'is' : 'are'} set`,
  'no-client': () => 'missing, while OIDC_ISSUER is set; your provider gives it to this site',
  scopes: () => 'expected scopes with openid among them, separated by spaces, such as openid email',
  collector: () => 'expected the address of an OpenTelemetry collector, such as http://localhost:4318',
  'log-level': () => `expected ${sayOneOf(['debug', 'info', 'warn', 'error'])}`,
  day: () => 'expected a day such as 2026-01-31',
  'no-secrets': () => `missing; ${MAKE_SECRET}`,
  'no-mail-server': () => 'missing; without it no email is sent, and no request can be confirmed',
  'not-https': () => 'expected https:// in production',
  'no-address': () => 'missing; content/company.yaml has no trustUrl, so nothing else says where the site is',
  /** `built` is null where nobody knew the address when the site was built. */
  'other-path': (expected: string, built: string | null) =>
    built === null
      ? `expected ${expected}; the site was built without an address, for the root of a host: build it with this SITE_URL`
      : `expected ${expected}; the site was built for ${built}, which is trustUrl in content/company.yaml`,
  'bucket-keys': (variables: readonly string[]) => `a bucket needs keys; set ${sayAll(variables)}`,
  'bucket-keys-of-host': (variables: readonly string[]) =>
    `a bucket needs keys; set ${sayAll(variables)} (or the AWS_ names, where the host sets them)`,
  'file-lost': (marks: readonly string[]) =>
    `a file does not last on this host${marks.map((name) => ` (${name} is set)`).join('')}, so every request would be lost`,
  'sink-file-lost': (marks: readonly string[]) =>
    `a file does not last on this host${marks.map((name) => ` (${name} is set)`).join('')}; name a bucket or a mailbox`,
  'no-database-binding': () =>
    'missing; bind a D1 database of that name (wrangler.jsonc, d1_databases), or a PostgreSQL as HYPERDRIVE',
  'second-database': (other: string) => `set beside ${other}; the state is in one of them`,
  'no-vault-binding': () => 'missing; bind an R2 bucket of that name (wrangler.jsonc, r2_buckets)',
};

/** How to fix a database that cannot be used. */
const fixes = {
  held: 'Another process holds it. Stop that process, or wait until it is done.',
  'read-only': 'Let this process write to the file and to its folder.',
  damaged: 'Restore it from a backup; the damaged file was left as it is.',
  full: 'Make room on its disk.',
  folder: 'Check that its folder exists, or can be made, and is a folder.',
  host: 'Check the name of the host.',
  tls: 'Set sslmode in the address as the server wants it, such as ?sslmode=verify-full or ?sslmode=disable.',
  user: 'Check the user and password (special characters percent-encoded), and what the server lets in (pg_hba.conf).',
  'no-database': 'Create the database, or name one that exists.',
  rights: 'Let this user create tables in the database’s schema.',
  connections: 'Raise max_connections there, or put a pooler in between.',
  starting: 'It is starting or stopping. Wait until it is ready.',
  unreachable: 'Check the host and port, that the server runs, and that it can be reached from here.',
};

/** Why a gate does not start, for the operator, and what a visitor is told meanwhile. */
export const settings = {
  faults,
  fault: (name: string, said: string) => `${name}: ${said}`,
  all: (lines: readonly string[]) =>
    `The environment has ${lines.length === 1 ? 'a fault' : sayCount(lines.length, 'fault')}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  database: {
    fixes,
    /** `said` is what the database says; `fix` may be empty. */
    unusable: (where: string, said: string, fix: string) =>
      `DATABASE_URL: ${where} cannot be used: ${said}. ${fix}`.trim(),
  },
  manifest: {
    missing: (file: string) => `${file} doesn’t exist. Run npm run build first.`,
    newer: (file: string, version: number, known: number) =>
      `${file} was built by a newer Vouchsafe (its form is ${version}, and this gate reads ${known}). Run the gate with the version that built it, or build again with this one: npm ci && npm run build`,
    older: (file: string, version: number, known: number) =>
      `${file} was built by an older Vouchsafe (its form is ${version}, and this gate reads ${known}). Run npm run build again.`,
    other: (file: string, faults: readonly string[]) =>
      `${file} is not what this gate reads. Run npm run build again.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  },
  started: {
    trustCenter: (address: string) => `Trust center  ${address}`,
    email: (address: string, folder: string) => `Email         ${address} (kept in ${folder})`,
  },
  closed: 'The trust center can’t answer right now. Try again in a minute.\n',
  contentFaults: 'The content has faults; the terminal lists them.\n',
};
export type SettingWords = typeof settings;
