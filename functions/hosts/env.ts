import * as v from 'valibot';
import { isPublicAddress, publicAddress } from '../../src/schemas/addresses.ts';
import { readAddress } from '../../src/schemas/mail-address.ts';
import { readServerAddress, readSmtpAddress } from '../adapters/server-address.ts';
import { readBlobsAddress } from '../adapters/vault/blobs-address.ts';
import { readS3Address } from '../adapters/vault/s3-address.ts';
import type { S3Credentials } from '../adapters/vault/s3-bucket.ts';
import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import { SECRET_MIN_CHARS } from '../domain/limits.ts';
import { isTopic } from '../domain/sns-topic.ts';
import { isDay } from '../domain/time.ts';
import { isWebhookKey } from '../domain/webhook-key.ts';
import { EnvironmentFault, type SettingFault } from './environment-fault.ts';

/** What a variable that was refused should have been, as the message of its schema, which is a text: `whole-number 0 65535`. */
const expected = <What extends SettingFault[1]>(what: What, ...of: Facts<What>): string => [what, ...of].join(' ');
type Facts<What> = Extract<SettingFault, [string, What, ...unknown[]]> extends [string, What, ...infer Of] ? Of : never;

const whole = (low: number, high: number) => {
  const rule = expected('whole-number', low, high);
  return v.pipe(v.string(), v.regex(/^\d+$/, rule), v.transform(Number), v.minValue(low, rule), v.maxValue(high, rule));
};
/** The path in a `file:` address. */
export const fileOf = (url: string): string => url.replace(/^file:(\/\/)?/, '');
/** A text that a question is answered yes for. */
const that = (holds: (text: string) => boolean, rule: string) => v.pipe(v.string(), v.check(holds, rule));

/** A file by its path, or a PostgreSQL by its address; `host=/…` in the query names a socket, and then the address has no host. */
const databaseUrl = v.pipe(
  that(
    (url) =>
      /^file:[^\0]+$/.test(url) ||
      (/^postgres(ql)?:\/\/[^\s/]/.test(url) && readServerAddress(url.replace(/@\//, '@localhost/')) !== null),
    expected('database'),
  ),
  v.transform((url) => (url.startsWith('file:') ? fileOf(url) : url)),
);
const siteUrl = v.pipe(
  that((url) => /^https?:/.test(url) && isPublicAddress(url), expected('public-address')),
  v.transform(publicAddress),
);
const mailServer = that((url) => readSmtpAddress(url) !== null, expected('mail-server'));
/** Bearers: long enough that nobody guesses one. */
const tokens = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((one) => one.trim())),
  v.check((all) => all.every((one) => one.length >= SECRET_MIN_CHARS), expected('secret', SECRET_MIN_CHARS)),
);
const topics = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((one) => one.trim())),
  v.check((all) => all.every(isTopic), expected('topics')),
);
const secrets = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((one) => one.trim())),
  v.check(
    (all) => all.every((one) => one.length >= SECRET_MIN_CHARS && new Set(one).size >= SECRET_MIN_CHARS / 4),
    expected('secrets', SECRET_MIN_CHARS),
  ),
);
/** `crm=whsec_…,approvals=https://…`: a channel named twice has two keys, the newest first, and both sign. Null where that is not what it says. */
function readChannelSecrets(text: string): Record<string, string[]> | null {
  const all: Record<string, string[]> = {};
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [, id = '', secret = ''] = /^([a-z0-9-]+)=(\S+)$/.exec(entry) ?? [];
    if (id === '' || !(isWebhookKey(secret) || isHttpAddress(secret))) return null;
    all[id] = [...(all[id] ?? []), secret];
  }
  return all;
}
const channelSecrets = v.pipe(
  that((text) => readChannelSecrets(text) !== null, expected('channel-secrets')),
  v.transform((text) => readChannelSecrets(text) ?? {}),
);
const vaultUrl = that(
  (url) => /^file:[^\0]+$/.test(url) || readS3Address(url) !== null || readBlobsAddress(url) !== null,
  expected('vault'),
);
const isHttpAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
const text = v.optional(v.string());

const variables = v.object({
  NODE_ENV: text,
  PORT: v.optional(whole(0, 65_535), '4321'),
  HOST: text,
  SITE_URL: v.optional(siteUrl),
  DATA_DIR: v.optional(v.string(), '.data'),
  DATABASE_URL: v.optional(databaseUrl),
  SMTP_URL: v.optional(mailServer),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => 'address' in readAddress(text), expected('email')),
    ),
  ),
  DKIM_DOMAIN: text,
  DKIM_SELECTOR: text,
  DKIM_PRIVATE_KEY: text,
  SECRETS: v.optional(secrets),
  VAULT_URL: v.optional(vaultUrl, 'file:private'),
  CHANNEL_SECRETS: v.optional(channelSecrets),
  AUDIT_SINK: v.optional(that((url) => readSinkAddress(url) !== null, expected('sink'))),
  AUDIT_SINK_ACCESS_KEY_ID: text,
  AUDIT_SINK_SECRET_ACCESS_KEY: text,
  VAULT_ACCESS_KEY_ID: text,
  VAULT_SECRET_ACCESS_KEY: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
  AWS_REGION: text,
  NETLIFY_SITE_ID: text,
  NETLIFY_AUTH_TOKEN: text,
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_SCOPES: text,
  OIDC_ONLY: text,
  OIDC_TRUST_EMAIL: text,
  TRUST_PROXY: v.optional(whole(0, 10), '0'),
  CRON_SECRET: v.optional(v.pipe(v.string(), v.minLength(SECRET_MIN_CHARS, expected('secret', SECRET_MIN_CHARS)))),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(SECRET_MIN_CHARS, expected('secret', SECRET_MIN_CHARS)))),
  OTEL_EXPORTER_OTLP_ENDPOINT: v.optional(that(isHttpAddress, expected('collector'))),
  OTEL_EXPORTER_OTLP_HEADERS: text,
  OTEL_SERVICE_NAME: v.optional(v.string(), 'vouchsafe'),
  ACCOUNTS_TOKENS: v.optional(tokens),
  BOUNCE_TOKENS: v.optional(tokens),
  BOUNCE_TOPICS: v.optional(topics),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error'], expected('log-level')), 'warn'),
  CONFIRMATIONS_PER_HOUR: v.optional(whole(1, 100_000), '60'),
  SENDS_PER_HOUR: v.optional(whole(1, 1_000_000), '1000'),
  TODAY: v.optional(that(isDay, expected('day'))),
});

export type Environment = Omit<v.InferOutput<typeof variables>, 'DATABASE_URL'> & {
  DATABASE_URL: string;
  production: boolean;
};

function keysOf(env: Readonly<Record<string, unknown>>, names: readonly string[]): S3Credentials | null {
  for (const whose of names) {
    const [id, secret] = [env[`${whose}_ACCESS_KEY_ID`], env[`${whose}_SECRET_ACCESS_KEY`]];
    if (typeof id !== 'string' || typeof secret !== 'string') continue;
    const token = whose === 'AWS' && typeof env.AWS_SESSION_TOKEN === 'string' ? env.AWS_SESSION_TOKEN : undefined;
    return { accessKeyId: id, secretAccessKey: secret, sessionToken: token };
  }
  return null;
}

/** The vault's own keys before those that a host sets for everything. */
export const bucketKeys = (env: Readonly<Record<string, unknown>>) => keysOf(env, ['VAULT', 'AWS']);
/** The witness's own keys, best ones that may add and not delete, before those of the vault. */
export const sinkKeys = (env: Readonly<Record<string, unknown>>) => keysOf(env, ['AUDIT_SINK', 'VAULT', 'AWS']);

/** Set by hosts whose disk is gone after each call. */
const FLEETING_HOSTS = ['VERCEL', 'NETLIFY', 'AWS_LAMBDA_FUNCTION_NAME', 'CF_PAGES'] as const;

/** Reads the environment once. An empty variable counts as unset. Throws `EnvironmentFault` with every fault listed. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(variables, set, { abortPipeEarly: true });
  const faults: SettingFault[] = parsed.success
    ? []
    : parsed.issues.map(({ path, message }) => [String(path?.[0].key), ...message.split(' ')] as SettingFault);
  const production = set.NODE_ENV === 'production';
  if (production) {
    if (set.SECRETS === undefined) faults.push(['SECRETS', 'no-secrets']);
    if (set.SMTP_URL === undefined) faults.push(['SMTP_URL', 'no-mail-server']);
    // On the same machine there is no network in between; browsers hold such an origin for secure, too.
    if (set.SITE_URL !== undefined && !/^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/.test(set.SITE_URL))
      faults.push(['SITE_URL', 'not-https']);
  }
  if (/^s3:/.test(set.VAULT_URL ?? '') && !bucketKeys(set))
    faults.push(['VAULT_URL', 'bucket-keys-of-host', ['VAULT_ACCESS_KEY_ID', 'VAULT_SECRET_ACCESS_KEY']]);
  if (/^s3:/.test(set.AUDIT_SINK ?? '') && !sinkKeys(set))
    faults.push(['AUDIT_SINK', 'bucket-keys', ['AUDIT_SINK_ACCESS_KEY_ID', 'AUDIT_SINK_SECRET_ACCESS_KEY']]);
  const fleeting = FLEETING_HOSTS.filter((name) => set[name] !== undefined);
  if (fleeting.length > 0 && /^file:|^$/.test(set.DATABASE_URL ?? ''))
    faults.push(['DATABASE_URL', 'file-lost', fleeting]);
  if (fleeting.length > 0 && /^file:/.test(set.AUDIT_SINK ?? ''))
    faults.push(['AUDIT_SINK', 'sink-file-lost', fleeting]);
  if (!parsed.success || faults.length > 0) throw new EnvironmentFault(faults);
  const { output } = parsed;
  return { ...output, DATABASE_URL: output.DATABASE_URL ?? `${output.DATA_DIR}/gate.db`, production };
}
