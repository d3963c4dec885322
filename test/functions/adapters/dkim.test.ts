import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDkimKey } from '../../../functions/adapters/dkim-key.ts';
import { smtpMailer } from '../../../functions/adapters/smtp.ts';
import { dkimOf } from '../../../functions/hosts/dkim.ts';
import { readEnvironment } from '../../../functions/hosts/env.ts';
import type { SettingFault } from '../../../functions/hosts/environment-fault.ts';
import { openNode } from '../../../functions/hosts/node-parts.ts';
import { mailFrom } from '../../../functions/hosts/settings.ts';
import { checkDkim, publicPart } from '../../../functions/preflight/dkim.ts';
import { checkSettings } from '../../../functions/preflight/settings.ts';
import { preflightWords } from '../../../src/words/preflight.ts';
import { startMailbox } from '../../support/mailbox.ts';
import { sampleEmails } from '../../support/sample-emails.ts';
import { verifyDkim } from '../../support/verify-dkim.ts';
import { sampleManifest } from '../support/manifest.ts';

const rsa = (bits: number, type: 'pkcs1' | 'pkcs8' = 'pkcs8') =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'pem', type }).toString();
const KEY = rsa(2048);
const OTHER = rsa(2048, 'pkcs1');
const SET = { DKIM_DOMAIN: 'northwind.example', DKIM_SELECTOR: 'vouchsafe', DKIM_PRIVATE_KEY: KEY };
const SECRETS = 'wD3fQ0m9s8Zr1LxUe6Yt2VhKjBn5PcGa7TiOq4RyMEuXlA+/';
const dkim = dkimOf(SET);
if (!dkim) throw new Error('the key was refused');

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  mailbox = await startMailbox();
});
afterAll(() => mailbox.close());

test('every kind of email arrives with a signature that verifies, and one changed letter breaks it', async () => {
  const sender = await mailFrom(readEnvironment({ ...SET, MAIL_FROM: 'trust@northwind.example' }), sampleManifest());
  const mailer = smtpMailer(mailbox.url, sender);
  const emails = sampleEmails().filter(({ name }) => !name.endsWith('-long') || name === 'review-long');
  for (const [at, { email }] of emails.entries()) {
    const messageId = `${at}@trust.northwind.example`;
    await mailer.send({ to: 'reader@buyer.example', messageId, ...email });
    const { raw } = await mailbox.waitForMail(({ mail }) => mail.messageId === `<${messageId}>`);
    const found = verifyDkim(raw, publicPart(dkim));
    expect(found).toMatchObject({ verdict: 'pass', domain: 'northwind.example', selector: 'vouchsafe' });
    expect(found.signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id']));
    expect(found.signed.includes('list-unsubscribe')).toBe(email.unsubscribe !== null);
    expect(/^List-Unsubscribe:/m.test(raw)).toBe(email.unsubscribe !== null);
    // RFC 8058 §4: both, or no mail program offers the one click.
    expect(found.signed.includes('list-unsubscribe-post')).toBe(email.oneClick !== null);
    if (email.oneClick)
      expect(raw.replace(/\r\n[ \t]+/g, ' ')).toMatch(
        /^List-Unsubscribe: <https:\/\/\S+\/follow\/leave\/\S+>, <mailto:\S+>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m,
      );
  }
  expect(emails.filter(({ email }) => email.oneClick)).not.toEqual([]);
  const [first] = mailbox.received;
  const raw = first?.raw ?? '';
  expect(verifyDkim(raw.replace(/^Subject: /m, 'Subject: Re: '), publicPart(dkim)).verdict).toBe('headers changed');
  expect(verifyDkim(`${raw.trimEnd()}x\r\n`, publicPart(dkim)).verdict).toBe('body changed');
  const another = dkimOf({ ...SET, DKIM_PRIVATE_KEY: OTHER });
  if (!another) throw new Error('PKCS #1 was refused');
  expect(verifyDkim(raw, publicPart(another)).verdict).toBe('headers changed');
});

test('without a key nothing is signed', async () => {
  const [sample] = sampleEmails();
  if (!sample) throw new Error('no sample');
  await smtpMailer(mailbox.url, { name: 'Northwind', address: 'trust@northwind.example', dkim: null }).send({
    to: 'reader@buyer.example',
    messageId: 'unsigned@trust.northwind.example',
    ...sample.email,
  });
  const { raw } = await mailbox.waitForMail(({ mail }) => mail.messageId === '<unsigned@trust.northwind.example>');
  expect(verifyDkim(raw, publicPart(dkim)).verdict).toBe('none');
});

describe('a key in a variable', () => {
  test.each([
    ['several lines', KEY],
    ['line breaks as they are written', KEY.replaceAll('\n', '\\n')],
    ['base64 of the file', Buffer.from(KEY).toString('base64')],
    ['the base64 within it', KEY.replace(/-----[^-]*-----|\s/g, '')],
    ['the base64 within PKCS #1', OTHER.replace(/-----[^-]*-----|\s/g, '')],
  ])('is read: %s', (_, text) => {
    expect(readDkimKey(text)).toMatchObject({ pem: expect.stringContaining('BEGIN PRIVATE KEY') });
  });

  const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const locked = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  const REFUSED: [string, Record<string, string>, SettingFault[]][] = [
    [
      'half of the settings',
      { DKIM_SELECTOR: '' },
      [['DKIM_SELECTOR', 'dkim-incomplete', ['DKIM_DOMAIN', 'DKIM_PRIVATE_KEY']]],
    ],
    ['an address for a domain', { DKIM_DOMAIN: 'https://northwind.example' }, [['DKIM_DOMAIN', 'dkim-domain']]],
    ['a selector that opens a tag', { DKIM_SELECTOR: 'a; d=other.example' }, [['DKIM_SELECTOR', 'dkim-selector']]],
    ['no key', { DKIM_PRIVATE_KEY: 'v=DKIM1; p=MIIB' }, [['DKIM_PRIVATE_KEY', 'dkim-no-key']]],
    ['a key behind a password', { DKIM_PRIVATE_KEY: locked.toString() }, [['DKIM_PRIVATE_KEY', 'dkim-no-key']]],
    ['Ed25519', { DKIM_PRIVATE_KEY: ed25519 }, [['DKIM_PRIVATE_KEY', 'dkim-not-rsa', 'ed25519']]],
    ['512 bits', { DKIM_PRIVATE_KEY: rsa(512) }, [['DKIM_PRIVATE_KEY', 'dkim-short', 512, 1024]]],
  ];
  test.each(REFUSED)('stops the start, and no email leaves unsigned: %s', async (_, change, faults) => {
    const env = readEnvironment({ ...SET, ...change });
    const stopped = { name: 'EnvironmentFault', faults };
    await expect(openNode(env, sampleManifest())).rejects.toMatchObject(stopped);
    await expect(mailFrom(env, sampleManifest())).rejects.toMatchObject(stopped);
    const { findings } = checkSettings(
      'node',
      { SECRETS, SMTP_URL: mailbox.url, ...SET, ...change },
      preflightWords.en,
    );
    expect(findings.map(({ what, verdict }) => [what, verdict])).toEqual(faults.map(([name]) => [name, 'fail']));
  });
});

describe('the preflight', () => {
  const words = preflightWords.en;
  const record = `v=DKIM1; k=rsa; p=${publicPart(dkim)}`;
  const NAME = 'vouchsafe._domainkey.northwind.example';
  const asked: string[] = [];
  const look = (records: string[][] | string, from = 'trust@northwind.example') =>
    checkDkim(dkim, from, words, async (name) => {
      asked.push(name);
      if (typeof records === 'string') throw Object.assign(new Error(records), { code: records });
      return records;
    });

  test('finds the key of the record, in pieces as a DNS has it', async () => {
    expect(await look([['v=spf1 -all'], [record.slice(0, 200), record.slice(200)]])).toMatchObject({
      verdict: 'ok',
      said: `${NAME} has the key`,
    });
    expect(asked).toEqual([NAME]);
    expect(await look([[record]], 'trust@mail.northwind.example')).toMatchObject({ verdict: 'ok' });
  });

  test.each<[string, string[][] | string, string, RegExp]>([
    ['no record', 'ENOTFOUND', 'fail', /no key at/],
    ['another record', [['v=spf1 -all']], 'fail', /no key at/],
    ['another key', [['v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ']], 'fail', /has another key/],
    ['a key that was revoked', [['v=DKIM1; p=']], 'fail', /revoked/],
    ['no answer', 'ETIMEOUT', 'warn', /could not be looked up: ETIMEOUT/],
  ])('says what is wrong, and prints the record: %s', async (_, records, verdict, said) => {
    expect(await look(records)).toMatchObject({
      what: 'signed email',
      verdict,
      said: expect.stringMatching(said),
      fix: `Publish this TXT record at ${NAME}: ${record}`,
    });
  });

  test('refuses a signature in another name than the sender’s, and leaves alone who does not sign', async () => {
    expect(await look([[record]], 'trust@tallyfox.example')).toMatchObject({
      verdict: 'fail',
      said: 'signs for northwind.example, but email comes from tallyfox.example',
    });
    expect(await checkDkim(null, 'trust@northwind.example', words)).toMatchObject({ verdict: 'skip' });
  });
});
