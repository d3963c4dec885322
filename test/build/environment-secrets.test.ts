import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { environmentsOf, secretWords } from '../../src/build/environment-secrets.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { type Guarded, scanLeaks } from '../../src/build/scan-leaks.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { readContent } from '../../src/source/read-content.ts';

const SECRET = 'kT9/x+Zq&<"w\'2 vE%7u?Lm==aB3';
const env = {
  SECRETS: `${SECRET},the older secret that still verifies`,
  CRON_SECRET: 'cron-Zx81-cron-Zx81-cron-Zx81-cron',
  SMTP_URL: 'smtp://gate:sm%2Ftp%23pass@mail.example.com:587',
  DATABASE_URL: 'postgres://gate:d4tab@se@db.example.com:5432/gate',
  VAULT_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const words = secretWords([env]);

let tree: ContentTree;
let dist = '';
beforeAll(async () => {
  const read = await readContent(SITE_ROOT);
  if (!read.tree) throw new Error('the demo content is at fault');
  tree = read.tree;
  dist = mkdtempSync(join(tmpdir(), 'vouchsafe-dist-'));
});
afterAll(() => rmSync(dist, { recursive: true }));
const leaksOf = async (content: string | Buffer, name = 'page.html') => {
  writeFileSync(join(dist, name), content);
  const leaks = await scanLeaks(SITE_ROOT, dist, tree, words);
  rmSync(join(dist, name));
  return leaks;
};

const SECRETS: readonly (readonly [value: string, whose: Guarded])[] = [
  [SECRET, { what: 'secret', of: 'SECRETS' }],
  ['the older secret that still verifies', { what: 'secret', of: 'SECRETS' }],
  [env.CRON_SECRET, { what: 'secret', of: 'CRON_SECRET' }],
  ['sm/tp#pass', { what: 'password', of: 'SMTP_URL' }],
  ['d4tab@se', { what: 'password', of: 'DATABASE_URL' }],
  [env.VAULT_SECRET_ACCESS_KEY, { what: 'secret', of: 'VAULT_SECRET_ACCESS_KEY' }],
];
const FORMS: Record<string, (value: string) => string> = {
  raw: (value) => `<p>${value}</p>`,
  'percent-encoded': (value) => `?key=${encodeURIComponent(value)}`,
  'percent-encoded in lower case': (value) =>
    `?key=${encodeURIComponent(value).replace(/%../g, (one) => one.toLowerCase())}`,
  'base64 by itself': (value) => Buffer.from(value).toString('base64'),
  base64url: (value) => Buffer.from(value).toString('base64url'),
  'base64 of an address it stands in': (value) => Buffer.from(`x://user:${value}@host/path`).toString('base64'),
  'base64, one further': (value) => Buffer.from(`xx://user:${value}@host`).toString('base64'),
  'base64, two further': (value) => Buffer.from(`xxx://user:${value}!`).toString('base64'),
  hexadecimal: (value) => Buffer.from(value).toString('hex'),
  HTML: (value) =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  JSON: (value) => JSON.stringify({ value }),
  'an address': () => `${env.SMTP_URL} ${env.DATABASE_URL}`,
};

describe.each(SECRETS)('%s', (value, whose) => {
  it.each(Object.keys(FORMS).filter((form) => form !== 'an address'))('is found, %s', async (form) => {
    const leaks = await leaksOf(FORMS[form]?.(value) ?? '');
    expect(leaks).toContainEqual({ file: 'page.html', ...whose });
    expect(JSON.stringify(leaks)).not.toContain(JSON.stringify(value).slice(1, -1));
  });
});

test('whole addresses are found by their passwords', async () => {
  expect((await leaksOf(FORMS['an address']?.('') ?? '')).map(({ what, of }) => [what, of]).sort()).toEqual([
    ['password', 'DATABASE_URL'],
    ['password', 'SMTP_URL'],
  ]);
});
test('in base64 wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = Buffer.from(`${before}${SECRET}${after}`).toString('base64');
      expect([...words.keys()].some((word) => text.includes(word))).toBe(true);
    }),
  );
});
test('in the name of a file, which is not printed', async () => {
  const leaks = await leaksOf('', `${env.CRON_SECRET}.txt`);
  expect(leaks).toHaveLength(1);
  expect(JSON.stringify(leaks)).not.toContain(env.CRON_SECRET);
});
test('in a file of variables that the build may read', async () => {
  writeFileSync(join(dist, '.env'), `SECRETS="${'z1'.repeat(20)}"\n# CRON_SECRET=x\n`);
  const found = secretWords(await environmentsOf({}, [dist]));
  rmSync(join(dist, '.env'));
  expect(found.get('z1'.repeat(20))).toEqual({ what: 'secret', of: 'SECRETS' });
});
test('pages without them pass, and so does a password that is a plain word or nearly nothing', async () => {
  expect(await leaksOf('<p>We keep the password in a vault; postgres is our database, gate our gate.</p>')).toEqual([]);
  for (const password of ['postgres', 'password', 'x', '', 'abc1'])
    expect([
      ...secretWords([{ DATABASE_URL: `postgres://gate:${password}@db.example.com/gate`, SECRETS: ',' }]),
    ]).toEqual([]);
});
