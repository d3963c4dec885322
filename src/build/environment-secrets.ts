import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { xmlAttribute, xmlText } from '../twins/xml.ts';
import type { Guarded } from './scan-leaks.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that are secrets as they stand. */
const WHOLE = [
  'CRON_SECRET',
  'DKIM_PRIVATE_KEY',
  'POSTGRES_PASSWORD',
  'VAULT_SECRET_ACCESS_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'NETLIFY_AUTH_TOKEN',
];
/** Addresses with a password in them. */
const ADDRESSES = ['SMTP_URL', 'DATABASE_URL', 'HYPERDRIVE_URL'];
/** Files that a build or a start may read them from. */
const ENV_FILES = ['.env', '.env.local', '.env.production', '.env.production.local'];

const MIN_CHARS = 6;
/** A plain word, such as the `postgres` of a machine of one's own, stands in any text; a secret of this length does not. */
const PLAIN_WORD_MIN_CHARS = 12;
const tells = (value: string): boolean => value.length >= (/^[a-z]+$/i.test(value) ? PLAIN_WORD_MIN_CHARS : MIN_CHARS);

/** The variables of a process and of the env files of its folders; all of them count, whichever would win. */
export async function environmentsOf(process: Variables, folders: readonly string[]): Promise<Variables[]> {
  const files = new Set(folders.flatMap((folder) => ENV_FILES.map((name) => join(folder, name))));
  const texts = await Promise.all([...files].map((file) => readFile(file, 'utf8').catch(() => '')));
  return [process, ...texts.map((text) => parseEnv(text))];
}

function* passwordsIn(address: string): Generator<string> {
  const [, raw = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^:@/]*:(.*)@[^@]*$/is.exec(address) ?? [];
  yield raw;
  try {
    yield decodeURIComponent(raw);
  } catch {
    // The start refuses such an address; what was written is looked for all the same.
  }
}

/** Base64 of a value wherever it begins within other bytes: three ways, without the characters that its neighbors have a part in. */
function* base64Of(value: string): Generator<string> {
  const bytes = Buffer.from(value);
  for (let before = 0; before < 3; before++) {
    const coded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = before === 0 ? 0 : before + 1;
    const whole = coded.slice(from, coded.length - ((before + bytes.length) % 3 === 0 ? 0 : 1));
    if (whole.length < MIN_CHARS) continue;
    yield whole;
    yield whole.replaceAll('+', '-').replaceAll('/', '_');
  }
}

function* formsOf(value: string): Generator<string> {
  yield value;
  yield encodeURIComponent(value.toWellFormed());
  yield encodeURIComponent(value.toWellFormed()).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  yield xmlText(value);
  yield xmlAttribute(value);
  yield xmlAttribute(value).replaceAll("'", '&#39;');
  yield JSON.stringify(value).slice(1, -1);
  yield Buffer.from(value).toString('hex');
  yield* base64Of(value);
}

/** What to look for, as the bytes of a file read as Latin-1, and whose it is. The value itself is in no message. */
export function secretWords(environments: readonly Variables[]): Map<string, Guarded> {
  const words = new Map<string, Guarded>();
  const put = (value: string, guarded: Guarded): void => {
    if (!tells(value)) return;
    for (const form of formsOf(value)) words.set(Buffer.from(form).toString('latin1'), guarded);
  };
  for (const env of environments) {
    for (const secret of (env.SECRETS ?? '').split(',')) put(secret.trim(), { what: 'secret', of: 'SECRETS' });
    for (const name of WHOLE) put(env[name] ?? '', { what: 'secret', of: name });
    for (const name of ADDRESSES)
      for (const password of passwordsIn(env[name] ?? '')) put(password, { what: 'password', of: name });
  }
  return words;
}
