import * as z from 'zod/mini';
import { mailAddress } from '../../src/schemas/request-form.ts';
import { BLOBS_SAMPLE, readBlobsAddress } from '../adapters/vault/netlify-blobs.ts';
import type { S3Credentials } from '../adapters/vault/s3.ts';
import { readS3Address, S3_SAMPLE } from '../adapters/vault/s3-address.ts';
import { SECRET_MIN_CHARS } from '../domain/limits.ts';

const whole = (low: number, high: number) =>
  z
    .pipe(z.string().check(z.regex(/^\d+$/, `a whole number from ${low} to ${high}`)), z.transform(Number))
    .check(z.refine((value) => value >= low && value <= high, `a whole number from ${low} to ${high}`));
/** The path in a `file:` address. */
export const fileOf = (url: string): string => url.replace(/^file:(\/\/)?/, '');
/** A file by its path, or a PostgreSQL by its address; `host=/…` in the query names a socket, and then the address has no host. */
const databaseUrl = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (url) =>
          /^file:[^\0]+$/.test(url) ||
          (/^postgres(ql)?:\/\/[^\s/]/.test(url) && URL.canParse(url.replace(/@\//, '@localhost/'))),
        'file:.data/gate.db or postgres://user:password@db.example.com:5432/gate (special characters of the password percent-encoded)',
      ),
    ),
  z.transform((url) => (url.startsWith('file:') ? fileOf(url) : url)),
);
const origin = z.pipe(
  z
    .url({ protocol: /^https?$/, error: 'an origin such as https://trust.example.com' })
    .check(
      z.refine(
        (url) => URL.canParse(url) && new URL(url).pathname === '/' && !/[?#]/.test(url),
        'only scheme, host and port, without a path',
      ),
    ),
  z.transform((url) => new URL(url).origin),
);
const secrets = z
  .pipe(
    z.string(),
    z.transform((text) => text.split(',').map((one) => one.trim())),
  )
  .check(
    z.refine(
      (all) => all.every((one) => one.length >= SECRET_MIN_CHARS && new Set(one).size >= SECRET_MIN_CHARS / 4),
      `secrets of ${SECRET_MIN_CHARS} characters or more; make one with: openssl rand -base64 48`,
    ),
  );
const vaultUrl = z
  .string()
  .check(
    z.refine(
      (url) => /^file:[^\0]+$/.test(url) || readS3Address(url) !== null || readBlobsAddress(url) !== null,
      `a folder such as file:private, a bucket such as ${S3_SAMPLE}, or ${BLOBS_SAMPLE}`,
    ),
  );
const text = z.optional(z.string());

const variables = z.object({
  NODE_ENV: text,
  PORT: z._default(whole(0, 65_535), 4321),
  HOST: text,
  SITE_URL: z.optional(origin),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(databaseUrl),
  SMTP_URL: z.optional(
    z.url({
      protocol: /^smtps?$/,
      hostname: /^.+$/,
      error: 'an address such as smtp://user:password@mail.example.com:587',
    }),
  ),
  MAIL_FROM: z.optional(mailAddress('one mail address')),
  SECRETS: z.optional(secrets),
  VAULT_URL: z._default(vaultUrl, 'file:private'),
  VAULT_ACCESS_KEY_ID: text,
  VAULT_SECRET_ACCESS_KEY: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
  AWS_REGION: text,
  NETLIFY_SITE_ID: text,
  NETLIFY_AUTH_TOKEN: text,
  TRUST_PROXY: z._default(whole(0, 10), 0),
  CRON_SECRET: z.optional(z.string().check(z.minLength(SECRET_MIN_CHARS, `at least ${SECRET_MIN_CHARS} characters`))),
  LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error'], 'debug, info, warn or error'), 'warn'),
  CONFIRMATIONS_PER_HOUR: z._default(whole(1, 100_000), 60),
  TODAY: z.optional(z.iso.date('a day such as 2026-01-31')),
});

export type Environment = Omit<z.infer<typeof variables>, 'DATABASE_URL'> & {
  DATABASE_URL: string;
  production: boolean;
};

/** The vault's own keys before those that a host sets for everything. */
export function bucketKeys(env: Readonly<Record<string, unknown>>): S3Credentials | null {
  for (const whose of ['VAULT', 'AWS']) {
    const [id, secret] = [env[`${whose}_ACCESS_KEY_ID`], env[`${whose}_SECRET_ACCESS_KEY`]];
    if (typeof id !== 'string' || typeof secret !== 'string') continue;
    const token = whose === 'AWS' && typeof env.AWS_SESSION_TOKEN === 'string' ? env.AWS_SESSION_TOKEN : undefined;
    return { accessKeyId: id, secretAccessKey: secret, sessionToken: token };
  }
  return null;
}

/** Set by hosts whose disk is gone after each call. */
const FLEETING_HOSTS = ['VERCEL', 'NETLIFY', 'AWS_LAMBDA_FUNCTION_NAME', 'CF_PAGES'] as const;

/** A start that is refused, with every fault in its message. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault';
}

/** Reads the environment once. An empty variable counts as unset. Throws `EnvironmentFault` with every fault listed. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(set);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: expected ${message}`);
  const production = set.NODE_ENV === 'production';
  if (production) {
    if (set.SECRETS === undefined) faults.push('SECRETS: missing; make one with: openssl rand -base64 48');
    if (set.SMTP_URL === undefined)
      faults.push('SMTP_URL: missing; without it no mail leaves, and no request can be confirmed');
    // On the same machine there is no network in between; browsers hold such an origin for secure, too.
    if (set.SITE_URL !== undefined && !/^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/.test(set.SITE_URL))
      faults.push('SITE_URL: expected https:// in production');
  }
  if (/^s3:/.test(set.VAULT_URL ?? '') && !bucketKeys(set))
    faults.push(
      'VAULT_URL: a bucket needs keys; set VAULT_ACCESS_KEY_ID and VAULT_SECRET_ACCESS_KEY (or the AWS_ names, where the host sets them)',
    );
  const fleeting = FLEETING_HOSTS.find((name) => set[name] !== undefined);
  if (fleeting && /^file:|^$/.test(set.DATABASE_URL ?? '')) {
    faults.push(`DATABASE_URL: a file does not last on this host (${fleeting} is set), so every request would be lost`);
  }
  if (!parsed.success || faults.length > 0) {
    throw new EnvironmentFault(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((one) => `  ${one}`).join('\n')}`,
    );
  }
  const { data } = parsed;
  return { ...data, DATABASE_URL: data.DATABASE_URL ?? `${data.DATA_DIR}/gate.db`, production };
}
