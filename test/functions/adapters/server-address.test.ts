import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, test } from 'vitest';
import { readServerAddress, readSmtpAddress } from '../../../functions/adapters/server-address.ts';
import { smtpMailer, verifySmtp } from '../../../functions/adapters/smtp.ts';
import { type Environment, readEnvironment as readFacts } from '../../../functions/hosts/env.ts';
import { inWords } from '../../../functions/hosts/say-fault.ts';

const readEnvironment = (env: Record<string, string>): Environment => inWords(() => readFacts(env));

const require = createRequire(createRequire(import.meta.url).resolve('pg'));
/** The driver's own reading of an address. */
const { parse: readByDriver } = require('pg-connection-string') as {
  parse(url: string): { user?: string; password?: string; host?: string };
};
const HINT = /in the user and password write % as %25, \/ as %2F, # as %23, \? as %3F, @ as %40/;

describe.each([
  ['SMTP_URL', (password: string) => `smtp://gate:${password}@mail.example.com:587`],
  ['DATABASE_URL', (password: string) => `postgres://gate:${password}@db.example.com:5432/gate`],
])('a password in %s', (name, url) => {
  it.each([
    'p%ss',
    'p%zzs',
    '100%',
    'p%',
    'p/ss',
    '12/34',
    'p#ss',
    '12#34',
    'p?ss',
    '1?2',
    'a@12/b',
    'p ss',
    'p\tss',
    '%ff',
  ])('%j is refused at the start, with the hint and without the password', (password) => {
    const start = () => readEnvironment({ [name]: url(password) });
    expect(start).toThrow(HINT);
    expect(start).not.toThrow(password.length > 2 ? password : 'gate:');
  });
  it.each(['p@ss', 'p:ss', "p'ss", 'p&s=s;', 'p+ss', 'p!$*()', 'pässwörd'])(
    '%j is taken, and read right',
    (password) => {
      expect(() => readEnvironment({ [name]: url(password) })).not.toThrow();
      expect(readServerAddress(url(password))).toMatchObject({ user: 'gate', password });
    },
  );
  it('is read right whatever it is, once it is encoded, and never differently than it was checked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), (one, other) => {
        for (const password of [one, other].map((text) => text.toWellFormed()))
          expect(readServerAddress(url(encodeURIComponent(password)))).toMatchObject({ user: 'gate', password });
        const raw = readServerAddress(url(one));
        if (raw)
          expect([raw.url.hostname, decodeURIComponent(encodeURI(one).replaceAll('%25', '%'))]).toEqual([
            expect.stringMatching(/^(mail|db)\.example\.com$/),
            raw.password,
          ]);
      }),
    );
  });
});

test('the driver of PostgreSQL reads the same', () => {
  fc.assert(
    fc.property(fc.string(), (password) => {
      const url = `postgres://gate:${password}@db.example.com:5432/gate`;
      const read = readServerAddress(url);
      if (read)
        expect(readByDriver(url)).toMatchObject({ user: 'gate', password: read.password, host: 'db.example.com' });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false, tls: null, auth: null }],
  ['smtps://u:p@mail.example.com/', { port: 465, secure: true, auth: { user: 'u', pass: 'p' } }],
  [
    'smtp://u%40x.example:p%25@[2001:db8::1]:2525?tls=optional',
    { host: '2001:db8::1', port: 2525, tls: 'optional', auth: { user: 'u@x.example', pass: 'p%' } },
  ],
])('%s', (url, read) => expect(readSmtpAddress(url)).toMatchObject(read));
test.each([
  'smtp://',
  'smtp:mail.example.com',
  'http://mail.example.com',
  'smtp://:secret@mail.example.com',
  'smtp://mail.example.com/path',
  'smtp://mail.example.com?tsl=optional',
  'smtp://mail.example.com?tls=maybe',
  'smtp://mail.example.com?tls=optional&tls=required',
  'smtp://mail.example.com#x',
])('%s is no mail server', (url) => {
  expect(readSmtpAddress(url)).toBeNull();
  expect(() => readEnvironment({ SMTP_URL: url })).toThrow(/SMTP_URL: expected an address such as/);
});

test('what the mail server is given is the password that was meant', async () => {
  const given: unknown[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      given.push([username, password]);
      done(null, { user: username });
    },
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => done());
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const password = 'p%25/#?@:ä';
  const url = `smtp://gate:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  expect(readEnvironment({ SMTP_URL: url }).SMTP_URL).toBe(url);
  try {
    await verifySmtp(url);
    const mailer = smtpMailer(url, { name: 'x', address: 'x@northwind.example' });
    await mailer.send({ messageId: 'a@b', to: 'ada@buyer.example', subject: 's', text: 't', html: 'h' } as never);
    expect(given).toEqual([
      ['gate', password],
      ['gate', password],
    ]);
  } finally {
    await new Promise<void>((done) => server.close(() => done()));
  }
});

test('credentials in the endpoint of a bucket are refused: they have variables of their own', () => {
  expect(() =>
    readEnvironment({
      VAULT_URL: 's3://bucket?endpoint=https://id:secret@s3.example.com',
      VAULT_ACCESS_KEY_ID: 'x',
      VAULT_SECRET_ACCESS_KEY: 'y',
    }),
  ).toThrow(/VAULT_URL: expected a folder/);
});
