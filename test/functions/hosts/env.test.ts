import { describe, expect, test } from 'vitest';
import { type Environment, readEnvironment as readFacts } from '../../../functions/hosts/env.ts';
import { inWords } from '../../../functions/hosts/say-fault.ts';
import { settingsOf } from '../../../functions/hosts/settings.ts';
import { sampleManifest } from '../support/manifest.ts';

const readEnvironment = (env: Record<string, string>): Environment => inWords(() => readFacts(env));

const strong = 'correct horse battery staple and so on';

test('an empty environment is the demo', () => {
  expect(readEnvironment({ PORT: '', PATH: '/bin' })).toMatchObject({
    PORT: 4321,
    DATA_DIR: '.data',
    DATABASE_URL: '.data/gate.db',
    VAULT_URL: 'file:private',
    TRUST_PROXY: 0,
    CONFIRMATIONS_PER_HOUR: 60,
    production: false,
  });
});

test('addresses are read', () => {
  expect(
    readEnvironment({
      DATABASE_URL: 'file:/tmp/x/gate.db',
      SITE_URL: 'http://localhost:1234/',
      SECRETS: `${strong}, ${strong}2`,
      DATA_DIR: '/d',
    }),
  ).toMatchObject({
    DATABASE_URL: '/tmp/x/gate.db',
    SITE_URL: 'http://localhost:1234',
    SECRETS: [strong, `${strong}2`],
  });
});

test.each([
  ['https://www.example.com/trust/', 'https://www.example.com/trust'],
  ['https://www.example.com/a/trust-center//', 'https://www.example.com/a/trust-center'],
])('the public address may have a path: %s', (SITE_URL, read) => {
  expect(readEnvironment({ SITE_URL })).toMatchObject({ SITE_URL: read });
});

test.each([
  'https://a.example/?x',
  'https://a.example/trust#top',
  'https://me@a.example',
  'https://a.example/:id/',
  '/trust',
])('no public address: %s', (SITE_URL) => {
  expect(() => readEnvironment({ SITE_URL })).toThrow('SITE_URL: expected the public address, such as');
});

describe('the address that links are built from', () => {
  const manifest = (trustUrl: string) =>
    sampleManifest((draft) => {
      draft.company.trustUrl = trustUrl;
    });
  const siteUrlOf = (env: Record<string, string>, trustUrl: string) =>
    inWords(() => settingsOf(readEnvironment(env), manifest(trustUrl), [strong]).siteUrl);
  const production = { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example.com', SECRETS: strong };

  test('has the base path that the site was built for', () => {
    expect(siteUrlOf({ PORT: '1234' }, 'https://acme.example/trust')).toBe('http://localhost:1234/trust');
    expect(siteUrlOf(production, 'https://acme.example/trust')).toBe('https://acme.example/trust');
    expect(siteUrlOf({ ...production, SITE_URL: 'https://staging.example/trust/' }, 'https://acme.example/trust')).toBe(
      'https://staging.example/trust',
    );
  });
  test('is refused with another one', () => {
    expect(() => siteUrlOf({ SITE_URL: 'https://staging.example' }, 'https://acme.example/trust')).toThrow(
      'SITE_URL: expected https://staging.example/trust; the site was built for https://acme.example/trust',
    );
  });
});

test.each([
  'postgres://gate:p%40ss@db.example.com:5432/gate?sslmode=verify-full',
  'postgresql://gate@db.example.com/gate',
  'postgres://gate:secret@/gate?host=/run/postgresql',
])('the address of a PostgreSQL is taken as it is: %s', (DATABASE_URL) => {
  expect(readEnvironment({ DATABASE_URL })).toMatchObject({ DATABASE_URL });
  expect(readEnvironment({ DATABASE_URL, VERCEL: '1' })).toMatchObject({ DATABASE_URL });
});

test.each(['postgres://', 'postgres:gate', 'postgres://gate:se#cret@db.example.com/gate', 'gate.db'])(
  'no address of a database: %s',
  (DATABASE_URL) => {
    expect(() => readEnvironment({ DATABASE_URL })).toThrow(
      /DATABASE_URL: expected file:\.data\/gate\.db or postgres:\/\/user:password@db\.example\.com/,
    );
  },
);

test('every fault is listed together', () => {
  const bad = {
    PORT: '99999',
    SITE_URL: 'https://trust.example.com/?lang=en',
    DATABASE_URL: 'mysql://x',
    SMTP_URL: 'http://mail.example.com',
    MAIL_FROM: 'nobody',
    SECRETS: 'short',
    TRUST_PROXY: 'yes',
    CRON_SECRET: 'short',
    LOG_LEVEL: 'loud',
    TODAY: 'tomorrow',
  };
  expect(() => readEnvironment(bad)).toThrow(
    /^The environment has 10 faults:\n {2}PORT: expected a whole number from 0 to 65535\n/,
  );
  for (const name of Object.keys(bad)) expect(() => readEnvironment(bad)).toThrow(`\n  ${name}: expected `);
});

test('production wants secrets, a mail server and https', () => {
  expect(() => readEnvironment({ NODE_ENV: 'production', SITE_URL: 'http://trust.example.com' })).toThrow(
    'The environment has 3 faults:\n  SECRETS: missing; make one with: openssl rand -base64 48\n  SMTP_URL: missing; without it no email is sent, and no request can be confirmed\n  SITE_URL: expected https:// in production',
  );
  expect(() =>
    readEnvironment({ NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example.com', SECRETS: 'a'.repeat(64) }),
  ).toThrow('secrets of 32 characters or more');
  expect(
    readEnvironment({ NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example.com', SECRETS: strong }).production,
  ).toBe(true);
});

test.each(['VERCEL', 'NETLIFY', 'AWS_LAMBDA_FUNCTION_NAME'])('a file stops the start on %s', (name) => {
  expect(() => readEnvironment({ [name]: '1' })).toThrow(`a file does not last on this host (${name} is set)`);
});
